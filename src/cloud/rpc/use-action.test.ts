import { act, renderHook } from '@testing-library/react'
import type { Envelope } from '@/shared/contract/action'
import type { SendOptions } from './client'
import { useAction, type LostIntent } from './use-action'

type Reply = Envelope<string, 'Unavailable' | 'TooMany'>

function scripted(...replies: Reply[]) {
  const ids: (string | undefined)[] = []
  const run = (_input: object, options?: SendOptions): Promise<Reply> => {
    ids.push(options?.requestId)
    return Promise.resolve(replies.shift() ?? { ok: true, data: 'done' })
  }
  return { ids, run }
}
const LOST: Reply = { ok: false, error: { code: 'Unavailable' } }

it('repeats the same intent under the same requestId after a lost answer, and a new intent under a new one', async () => {
  const { ids, run } = scripted(LOST, LOST)
  const { result } = renderHook(() => useAction(run))
  await act(() => result.current.run({ text: 'a' }))
  expect(result.current.refusal).toEqual({ code: 'Unavailable' })
  await act(() => result.current.run({ text: 'a' }))
  await act(() => result.current.run({ text: 'b' }))
  await act(() => result.current.run({ text: 'b' }))
  expect(ids[0]).toBe(ids[1])
  expect(new Set(ids).size).toBe(3)
  expect(result.current.data).toBe('done')
  expect(result.current.refusal).toBeUndefined()
})

it('makes a new intent after a definite refusal', async () => {
  const { ids, run } = scripted({ ok: false, error: { code: 'TooMany' } })
  const { result } = renderHook(() => useAction(run))
  await act(() => result.current.run({}))
  await act(() => result.current.run({}))
  expect(ids[0]).not.toBe(ids[1])
})

it('sends once while a call is running', async () => {
  let finish: (reply: Reply) => void = () => undefined
  let calls = 0
  const slow = () => {
    calls += 1
    return new Promise<Reply>((resolve) => {
      finish = resolve
    })
  }
  const { result } = renderHook(() => useAction(slow))
  let both: Promise<unknown> = Promise.resolve()
  act(() => {
    both = Promise.all([result.current.run({}), result.current.run({})])
  })
  expect(result.current.pending).toBe(true)
  await act(async () => {
    finish({ ok: true, data: 'once' })
    await both
  })
  expect(calls).toBe(1)
  expect(result.current.pending).toBe(false)
})

it('with a store, knows an unanswered intent after a restart, until it is answered', async () => {
  const { ids, run } = scripted(LOST, LOST, { ok: false, error: { code: 'TooMany' } })
  let stored: LostIntent | undefined
  const store = {
    read: () => stored,
    write: (intent: LostIntent | undefined) => {
      stored = intent
    },
  }
  const sendAfterRestart = async (text: string) => {
    const { result, unmount } = renderHook(() => useAction(run, store))
    await act(() => result.current.run({ text }))
    unmount()
  }
  await sendAfterRestart('a')
  await sendAfterRestart('a')
  await sendAfterRestart('a')
  expect(new Set(ids).size).toBe(1)
  expect(stored).toBeUndefined()
  await sendAfterRestart('a')
  expect(new Set(ids).size).toBe(2)
})
