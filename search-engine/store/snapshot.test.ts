import fc from 'fast-check'
import { Concepts } from '../language/concepts'
import { SearchIndex } from '../query/search-index'
import { SnapshotRefused } from './snapshot'

const options = { fieldWeights: [2, 1], concepts: new Concepts([{ kind: 'place', names: ['沈阳'] }]) }
function packed(): ArrayBuffer {
  const index = new SearchIndex(options)
  index.put('bus', ['返岗包车', '外地工人回不来，ISO 9001'])
  index.put('loan', ['续贷过桥', '沈阳企业贷款到期'])
  return index.pack()
}
const refusal = (buffer: ArrayBuffer, how = options) => {
  try {
    SearchIndex.open(buffer, how)
  } catch (error) {
    if (error instanceof SnapshotRefused) return error.why
    throw error
  }
  return undefined
}

describe('a snapshot', () => {
  it('opens without a copy and answers as before', () => {
    const index = SearchIndex.open(packed(), options)
    expect(index.size).toBe(2)
    expect(index.search('包车')[0]?.id).toBe('bus')
    expect(index.search('iso')[0]?.id).toBe('bus')
    expect(index.pack()).toEqual(packed())
  })

  it('is refused when any one bit is changed', () => {
    const whole = packed()
    fc.assert(
      fc.property(fc.nat(whole.byteLength - 1), fc.nat(7), (byte, bit) => {
        const damaged = new Uint8Array(whole.slice(0))
        damaged[byte] = (damaged[byte] ?? 0) ^ (1 << bit)
        expect(refusal(damaged.buffer)).toBeDefined()
      }),
    )
  })

  it('is refused when cut, lengthened or foreign, and says why', () => {
    const whole = packed()
    expect(refusal(new ArrayBuffer(0))).toBe('NotASnapshot')
    expect(refusal(new ArrayBuffer(400))).toBe('NotASnapshot')
    expect(refusal(whole.slice(0, whole.byteLength - 4))).toBe('WrongLength')
    expect(refusal(whole.slice(0, whole.byteLength - 3))).toBe('NotASnapshot')
    expect(refusal(whole, { ...options, concepts: new Concepts([]) })).toBe('OtherConcepts')
    expect(refusal(whole, { ...options, fieldWeights: [3, 1] })).toBe('OtherConcepts')
    const later = new Uint32Array(whole.slice(0))
    later[1] = 99
    expect(refusal(later.buffer)).toBe('OtherVersion')
    expect(refusal(whole)).toBeUndefined()
  })
})

describe('what is found', () => {
  const index = new SearchIndex()
  index.put('bus', ['返岗包车', '外地工人回不来'])
  index.put('power', ['高压電增容', '辽宁沈阳'])
  const first = (text: string) => index.search(text)[0]?.id
  it.each([
    ['單一字 車', 'bus'],
    ['增', 'power'],
    ['高壓电', 'power'],
    ['ＧＡＯ 高压', 'power'],
    ['沈阳', 'power'],
    ['辽宁', 'power'],
  ])('“%s”', (text, id) => expect(first(text)).toBe(id))
  it.each(['', '   ', '🚌', '，。', 'zzz'])('finds nothing by “%s”', (text) =>
    expect(first(text)).toBeUndefined(),
  )
})
