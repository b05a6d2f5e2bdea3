beforeEach(() => jest.resetModules())

/** Opens a page on a device where `stored` is stored. Returns its cache, and what the cache has stored since. */
async function openedWith(stored: unknown) {
  const { default: Taro } = await import('../../../config/jest.taro')
  Taro.setStorageSync('seen', stored)
  const { readCached, writeCached } = await import('./answer-cache')
  return { readCached, writeCached, stored: (): unknown => Taro.getStorageSync('seen') }
}
const ANSWER = { data: { officers: 1 }, at: 1 }

it('keeps answers from one opening to the next', async () => {
  const first = await openedWith('')
  first.writeCached('duty', ANSWER)
  const stored = first.stored()
  jest.resetModules()
  expect((await openedWith(stored)).readCached('duty')).toEqual(ANSWER)
})

it.each([
  ['of the first versions', [['duty', ANSWER]]],
  ['of another contract', { contract: 'before', entries: [['duty', ANSWER]] }],
  ['of no known shape', { contract: '', entries: 'duty' }],
  ['that are nothing', null],
])('reads no answers %s, because they may lack what this version shows', async (_name, stored) => {
  expect((await openedWith(stored)).readCached('duty')).toBeUndefined()
})

const LONG = { data: '长'.repeat(150_000), at: 1 }

it('stores the newest answers that WeChat has room for under a key, and keeps the others in memory', async () => {
  const cache = await openedWith('')
  cache.writeCached('first', LONG)
  cache.writeCached('second', LONG)
  cache.writeCached('third', LONG)
  expect(Buffer.byteLength(JSON.stringify(cache.stored()))).toBeLessThan(1024 * 1024)
  expect(cache.readCached('first')).toEqual(LONG)
  const stored = cache.stored()
  jest.resetModules()
  const next = await openedWith(stored)
  expect(['first', 'second', 'third'].map((key) => next.readCached(key) !== undefined)).toEqual([
    false,
    true,
    true,
  ])
})

it('stores the other answers beside one that is too large for the device', async () => {
  const cache = await openedWith('')
  cache.writeCached('duty', ANSWER)
  cache.writeCached('huge', { data: '长'.repeat(400_000), at: 1 })
  const stored = cache.stored()
  jest.resetModules()
  const next = await openedWith(stored)
  expect(next.readCached('duty')).toEqual(ANSWER)
  expect(next.readCached('huge')).toBeUndefined()
})
