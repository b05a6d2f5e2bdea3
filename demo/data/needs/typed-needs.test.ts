import { DEFAULT_CALENDAR } from '@/shared/domain/time/calendar'
import { ServiceIndex } from '@/shared/domain/search/index/service-index'
import { EarlierNeedIndex } from '@/shared/domain/search/index/earlier-need-index'
import { phrasesElsewhere } from '@/shared/domain/search/confidence/elsewhere'
import { matchNeed } from '@/shared/domain/search/match/match-need'
import { matchServices } from '@/shared/domain/search/match/match-services'
import { splitNeeds } from '@/shared/domain/search/need-text/split-needs'
import { DEMO_ZONE } from '../places'
import { catalogueByKey } from '../services/catalogue'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const byKey = catalogueByKey(NOW)
const keyOf = new Map([...byKey].map(([key, { id }]) => [id, key]))
const catalogue = new ServiceIndex(byKey.values())
const moment = { at: NOW, calendar: DEFAULT_CALENDAR }
const found = (text: string) =>
  matchServices({ text, zoneCode: DEMO_ZONE }, catalogue, moment).matches.map(
    ({ serviceId }) => keyOf.get(serviceId) ?? '',
  )

/** Texts as people type them on a telephone, each with the service that must be among the first three. */
const TYPED: readonly [how: string, text: string, key: string][] = [
  ['short', '招人', 'labour-hiring'],
  ['short', '停电', 'facilities-power'],
  ['colloquial', '厂里没人干活了咋整', 'labour-sharing'],
  ['colloquial', '房东死活不给降租金', 'premises-relief'],
  ['colloquial', '银行不肯续贷，快揭不开锅了', 'finance-bridge'],
  ['a wrong character', '续代到期了', 'finance-bridge'],
  ['a wrong character', '口照不够用', 'supplies-protection'],
  ['a missing character', '高技术企业认定', 'tech-highnew'],
  ['pinyin', 'kouzhao', 'supplies-protection'],
  ['pinyin mixed in', '想申请gaoqi认定', 'tech-highnew'],
  ['pinyin', 'zhaogong', 'labour-hiring'],
  ['initials', 'fhy', 'supplies-protection'],
  ['digits and units', '缺普工30人 6000元/月 3.1前到岗', 'labour-hiring'],
  ['digits and units', '2台货车，20吨原料卡在高速口', 'logistics-pass'],
  ['full width', '招　３０　名普工', 'labour-hiring'],
  ['traditional characters', '銀行貸款到期要續貸', 'finance-bridge'],
  ['emoji', '😭😭口罩买不到🙏', 'supplies-protection'],
  ['exclamations', '又停电了！！！！！', 'facilities-power'],
]

it.each(TYPED)('%s: “%s” finds %s', (_, text, key) => {
  expect(found(text).slice(0, 3)).toContain(key)
})

it('finds help for both of two needs in one sentence, and offers to split them', () => {
  const parts = splitNeeds('缺30个普工，另外口罩也不够了')
  expect(parts).toEqual(['缺30个普工', '口罩也不够了'])
  expect(parts.map((part) => found(part)[0])).toEqual(['labour-hiring', 'supplies-protection'])
})

it('finds nothing for an empty or meaningless text', () => {
  for (const text of ['', '   ', '😀', '……']) expect(found(text)).toEqual([])
})

it('finds the subject of a text of 2,000 characters', () => {
  const story = '我们公司成立于二〇一二年，一直在本地经营，去年产值不错，今年情况不太好。'
  const text = `${story.repeat(60).slice(0, 1900)}现在最难的是银行贷款到期不给续贷，想找过桥资金。`
  expect(text.length).toBeGreaterThan(1900)
  expect(found(text)).toContain('finance-bridge')
})

it('ignores words for dates and times', () => {
  expect(found('专线一到下午就掉线')).toHaveLength(1)
  expect(found('缺20名装配工，下周一要到岗')[0]).toBe('labour-hiring')
  expect(found('下周一')).toEqual([])
})

describe('the category proposed', () => {
  const policies = { search: () => [], describe: () => ({ id: '', name: '', regionCode: DEMO_ZONE }), getVerdict: () => undefined } // prettier-ignore
  const indexes = { catalogue, earlier: new EarlierNeedIndex(), policies, elsewhere: phrasesElsewhere() }
  it.each([
    ['by its words', '招人', 'labour'],
    ['by the service that fits first, where it has no word of any', '缺20名装配工，下周一要到岗', 'labour'],
    ['none where nothing fits', '你好，请问一下', undefined],
  ])('%s: “%s”', (_, text, category) => {
    expect(matchNeed({ text, regionCode: DEMO_ZONE }, indexes, moment).proposedCategory).toBe(category)
  })

  it('comes from learnt categories where these are sure', () => {
    const proposed = (text: string) =>
      matchNeed({ text, regionCode: DEMO_ZONE }, indexes, moment, (asked) =>
        asked === '招人' ? 'talent' : undefined,
      )
    expect([proposed('招人').category, proposed('招普工').category]).toEqual(['talent', 'labour'])
  })
})

describe('where nothing is sure', () => {
  const policies = { search: () => [], describe: () => ({ id: '', name: '', regionCode: DEMO_ZONE }), getVerdict: () => undefined } // prettier-ignore
  const indexes = { catalogue, earlier: new EarlierNeedIndex(), policies, elsewhere: phrasesElsewhere() }
  const answer = (text: string) => matchNeed({ text, regionCode: DEMO_ZONE }, indexes, moment)

  it.each(['缺保安', '贷宽'])('shows the best guess for “%s” as a guess', (text) => {
    const { matches, wellMatched, categories } = answer(text)
    expect([matches.length > 0, wellMatched, categories]).toEqual([true, false, undefined])
  })

  it('finds no service for an unknown subject, and proposes categories', () => {
    const { matches, wellMatched, categories } = answer('人防工程验收')
    expect([matches, wellMatched, categories?.[0]]).toEqual([[], false, 'permits'])
    expect(answer('明天会下雨吗').matches).toEqual([])
    expect(answer('你好').categories).toBeUndefined()
  })
})
