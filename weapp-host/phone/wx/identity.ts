import { overNetwork } from '../circumstances'
import { settings } from '../code'

let token: string | undefined

/**
 * Who holds the phone: a demo person of the local cloud. In WeChat the platform knows; here `?person=<key>` says it.
 * @throws Error when the local cloud does not know that person
 */
export async function signIn(): Promise<void> {
  const person = new URLSearchParams(location.search).get('person')
  if (person === null || person === '') return
  const answer = await fetch(`${settings.cloudUrl}/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  })
  if (!answer.ok) throw new Error(`demo/sign-in answered ${answer.status}: ${await answer.text()}`)
  const signedIn: { token: string } = await answer.json()
  token = signedIn.token
}

/** A request to the local cloud in this person's name. */
export function askCloud(path: string, type: string, body: BodyInit): Promise<Response> {
  return overNetwork(settings.cloudUrl + path, {
    method: 'POST',
    headers: { 'content-type': type, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body,
  })
}
