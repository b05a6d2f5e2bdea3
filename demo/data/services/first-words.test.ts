import { DEFAULT_CALENDAR } from '@/shared/domain/time/calendar'
import { ServiceIndex } from '@/shared/domain/search/index/service-index'
import { phrasesElsewhere } from '@/shared/domain/search/confidence/elsewhere'
import { EarlierNeedIndex } from '@/shared/domain/search/index/earlier-need-index'
import { matchNeed } from '@/shared/domain/search/match/match-need'
import { DEMO_ZONE } from '../places'
import { catalogueByKey } from './catalogue'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const byKey = catalogueByKey(NOW)
const indexes = {
  catalogue: new ServiceIndex(byKey.values()),
  earlier: new EarlierNeedIndex(),
  policies: { search: () => [], describe: () => ({ id: '', name: '', regionCode: DEMO_ZONE }), getVerdict: () => undefined }, // prettier-ignore
  elsewhere: phrasesElsewhere(),
}
const best = (text: string) => {
  const { matches, wellMatched } = matchNeed({ text, regionCode: DEMO_ZONE }, indexes, {
    at: NOW,
    calendar: DEFAULT_CALENDAR,
  })
  return { first: matches[0]?.name, wellMatched, why: matches[0]?.why }
}

/** First texts of a person who has chosen no category. None of these sentences is in the catalogue. */
const TYPED: [string, string[]][] = [
  ['招不到返岗工人，急需普工30名，3月1日前到岗', ['labour-hiring']],
  ['研发贷款月底到期，银行不给续贷，缺口200万', ['finance-bridge']],
  ['口罩、测温枪、消毒液都不够，复工验收过不了', ['supplies-protection', 'permits-resumption']],
  ['货车过不去高速卡口，原料送不到厂里', ['logistics-pass']],
  ['房东不同意减房租，已经两个月没有收入', ['premises-relief']],
  ['高新技术企业证书快到期了要重新认定', ['tech-highnew-coaching', 'tech-highnew']],
  ['车间又停电了', ['facilities-power', 'facilities-power-95598']],
  ['外籍工程师的工作许可要延期', ['permits-foreign-work']],
]

it.each(TYPED)('finds for “%s” the service that helps', (text, keys) => {
  const { first, why } = best(text)
  expect(keys.map((key) => byKey.get(key)?.name)).toContain(first)
  expect(why?.[0]).toMatchObject({ kind: 'words' })
})

it('says that it found help only where a service helps', () => {
  expect(TYPED.filter(([text]) => best(text).wellMatched).length).toBeGreaterThanOrEqual(TYPED.length - 1)
  for (const text of ['想请一支舞狮队', '附近哪有理发店', '明天会下雨吗'])
    expect([text, best(text).wellMatched]).toEqual([text, false])
})
