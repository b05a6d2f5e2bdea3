import { deepStrictEqual as same, match } from 'node:assert'
import { expectFailure, type Aggregation, type Bench, type Claim } from './claim'

type Doc = Record<string, unknown>

/** The pipeline turns the documents into the expected ones. The claim ignores `_id` unless the stages name it. */
const gives = (name: string, docs: readonly Doc[], build: (stages: Aggregation, bench: Bench) => Aggregation, expected: unknown): Claim => ({
  name: `edge: ${name}`,
  claim: `gives ${JSON.stringify(expected)}`,
  run: async (bench) => {
    await bench.seed(...docs)
    same((await build(bench.things.aggregate(), bench).project({ _id: 0 }).end()).list, expected)
  },
}) // prettier-ignore

/** The pipeline fails on these documents; `docs` may be empty. */
const fails = (name: string, docs: readonly Doc[], build: (stages: Aggregation, bench: Bench) => Aggregation): Claim => ({
  name: `edge: ${name} fails`,
  claim: 'rather than giving a wrong value',
  run: async (bench) => {
    await bench.seed(...docs)
    match((await expectFailure(build(bench.things.aggregate(), bench).end())).errMsg, /aggregate:fail/)
  },
}) // prettier-ignore

/** The filter finds the documents with these numbers (from 1), in the order of the sort if there is one. */
const finds = (name: string, docs: readonly Doc[], build: (bench: Bench) => Parameters<Bench['ids']>[0], expected: string[]): Claim => ({
  name: `edge: ${name}`,
  claim: `finds ${expected.join(', ')}`,
  run: async (bench) => {
    await bench.seed(...docs)
    same(await bench.ids(build(bench)), expected)
  },
}) // prettier-ignore

const NUMBERS = [{ n: 0 }, { n: 9 }, { n: 10 }, { n: 25 }]

const aggregationEdges: readonly Claim[] = [
  gives('bucket: a value on an inner boundary', NUMBERS, (stages) => stages.bucket({ groupBy: '$n', boundaries: [0, 10, 20, 30] }).project({ least: '$_id', count: 1 }), [{ count: 2, least: 0 }, { count: 1, least: 10 }, { count: 1, least: 20 }]),
  gives('bucket: empty buckets', [{ n: 1 }, { n: 25 }], (stages) => stages.bucket({ groupBy: '$n', boundaries: [0, 10, 20, 30] }), [{ count: 1 }, { count: 1 }]),
  fails('bucket: a value beyond the boundaries', [{ n: 99 }], (stages) => stages.bucket({ groupBy: '$n', boundaries: [0, 10] })),
  fails('bucket: boundaries out of order', [], (stages) => stages.bucket({ groupBy: '$n', boundaries: [10, 0] })),
  gives('count of nothing', [], (stages) => stages.count('n'), []),
  gives('push and addToSet of a missing field', [{ k: 1, v: 1 }, { k: 1 }, { k: 1, v: null }], (stages, { _ }) => stages.group({ _id: '$k', p: _.aggregate.push('$v'), s: _.aggregate.addToSet('$v') }), [{ p: [1, null], s: [1, null] }]),
  fails('size of a missing field', [{}], (stages, { _ }) => stages.project({ v: _.aggregate.size('$nobody') })),
  fails('mod by 0', [{ n: 1 }], (stages, { _ }) => stages.project({ v: _.aggregate.mod(['$n', 0]) })),
  fails('ln of 0', [{ n: 0 }], (stages, { _ }) => stages.project({ v: _.aggregate.ln('$n') })),
  fails('ln of a negative number', [{ n: -1 }], (stages, { _ }) => stages.project({ v: _.aggregate.ln('$n') })),
  fails('substrCP with a negative length', [{ t: 'abc' }], (stages, { _ }) => stages.project({ v: _.aggregate.substrCP(['$t', 0, -1]) })),
  gives('substrCP beyond the end', [{ t: '招工' }], (stages, { _ }) => stages.project({ v: _.aggregate.substrCP(['$t', 1, 9]), w: _.aggregate.substrCP(['$t', 5, 1]) }), [{ v: '工', w: '' }]),
  fails('an empty project', [{}], (stages) => stages.project({})),
  fails('an empty addFields', [{}], (stages) => stages.addFields({})),
  fails('an empty sort', [{}], (stages) => stages.sort({})),
  fails('a stage that is wrong although no document comes', [], (stages) => stages.match({ n: 1 }).project({})),
  gives('a number in a path of an expression', [{ a: [5, 6] }, { a: [{ 0: 'x' }] }], (stages) => stages.project({ v: '$a.0' }), [{ v: [] }, { v: ['x'] }]),
  gives('a lookup into a nested field', [{ k: 1 }], (stages, { othersName }) => stages.lookup({ from: othersName, localField: 'k', foreignField: 'k', as: 'a.b' }), [{ k: 1, a: { b: [] } }]),
  gives('project into a list', [{ n: 1, l: [{ a: 1, b: 2 }, 5] }], (stages) => stages.project({ 'l.a': 1 }), [{ l: [{ a: 1 }] }]),
  gives('project computes into a list', [{ n: 1, l: [{ a: 1, b: 2 }, 5] }], (stages) => stages.project({ 'l.c': '$n' }), [{ l: [{ c: 1 }, { c: 1 }] }]),
  gives('missing and null are two in an expression', [{ v: null }], (stages, { _ }) => stages.project({ e: _.aggregate.eq(['$v', '$nobody']), l: _.aggregate.lt(['$nobody', '$v']) }), [{ e: false, l: true }]),
  gives('sums keep what rounding loses', [{ l: [0.1, 0.2, 0.3] }], (stages, { _ }) => stages.project({ v: _.aggregate.sum('$l') }), [{ v: 0.6 }]),
] // prettier-ignore

const PAIRS = [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }, { b: 3 }] }]

const queryEdges: readonly Claim[] = [
  finds('all over a list of objects', PAIRS, ({ things, _ }) => things.where({ 'a.b': _.all([1, 2]) }), ['1']),
  finds('all with elemMatch', PAIRS, ({ things, _ }) => things.where({ a: _.all([_.elemMatch({ b: 1 }), _.elemMatch({ b: 3 })]) }), ['2']),
  finds('elemMatch on lists in a list', [{ a: [[1, 5], [9]] }, { a: [[1], [2]] }], ({ things, _ }) => things.where({ a: _.elemMatch({ $elemMatch: { $gt: 4 } }) }), ['1']),
  finds('elemMatch over a dotted path', [{ o: [{ l: [{ x: 1, y: 2 }] }] }, { o: [{ l: [{ x: 1, y: 9 }] }] }], ({ things, _ }) => things.where({ 'o.l': _.elemMatch({ x: 1, y: 2 }) }), ['1']),
  finds('a list at a position counts as a whole', [{ a: [[1, 2]] }, { a: [1] }], ({ things }) => things.where({ 'a.0': 1 }), ['2']),
  finds('sort by a position', [{ a: [{ s: 1 }, { s: 9 }] }, { a: [{ s: 5 }, { s: 0 }] }], ({ things }) => things.orderBy('a.0.s', 'desc'), ['2', '1']),
  finds('an empty list sorts before null', [{ a: null }, { a: [] }, {}, { a: 1 }], ({ things }) => things.orderBy('a', 'asc'), ['2', '1', '3', '4']),
  finds('two sort keys into one list stay together', [{ a: [{ x: 1, y: 9 }, { x: 2, y: 0 }] }, { a: [{ x: 1, y: 5 }] }], ({ things }) => things.orderBy('a.x', 'asc').orderBy('a.y', 'asc'), ['2', '1']),
  finds('text sorts by code points', [{ t: '😀' }, { t: '！' }], ({ things }) => things.orderBy('t', 'asc'), ['2', '1']),
] // prettier-ignore

/** An update that fails and changes nothing. */
const refuses = (name: string, before: Doc, where: (bench: Bench) => Doc, data: (bench: Bench) => Doc): Claim => ({
  name: `edge: ${name} is refused`,
  claim: 'and nothing changes',
  run: async (bench) => {
    await bench.seed(before)
    await expectFailure(bench.things.where(where(bench)).update({ data: data(bench) }))
    same((await bench.things.doc('1').get()).data, { _id: '1', ...before })
  },
}) // prettier-ignore

const updateEdges: readonly Claim[] = [
  refuses('a rename to _id', { a: 1 }, () => ({ a: 1 }), ({ _ }) => ({ a: _.rename('_id') })),
  refuses('a rename into a list', { a: 1, l: [{}] }, () => ({ a: 1 }), ({ _ }) => ({ a: _.rename('l.0.b') })),
  refuses('a rename out of a list', { l: [{ b: 1 }] }, () => ({ 'l.b': 1 }), ({ _ }) => ({ 'l.0.b': _.rename('b') })),
  refuses('the matched position after or', { l: [1, 2] }, ({ _ }) => _.or([{ l: 1 }, { l: 2 }]) as unknown as Doc, () => ({ 'l.$': 9 })),
] // prettier-ignore

/** Cases in which MongoDB's rules are surprising and imitations often differ. */
export const edgeClaims: readonly Claim[] = [...aggregationEdges, ...queryEdges, ...updateEdges]
