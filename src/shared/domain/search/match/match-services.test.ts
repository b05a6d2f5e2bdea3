import fc from 'fast-check'
import { DEFAULT_CALENDAR } from '@/shared/domain/time/calendar'
import { regionCode } from '@/shared/domain/access/region'
import type { Service } from '@/shared/domain/service/service'
import { ServiceIndex } from '../index/service-index'
import { EarlierNeedIndex, type EarlierNeed } from '../index/earlier-need-index'
import { matchServices } from './match-services'
import { isServiceOpen } from '@/shared/domain/service/schedule'
import { splitTerms, termWeight } from '../index/terms'
import { joinWords } from '../index/join-words'

const zoneCode = regionCode('CN2101G1')
const moment = { at: Date.parse('2020-03-02T10:00+08:00'), calendar: DEFAULT_CALENDAR }

function service(id: string, name: string, more: Partial<Service> = {}): Service {
  return {
    id,
    name,
    version: 1,
    catalogueVersion: 1,
    organizationId: 'o',
    organizationName: '服务中心',
    category: 'other',
    description: '',
    offers: [],
    situations: [],
    exampleNeeds: [],
    regionCode: zoneCode,
    status: 'active',
    schedule: '工作日 8:30–17:00',
    locations: [],
    contacts: [{ name: '窗口', phone: '024-0000' }],
    requiredDocuments: [],
    cost: '免费',
    steps: [],
    assuredOn: '2020-03-01',
    assuredBy: '某',
    ...more,
  }
}

const catalogue = new ServiceIndex([
  service('bus', '返岗包车', { category: 'labour', exampleNeeds: ['外地工人回不来'] }),
  service('loan', '续贷过桥', { category: 'finance', exampleNeeds: ['贷款到期银行不续'] }),
  service('masks', '防疫物资调配', { category: 'supplies', exampleNeeds: ['口罩不够'] }),
  service('far', '返岗包车', { category: 'labour', regionCode: regionCode('CN2102G1') }),
  service('closed', '返岗专列', { category: 'labour', status: 'temporarily_closed' }),
  service('national', '返岗用工平台', { category: 'labour', regionCode: regionCode('CN') }),
])
const solved = (id: string, asked: string, serviceId: string, zone = zoneCode): EarlierNeed => ({
  id,
  version: 1,
  indexVersion: 1,
  zoneCode: zone,
  category: 'labour',
  asked,
  answer: '办好了',
  solvedBy: { serviceId, name: serviceId },
  solvedAt: 0,
  agreedAt: 0,
})
const earlier = new EarlierNeedIndex([
  solved('a', '进口机床坏了，厂里没人会修', 'national'),
  solved('b', '数控机床坏了，没人会修', 'national'),
  solved('c', '机床漏油没人会修', 'loan', regionCode('CN2102G1')),
  solved('d', '专列坐票买不到', 'closed'),
])
const ids = (text: string) =>
  matchServices({ text, zoneCode }, catalogue, moment).matches.map(({ serviceId }) => serviceId)

describe('ranking services for a need', () => {
  it('finds by words, nearest first when the words say the same', () => {
    expect(ids('返岗的人回不来，想包车')[0]).toBe('bus')
    expect(ids('银行贷款到期')[0]).toBe('loan')
    expect(ids('返岗')).toEqual(expect.arrayContaining(['bus', 'national']))
  })

  it('leaves out other zones and closed services', () => {
    expect(ids('返岗包车专列')).not.toEqual(expect.arrayContaining(['far']))
    expect(ids('返岗包车专列')).not.toEqual(expect.arrayContaining(['closed']))
  })

  it('says so when nothing fits', () => {
    expect(matchServices({ text: '宇宙飞船泊位', zoneCode }, catalogue, moment)).toEqual({
      matches: [],
      wellMatched: false,
    })
    expect(matchServices({ text: '', zoneCode }, catalogue, moment).wellMatched).toBe(false)
    expect(matchServices({ text: '的了吗呢 123 ！！！', zoneCode }, catalogue, moment).matches).toEqual([])
  })

  it('gives its reasons', () => {
    const [best] = matchServices(
      { text: '返岗想包车', category: 'labour', zoneCode },
      catalogue,
      moment,
    ).matches
    expect(best?.why).toEqual([
      { kind: 'words', words: ['返岗', '包车'] },
      { kind: 'category', label: '返岗用工' },
      { kind: 'region', level: 'zone' },
      { kind: 'open' },
    ])
  })

  it.each([
    ['pinyin', 'fangang baoche', 'bus', ['返岗', '包车']],
    ['a wrong character', '代款到期了', 'loan', ['贷款']],
  ])('finds what was meant by %s and says which words it took it for', (_, text, id, words) => {
    const [best] = matchServices({ text, zoneCode }, catalogue, moment).matches
    expect(best?.serviceId).toBe(id)
    expect(best?.why).toContainEqual({ kind: 'meant', words: expect.arrayContaining(words) as unknown })
  })

  it('finds a synonym and says so', () => {
    const [best] = matchServices({ text: '厂里缺人', zoneCode }, catalogue, moment).matches
    expect(best?.serviceId).toBe('bus')
    expect(best?.why[0]).toEqual({ kind: 'synonym' })
  })

  it('has a score that is the sum of its parts', () => {
    const { matches } = matchServices({ text: '返岗', category: 'labour', zoneCode }, catalogue, moment, {
      earlier,
    })
    expect(matches.length).toBeGreaterThan(1)
    for (const { score, parts = [] } of matches)
      expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 3)
  })

  it('applies learned weights; the parts still add up and keep their factors', () => {
    const wanted = { text: '返岗', category: 'labour', zoneCode } as const
    const plain = matchServices(wanted, catalogue, moment).matches
    const [best] = matchServices(wanted, catalogue, moment, { weights: { category: 4 } }).matches
    expect(best?.score).toBeGreaterThan(plain[0]?.score ?? 0)
    expect((best?.parts ?? []).reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(best?.score ?? 0, 3)
    expect(best?.parts?.find(({ name }) => name === 'category')?.weight).toBe(4)
    expect(matchServices(wanted, catalogue, moment, { weights: {} }).matches).toEqual(plain)
  })

  it('adds what solved similar needs of the zone, even where its own words do not fit', () => {
    const text = '机床没人会修'
    expect(ids(text)).not.toContain('national')
    const { matches, wellMatched } = matchServices({ text, zoneCode }, catalogue, moment, { earlier })
    expect(matches.map(({ serviceId, why }) => [serviceId, why[0]])).toEqual([
      ['national', { kind: 'solved', count: 2 }],
    ])
    expect(wellMatched).toBe(true)
  })

  it('never adds a closed service, however many needs it solved', () => {
    const { matches } = matchServices({ text: '专列坐票', zoneCode }, catalogue, moment, { earlier })
    expect(matches.map(({ serviceId }) => serviceId)).not.toContain('closed')
  })

  it('a replaced service is found by its new words only', () => {
    const changing = new ServiceIndex([service('a', '旧名称')])
    changing.put(service('a', '高压电增容'))
    expect(matchServices({ text: '旧名称', zoneCode }, changing, moment).matches).toEqual([])
    expect(
      matchServices({ text: '电力增容', zoneCode }, changing, moment).matches.map(
        ({ serviceId }) => serviceId,
      ),
    ).toEqual(['a'])
  })

  it('puts a service first when the text is its name', () => {
    for (const { id, name, status, regionCode: region } of catalogue.all()) {
      if (status !== 'active' || !zoneCode.startsWith(region)) continue
      expect(ids(name)[0]).toBe(id)
    }
  })

  it('answers any text without a fault, in falling order, with words that the text contains', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(fc.constantFrom(...'返岗包车贷款口罩不够的，3Ａ')).map((symbols) => symbols.join('')),
        ),
        (text) => {
          const { matches } = matchServices({ text, zoneCode }, catalogue, moment)
          const scores = matches.map(({ score }) => score)
          expect(scores).toEqual([...scores].sort((a, b) => b - a))
          const words = matches.flatMap(({ why }) =>
            why.flatMap((reason) => (reason.kind === 'words' ? reason.words : [])),
          )
          for (const word of words) expect(text.normalize('NFKC').toLowerCase()).toContain(word)
        },
      ),
    )
  })
})

describe('terms', () => {
  it('pairs Han characters, keeps words and numbers whole, folds width and case', () => {
    expect(splitTerms('返岗工人 ＩＳＯ9001，缺')).toEqual(['返岗', '岗工', '工人', 'iso9001', '缺'])
  })
  it('weighs glue and numbers little', () => {
    expect([termWeight('返岗'), termWeight('的了'), termWeight('的人'), termWeight('30')]).toEqual([
      1, 0, 0.15, 0.1,
    ])
  })
  it('joins common terms into words of the text', () => {
    expect(joinWords('招不到返岗工人', ['返岗', '工人', '岗工'])).toEqual(['返岗工人'])
  })
  it.each([
    ['贷款买设备', ['款买'], []],
    ['贷款买设备', ['贷款', '款买'], ['贷款']],
    ['压铸车间两条线', ['车间', '间两'], ['车间']],
    ['月底发不出工资', ['出工', '工资'], ['工资']],
    ['想知道服务中心几小时开门', ['知道', '中心', '小时'], []],
    ['新到的刻蚀设备', ['蚀设', '设备'], ['设备']],
    ['ISO9001认证', ['iso9001'], ['iso9001']],
  ])('for “%s” and %j the reason has only whole words with a meaning: %j', (text, terms, words) => {
    expect(joinWords(text, terms)).toEqual(words)
  })
})

describe('open now', () => {
  const at = (text: string) => Date.parse(`${text}+08:00`)
  it.each([
    ['24 小时热线', '2020-03-01T03:00', true],
    ['工作日 8:30–17:00', '2020-03-02T12:30', true],
    ['工作日 8:30–17:00', '2020-03-01T10:00', false],
    ['工作日 8:30-17:00', '2020-03-02T17:00', false],
    ['每天 9:00–21:00', '2020-03-01T20:59', true],
    ['工作日 8:30–12:00，13:00–17:00', '2020-03-02T12:30', false],
    ['工作日 8:30–12:00，13:00–17:00', '2020-03-02T16:59', true],
    ['请先致电', '2020-03-02T10:00', undefined],
    ['每周三、周五 9:00–11:00', '2020-03-02T10:00', undefined],
  ])('%s at %s: %s', (schedule, moment_, open) => {
    expect(isServiceOpen(schedule, at(moment_), DEFAULT_CALENDAR)).toBe(open)
  })
})
