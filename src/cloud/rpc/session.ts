import Taro from '@tarojs/taro'
import { clearCache } from '../query/answer-cache'

const TOKEN_KEY = 'session-token'

/** True in the browser build until a demo person is chosen. In WeChat the platform identifies the caller. */
export function mustChoosePerson(): boolean {
  return process.env.TARO_ENV === 'h5' && sessionToken() === undefined
}

export function sessionToken(): string | undefined {
  const token: unknown = Taro.getStorageSync(TOKEN_KEY)
  return typeof token === 'string' && token !== '' ? token : undefined
}

/** From now on this token identifies the caller. Clears the answers that the former person has read. */
export function beginSession(token: string): void {
  Taro.setStorageSync(TOKEN_KEY, token)
  clearCache()
}
