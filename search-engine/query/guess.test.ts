import { SearchIndex } from './search-index'

const index = new SearchIndex()
const SERVICES: readonly [string, string, string][] = [
  ['bus', '返岗包车', '外地工人回不来，派车去接'],
  ['loan', '续贷过桥', '企业贷款到期，银行不续贷'],
  ['masks', '防疫物资调配', '口罩不够用'],
  ['power', '高压电增容', '变压器容量不足'],
]
for (const [id, ...fields] of SERVICES) index.put(id, fields)
const first = (text: string) => index.search(text)[0]?.id

describe('what may have been meant', () => {
  it.each([
    ['a character of the same sound', '返港', 'bus'],
    ['a character of the same sound', '代款', 'loan'],
    ['a wrong character between two right ones', '变呀器', 'power'],
    ['a missing character', '变器', 'power'],
    ['pinyin', 'fangang', 'bus'],
    ['pinyin beside characters', '企业daikuan', 'loan'],
    ['initials', 'kz', 'masks'],
    ['initials', 'fgbc', 'bus'],
  ])('%s: “%s”', (_, text, id) => expect(first(text)).toBe(id))

  it('never comes before what was written', () => {
    index.put('gang', ['返港航班', ''])
    expect(first('返港')).toBe('gang')
    expect(first('返岗')).toBe('bus')
    index.remove('gang')
  })

  it('is said in words', () => {
    expect(index.suggest('企业daikuan')).toEqual([{ written: 'daikuan', words: '贷款', signs: 2 }])
    expect(index.suggest('返岗包车')).toEqual([])
  })

  it('finds nothing where nothing fits', () => expect(index.search('zzqx')).toEqual([]))
})
