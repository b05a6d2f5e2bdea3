import { forgetTaro } from './jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'

/** Resets the state that pages share in a realm: browser build, empty device, no stored answers. For files that share a realm. */
export function openFreshPage(): void {
  process.env.TARO_ENV = 'h5'
  clearCache()
  forgetTaro()
}
