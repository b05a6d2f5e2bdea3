import { completePieces } from '../complete-pieces'
import { joinPieces, replacePieces } from '../found-pieces'
import { TrackedText } from '../tracked-text'
import { FEATURES, listSlots, SLOTS } from './tag-features'
import { bestLabels, LABELS, sumWeights } from './tag-model'
import { tagText } from './tag-text'
import { readSigns } from './reading'
import { readModel, writeModel } from './weight-letters'

const taken = (text: string) => tagText(text).map(({ start, end }) => text.slice(start, end))

it.each([
  ['上周冼总来电说货款一直没收回', '冼总'],
  ['我们厂的老隗跟你们说贷款的事', '老隗'],
  ['昨晚又停电了，隔壁鑫泽铆焊的人说不归他们管', '鑫泽铆焊'],
  ['材料发我，电话一七七零二四零五三一八', '一七七零二四零五三一八'],
  ['有空打177，0240，5318', '177，0240，5318'],
])('%s: finds %s, which nobody labelled', (text, piece) => expect(taken(text)).toContain(piece))

it.each(['拨打12345', '打12366举报', '火警119', '供电公司95598'])('leaves the public number in %s', (text) =>
  expect(taken(text)).toEqual([]),
)

it.each(['由代办员一人跟到底', '调度员每天派车', '客户经理来过'])('leaves the job in %s', (text) =>
  expect(taken(text)).toEqual([]),
)

it.each(['', '某人和某企业的事找某处', '😀👍', '\n'])('finds nobody in %j', (text) =>
  expect(taken(text)).toEqual([]),
)

it('gives every unit of a text the same number of features, each in a slot of the model', () => {
  const slots = listSlots(readSigns('找王经理，138-1234-5678'))
  expect(slots).toHaveLength(FEATURES * '找王经理，138-1234-5678'.length)
  expect(slots.every((slot) => slot >= 0 && slot < SLOTS)).toBe(true)
})

it('writes the slots with the largest weights as letters, and reads them again', () => {
  const weights = new Float32Array(SLOTS * LABELS)
  weights[5 * LABELS] = 1.5
  weights[70 * LABELS + 3] = -0.7
  weights[9 * LABELS + 1] = 0.2
  const steps = new Float32Array(LABELS * LABELS).fill(0.3)
  const model = readModel(writeModel({ weights, steps }, 2))
  const sumsOf = (slot: number) => [...sumWeights(model, new Int32Array(FEATURES).fill(slot))]
  expect(sumsOf(5)).toEqual([15 * FEATURES, ...Array<number>(LABELS - 1).fill(0)])
  expect(sumsOf(70)[3]).toBe(-7 * FEATURES)
  expect(sumsOf(9).every((sum) => sum === 0)).toBe(true)
  expect(model.steps[4]).toBe(3)
})

it('never continues a piece that has not begun', () => {
  const sums = new Float32Array(3 * LABELS)
  sums[2 * LABELS + 2] = 5
  expect([
    ...bestLabels({ rows: new Uint32Array(), weights: new Int8Array(), steps: new Float32Array(81) }, sums),
  ]).toEqual([0, 1, 2])
})

it('joins pieces that overlap, or touch with the same mark; the longest gives the mark', () => {
  const pieces = [
    { start: 2, end: 4, instead: '某人' },
    { start: 3, end: 9, instead: '某企业' },
    { start: 9, end: 10, instead: '某企业' },
    { start: 12, end: 13, instead: '' },
  ]
  expect(joinPieces(pieces)).toEqual([
    { start: 2, end: 10, instead: '某企业' },
    { start: 12, end: 13, instead: '' },
  ])
  expect(replacePieces('ab李鑫泽铆焊公司厂cd1e', joinPieces(pieces))).toBe('ab某企业cde')
})

it('says where a piece stood in the original text, whatever was taken out before it', () => {
  const tracked = new TrackedText('电话138找李四和王五')
  tracked.take(/(电话)\d+/g, '$1')
  tracked.take(/李四|王五/g, '某人')
  expect(tracked.text).toBe('电话找某人和某人')
  expect(tracked.pieces).toEqual([
    { start: 2, end: 5, instead: '' },
    { start: 6, end: 8, instead: '某人' },
    { start: 9, end: 11, instead: '某人' },
  ])
})

it.each([
  ['电话021 5588 （分机）317打不通', '021 5588', '021 5588 （分机）317'],
  ['发到hr#cellpath.cn后', 'cellpath', 'hr#cellpath.cn'],
  ['注册地址金桥路甲18号院4门2层', '18号', '金桥路甲18号院4门2层'],
  ['押金 13912345678 20元', '13912345678', '13912345678'],
])('in %s it completes %s to %s', (text, found, whole) => {
  const start = text.indexOf(found)
  const instead = found.endsWith('号') ? '某处' : ''
  const [piece] = completePieces(text, [{ start, end: start + found.length, instead }])
  expect(text.slice(piece?.start, piece?.end)).toBe(whole)
})
