import { regionCode } from '@/shared/domain/access/region'
import type { SharedNeed } from '@/shared/domain/need/shared-need'
import { alikeWords, SharedNeedIndex } from './shared-need-index'

const ZONE = regionCode('CN2101G1')
const own = { enterpriseId: 'mine', zoneCode: ZONE }
const sharedOf = (id: string, asked?: string, more: Partial<SharedNeed> = {}): SharedNeed => ({
  id,
  version: 1,
  indexVersion: 1,
  zoneCode: ZONE,
  category: 'other',
  sharers: [
    {
      needId: `n_${id}`,
      enterpriseId: 'theirs',
      openedAt: 1,
      words: `n_${id}`,
      ...(asked !== undefined && { asked }),
    },
  ],
  ...more,
})
const gate = sharedOf('gate', '西门岗亭的道闸一早就坏，送货的大车进不来，堵到马路上')
const weld = sharedOf('weld', '压铸车间缺 12 名压铸操作工和 4 名焊工，老员工有一半回不来')
const line = sharedOf('line', '公司专线一到下午就掉线，远程连不上图档服务器')
const masks = sharedOf('masks', '复工 210 人，口罩每天至少 400 个，药店和网上都买不到')

/** Rarities as among a few hundred services: a term that many of them have is worth little. */
const rarityOf = (term: string) => ({ 复工: 1.9, 口罩: 3, 员工: 1.6, 公司: 1.2 })[term] ?? 4.5
const like = (text: string, needs = [gate, weld, line, masks], whose = own) =>
  new SharedNeedIndex(needs)
    .searchSimilar({ text, zoneCode: whose.zoneCode, at: 1, limit: 2 }, whose.enterpriseId, rarityOf)
    .map(({ id }) => id)

it.each([
  ['岗亭道闸坏了，大车进不来', ['gate']],
  ['下午专线掉线，连不上服务器', ['line']],
  ['缺焊工', ['weld']],
  ['招不到焊工和压铸工', ['weld']],
  ['复工要办什么手续', []],
  ['公司招员工', []],
  ['想找会计', []],
  ['', []],
])('%s: %j', (text, expected) => expect(like(text)).toEqual(expected))

it('finds the same however few needs there are to compare with', () => {
  expect(like('岗亭道闸坏了，大车进不来', [gate])).toEqual(['gate'])
})

it('finds no need of the same enterprise, of another zone, or that nobody may read', () => {
  const text = '岗亭道闸坏了，大车进不来'
  expect(like(text, [gate], { ...own, enterpriseId: 'theirs' })).toEqual([])
  expect(like(text, [gate], { ...own, zoneCode: regionCode('CN2102G1') })).toEqual([])
  expect(like(text, [sharedOf('gate')])).toEqual([])
})

it('finds a need by the words that are shown, not by those of somebody who joined', () => {
  const two = { ...gate.sharers[0], needId: 'n2', enterpriseId: 'e2', asked: '物流车被拦杆堵在门口半小时' }
  const [first] = gate.sharers
  const both = (...sharers: unknown[]) => ({ ...gate, sharers }) as SharedNeed
  expect(like('物流车被拦杆堵在门口', [both(first, two)])).toEqual([])
  expect(like('物流车被拦杆堵在门口', [both(two, first)])).toEqual(['gate'])
})

it('a text that does not resemble the shown words resembles nothing', () => {
  const named = (asked: string, words: string) => ({
    needId: words,
    enterpriseId: words,
    openedAt: 1,
    asked,
    words,
  })
  const chain = {
    sharers: [named('岗亭道闸坏了，大车进不来', 'a'), named('道闸坏了大车进不来，食堂也停了要团餐', 'b')],
  }
  const [, second] = chain.sharers
  expect(alikeWords('道闸坏了，大车堵着', chain, rarityOf)).toEqual(['a', 'b'])
  expect(alikeWords('食堂停了，想找团餐', chain, rarityOf)).toBeUndefined()
  expect(alikeWords('食堂停了，想找团餐', { sharers: second ? [second] : [] }, rarityOf)).toEqual(['b'])
  expect(alikeWords('道闸坏了，大车堵着', { sharers: [] }, rarityOf)).toBeUndefined()
})
