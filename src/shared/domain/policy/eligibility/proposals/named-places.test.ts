import { regionCode } from '../../../access/region'
import { placeOfIssuers } from './named-places'
import { understoodIn } from './proposal-figures'
import { proposeConditions } from './propose-conditions'

const ZONE = regionCode('CN2101G1')
const NAMES = {
  CN: '全国',
  CN21: '辽宁省',
  CN2101: '沈阳',
  CN2102: '大连市',
  CN2101G1: '沈阳高新技术产业开发区',
  CN2102G1: '大连高新区',
}
const read = (words: string, names: Readonly<Record<string, string>> = NAMES) => {
  const found = proposeConditions(
    [{ level: 1, path: '一', heading: '申报条件', paragraphs: [words] }],
    ZONE,
    {},
    names,
  )
  return [...understoodIn(found), ...(found.some(({ test }) => !test) ? ['?'] : [])]
}

describe('a place of registration by its name', () => {
  it.each([
    ['在沈阳市注册。', ['region CN2101']],
    ['在沈阳市行政区域内依法登记注册满1年。', ['region CN2101', 'establishedOn at_least 1y']],
    ['注册地在大连市。', ['region CN2102']],
    ['在辽宁省沈阳市注册的企业。', ['region CN2101']],
    ['在沈阳高新区注册。', ['region CN2101G1']],
    ['在沈阳高新技术产业开发区内注册，职工50人以上。', ['region CN2101G1', 'staff at_least 50']],
    ['在辽宁省大连高新区注册。', ['region CN2102G1']],
    ['在辽宁省注册。', ['region CN21']],
    ['在江苏省、浙江省、安徽省注册。', ['region CN32,CN33,CN34']],
  ])('that is known: %s', (words, expected) => expect(read(words)).toEqual(expected))

  it.each([
    '在深圳市注册。',
    '在沈阳市浑南区注册。',
    '在沈阳市以外注册。',
    '在沈阳经济技术开发区注册。',
    '在吉林省长春市注册。',
    '在我市主城区注册。',
    '在我省自贸试验区内注册。',
    '在本市及周边地区注册。',
    '服务在沈阳市注册的企业20家以上。',
    '在沈阳市注册的商标5件以上。',
    '用户单位注册地在沈阳市。',
  ])('that is unknown, a part, or somebody else’s is a question: %s', (words) =>
    expect(read(words)).toEqual(['?']),
  )

  it('an unknown place stays a question beside conditions that were understood', () =>
    expect(read('在苏州工业园区注册满一年。')).toEqual(['establishedOn at_least 1y', '?']))

  it('no place is known without names', () => expect(read('在沈阳市注册。', {})).toEqual(['?']))
})

describe('the place that 我市 means', () => {
  it.each([
    [['沈阳市科学技术局'], 'CN2101'],
    [['辽宁省科学技术厅', '辽宁省财政厅'], 'CN21'],
    [['大连市工业和信息化局'], 'CN2102'],
    [['辽宁省大连市财政局'], 'CN2102'],
    [['沈阳高新技术产业开发区管理委员会'], 'CN2101G1'],
    [['沈阳市浑南区科技局'], 'CN2101'],
    [['市科技局', '市财政局'], 'CN2101G1'],
    [['高新区管委会'], 'CN2101G1'],
    [[], 'CN2101G1'],
    // The names do not include that city.
    [['深圳市工业和信息化局'], 'CN'],
    [['广东省工业和信息化厅'], 'CN44'],
    [['工业和信息化部'], 'CN'],
    [['沈阳市科学技术局', '大连市科学技术局'], 'CN'],
  ])('of a notice by %j is %s', (bodies, expected) =>
    expect(placeOfIssuers(bodies, ZONE, NAMES)).toBe(expected),
  )

  it('is where the notice belongs while no names are known', () =>
    expect(placeOfIssuers(['深圳市工业和信息化局'], ZONE, {})).toBe(ZONE))

  it('of another city is a question', () => {
    const issued = placeOfIssuers(['深圳市工业和信息化局'], ZONE, NAMES)
    const clause = { level: 1, path: '一', heading: '申报条件', paragraphs: ['在我市注册。'] }
    expect(proposeConditions([clause], issued, {}, NAMES).map(({ test }) => test)).toEqual([undefined])
  })
})
