import { applyUpdate, isOperatorUpdate, upsertBase, validateUpdate } from './update'
import type { Doc } from '../values/values'

const NOW = 1_700_000_000_000
const after = (doc: Doc, update: Doc, query: Doc = {}): Doc => {
  validateUpdate(update)
  return applyUpdate(doc, update, { query, now: NOW, inserting: false })
}

describe('updates', () => {
  it.each<[string, Doc, Doc, Doc]>([
    ['$set makes the way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
    ['$set pads arrays with null', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
    ['$unset of what is missing', { a: 1 }, { $unset: { 'x.y': '' } }, { a: 1 }],
    ['$currentDate is the local clock', {}, { $currentDate: { at: true } }, { at: new Date(NOW) }],
    ['$bit', { a: 13 }, { $bit: { a: { and: 10 } } }, { a: 8 }],
    ['$min on missing', {}, { $min: { a: 3 } }, { a: 3 }],
    ['$max compares dates', { a: new Date(1) }, { $max: { a: new Date(2) } }, { a: new Date(2) }],
    ['$push with a negative slice', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
    ['$push sorts objects by a field', { a: [{ n: 2 }] }, { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } }, { a: [{ n: 1 }, { n: 2 }] }],
    ['$addToSet compares objects in the order of their fields', { a: [{ x: 1, y: 2 }] }, { $addToSet: { a: { y: 2, x: 1 } } }, { a: [{ x: 1, y: 2 }, { y: 2, x: 1 }] }],
    ['$pull by several fields', { a: [{ x: 1, y: 1 }, { x: 1, y: 2 }] }, { $pull: { a: { x: 1, y: { $gt: 1 } } } }, { a: [{ x: 1, y: 1 }] }],
    ['$[] touches every element', { a: [{ n: 1 }, { n: 2 }] }, { $inc: { 'a.$[].n': 10 } }, { a: [{ n: 11 }, { n: 12 }] }],
    ['$setOnInsert waits for an insert', { a: 1 }, { $setOnInsert: { b: 1 } }, { a: 1 }],
    ['$rename into depth', { a: 1 }, { $rename: { a: 'b.c' } }, { b: { c: 1 } }],
  ])('%s', (_name, before, update, expected) => {
    expect(after(before, update)).toEqual(expected)
  }) // prettier-ignore

  it('sets the element the query matched, by elemMatch too', () => {
    const doc = { a: [{ k: 1, v: 0 }, { k: 2, v: 0 }] } // prettier-ignore
    expect(after(doc, { $set: { 'a.$.v': 5 } }, { a: { $elemMatch: { k: 2 } } })['a']).toEqual([{ k: 1, v: 0 }, { k: 2, v: 5 }]) // prettier-ignore
    expect(after({ n: [4, 9, 4] }, { $inc: { 'n.$': 1 } }, { n: { $gt: 8 } })).toEqual({ n: [4, 10, 4] })
  })

  it.each<[string, Doc, Doc, RegExp]>([
    ['an unknown operator', {}, { $explode: { a: 1 } }, /\$explode/],
    ['operators mixed into a document', {}, { $set: { a: 1 }, b: 1 }, /atomic operators/],
    ['_id', {}, { $set: { _id: 2 } }, /immutable field '_id'/],
    ['paths that contain each other', {}, { $set: { a: 1 }, $inc: { 'a.b': 1 } }, /conflict at 'a'/],
    ['$inc of null', { a: null }, { $inc: { a: 1 } }, /non-numeric/],
    ['$inc by text', {}, { $inc: { a: '1' } }, /non-numeric/],
    ['$push onto an object', { a: {} }, { $push: { a: 1 } }, /must be an array/],
    ['$pop of a scalar', { a: 1 }, { $pop: { a: 1 } }, /non-array/],
    ['$set through a scalar', { a: 'x' }, { $set: { 'a.b': 1 } }, /Cannot create field 'b'/],
    ['$set of a name in an array', { a: [] }, { $set: { 'a.x': 1 } }, /Cannot create field 'x'/],
    ['a positional path without a match', { a: [1] }, { $set: { 'a.$': 2 } }, /positional operator/],
    ['a stored field that starts with $', {}, { $set: { a: { $b: 1 } } }, /\$b/],
    ['__proto__', {}, { $set: { '__proto__.x': 1 } }, /__proto__/],
    ['an unknown clause of $push', {}, { $push: { a: { $each: [1], $what: 1 } } }, /\$what/],
  ])('refuses %s', (_name, doc, update, message) => {
    expect(() => {
      isOperatorUpdate(update)
      after(doc, update)
    }).toThrow(message)
    expect(({} as Doc)['x']).toBeUndefined()
  })

  it('does not change the original', () => {
    const before = { a: { b: [1] } }
    after(before, { $push: { 'a.b': 2 } })
    expect(before).toEqual({ a: { b: [1] } })
  })

  it('starts an upsert from the equalities of the query', () => {
    expect(
      upsertBase({ _id: { $in: [7, '7'] }, a: 1, 'b.c': { $eq: 2 }, d: { $gt: 3 }, $and: [{ e: 4 }] }),
    ).toEqual({ _id: 7, a: 1, b: { c: 2 }, e: 4 })
  })
})
