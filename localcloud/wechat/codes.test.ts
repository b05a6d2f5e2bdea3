import { createClock } from '../clock'
import { createCodes } from './codes'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const DAY_MS = 24 * 60 * 60 * 1000
const clock = createClock(NOW)
const codes = createCodes(clock, () => 'http://127.0.0.1:1')
const draw = (args: object) => codes.answer('wxacode.getUnlimited', { ...args })
const link = (args: object) => codes.answer('urllink.generate', { ...args })

it('draws a PNG of the width that was asked for', () => {
  const picture = draw({ scene: 'p.1', page: 'pages/home/index', width: 300 })
  if (!Buffer.isBuffer(picture)) throw new Error(JSON.stringify(picture))
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([300, 300])
})

it.each([
  ['no scene', {}, 40169],
  ['a scene of 33', { scene: 'a'.repeat(33) }, 40169],
  ['a scene with a space', { scene: 'a b' }, 40169],
  ['a page with a slash before it', { scene: 'a', page: '/pages/home/index' }, 41030],
  ['a page with a query', { scene: 'a', page: 'pages/home/index?x=1' }, 41030],
  ['another version', { scene: 'a', env_version: 'beta' }, 40097],
])('%s is refused as WeChat does', (_what, args, errcode) => {
  expect(draw(args)).toMatchObject({ errcode })
})

it.each([
  ['a path with a query', { path: 'a?b', expire_type: 1, expire_interval: 30 }, 40165],
  ['a query with Chinese', { path: 'a', query: 'x=码', expire_type: 1, expire_interval: 30 }, 40212],
  ['31 days', { path: 'a', expire_type: 1, expire_interval: 31 }, 85401],
  ['no end', { path: 'a' }, 85401],
])('a link: %s is refused', (_what, args, errcode) => {
  expect(link(args)).toMatchObject({ errcode })
})

it('a link opens its page until it expires', () => {
  const answer = link({ path: 'pages/home/index', query: 'x=1', expire_type: 1, expire_interval: 2 })
  const id = ('url_link' in answer ? String(answer['url_link']) : '').split('/').at(-1) ?? ''
  expect(codes.open(id)).toBe('/pages/home/index?x=1')
  clock.advance(2 * DAY_MS)
  expect(codes.open(id)).toBeUndefined()
})
