import { forgetTaro } from './jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'

/** What a page finds in a realm of its own: the browser's branch, an empty device, no answers. For files that share a realm. */
export function openFreshPage(): void {
  process.env.TARO_ENV = 'h5'
  clearCache()
  forgetTaro()
}
