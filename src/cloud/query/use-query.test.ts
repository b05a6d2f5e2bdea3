import { act, renderHook } from '@testing-library/react'
import { showAgain } from '../../../config/jest.taro'
import { clearCache } from './answer-cache'
import { useQuery } from './use-query'
import type { Envelope } from '@/shared/contract/action'

type Reply = Envelope<string, 'Unavailable'>
const good = (data: string): Reply => ({ ok: true, data })
const LOST: Reply = { ok: false, error: { code: 'Unavailable' } }

afterEach(() => act(() => clearCache()))

it('keeps the last content with its time without a network, and renews it on show', async () => {
  const replies = [good('first'), LOST, good('third')]
  const load = () => Promise.resolve(replies.shift() ?? LOST)
  const { result } = renderHook(() => useQuery('k', load))
  expect(result.current.pending).toBe(true)
  await act(async () => undefined)
  expect(result.current).toMatchObject({ data: 'first', refusal: undefined, pending: false })
  const at = result.current.at

  await act(async () => showAgain())
  expect(result.current).toMatchObject({ data: 'first', at, refusal: { code: 'Unavailable' } })

  await act(async () => showAgain())
  expect(result.current).toMatchObject({ data: 'third', refusal: undefined })
})

it('shows at once what another page read under the same key', async () => {
  const first = renderHook(() => useQuery('k', () => Promise.resolve(good('cached'))))
  await act(async () => undefined)
  first.unmount()
  const second = renderHook(() => useQuery('k', () => new Promise<Reply>(() => undefined)))
  expect(second.result.current.data).toBe('cached')
})

it('drops an answer that newer content has overtaken', async () => {
  let late: (reply: Reply) => void = () => undefined
  const { result } = renderHook(() => useQuery('k', () => new Promise<Reply>((resolve) => (late = resolve))))
  act(() => result.current.replace('newer'))
  await act(async () => late(good('older')))
  expect(result.current.data).toBe('newer')
})

it('reads again when the cache was cleared for another person', async () => {
  const replies = [good('of Li Na'), good('of Zhou Min')]
  const { result } = renderHook(() => useQuery('me', () => Promise.resolve(replies.shift() ?? LOST)))
  await act(async () => undefined)
  await act(async () => clearCache())
  expect(result.current.data).toBe('of Zhou Min')
})

it('asks nothing while there is no key', async () => {
  let asked = 0
  const { result } = renderHook(() =>
    useQuery(undefined, () => {
      asked += 1
      return Promise.resolve(good(''))
    }),
  )
  await act(async () => undefined)
  expect([asked, result.current.pending]).toEqual([0, false])
})
