import { calls, forgetTaro } from '../../config/jest.taro'
import { watchMissingCode } from './missing-code'

afterEach(forgetTaro)

/** Dispatches the event by which the browser reports an uncaught promise. */
function reject(reason: unknown): void {
  window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }))
}

it('says that a page did not open when its code cannot be fetched, once at a time, and ignores other faults', async () => {
  let reloads = 0
  watchMissingCode(() => (reloads += 1))
  reject(new Error('something else'))
  expect(calls).toEqual([])
  const missing = Object.assign(new Error('Loading chunk 7 failed'), { name: 'ChunkLoadError' })
  reject(missing)
  reject(missing)
  expect(calls).toMatchObject([
    { name: 'showModal', argument: { title: '这一页没有打开', confirmText: '重新加载' } },
  ])
  await Promise.resolve()
  expect(reloads).toBe(1)
})
