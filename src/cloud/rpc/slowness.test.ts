import { onSlowAnswer, whileSaidSlow } from './slowness'

const said = jest.fn()
beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000 })
  said.mockClear()
  onSlowAnswer(said)
})
afterEach(() => jest.useRealTimers())

const answerAfter = (ms: number) => new Promise<string>((resolve) => setTimeout(() => resolve('done'), ms))

it('says within eight seconds that an answer takes long, and gives the answer all the same', async () => {
  const answer = whileSaidSlow(answerAfter(40_000))
  await jest.advanceTimersByTimeAsync(6_000)
  expect(said).not.toHaveBeenCalled()
  await jest.advanceTimersByTimeAsync(2_000)
  expect(said).toHaveBeenCalledTimes(1)
  await jest.advanceTimersByTimeAsync(32_000)
  expect(await answer).toBe('done')
  expect(said).toHaveBeenCalledTimes(1)
})

it('says it once for a screen full of slow calls, again later, and never for a quick or a failed one', async () => {
  const three = Promise.all([1, 2, 3].map(() => whileSaidSlow(answerAfter(9_000))))
  const failed = whileSaidSlow(Promise.reject(new Error('offline'))).catch(() => 'failed')
  const quick = whileSaidSlow(answerAfter(100))
  await jest.advanceTimersByTimeAsync(9_000)
  expect([await failed, await quick, (await three).length]).toEqual(['failed', 'done', 3])
  expect(said).toHaveBeenCalledTimes(1)
  await jest.advanceTimersByTimeAsync(30_000)
  const later = whileSaidSlow(answerAfter(9_000))
  await jest.advanceTimersByTimeAsync(9_000)
  await later
  expect(said).toHaveBeenCalledTimes(2)
})
