beforeEach(() => jest.resetModules())

/** The cache of a page that is opened on a device where this is stored, and what it has stored itself. */
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
])('reads no answers %s: what this version shows may be missing in them', async (_name, stored) => {
  expect((await openedWith(stored)).readCached('duty')).toBeUndefined()
})
