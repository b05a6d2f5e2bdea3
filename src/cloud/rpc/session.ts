import Taro from '@tarojs/taro'
import { clearCache } from '../query/answer-cache'

/** Somebody of the demo whom one can be in the browser. In WeChat the platform knows who one is. */
export interface DemoIdentity {
  id: string
  name: string
  role: string
  place: string
  description: string
}

const TOKEN_KEY = 'session-token'

/** True where one has to choose whom to be: the browser build, until a demo person is chosen. */
export function mustChoosePerson(): boolean {
  return process.env.TARO_ENV === 'h5' && sessionToken() === undefined
}

export function sessionToken(): string | undefined {
  const token: unknown = Taro.getStorageSync(TOKEN_KEY)
  return typeof token === 'string' && token !== '' ? token : undefined
}

/** The people of the demo. @throws Error when the demo cannot be reached. */
export async function demoPeople(): Promise<DemoIdentity[]> {
  const answer = await fetch('/demo/people')
  if (!answer.ok) throw new Error(`demo/people answered ${answer.status}`)
  const { people } = (await answer.json()) as { people: DemoIdentity[] }
  return people
}

/** From now on the caller is this demo person; what the person before had seen is forgotten. @throws Error when it does not work. */
export async function signInAs(personId: string): Promise<void> {
  const answer = await fetch('/demo/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: personId }),
  })
  if (!answer.ok) throw new Error(`demo/sign-in answered ${answer.status}`)
  const { token } = (await answer.json()) as { token: string }
  Taro.setStorageSync(TOKEN_KEY, token)
  clearCache()
}
