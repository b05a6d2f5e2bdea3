import { deepStrictEqual as same, match, strictEqual as is } from 'node:assert'
import { expectFailure, type Claim } from './claim'

const claim = (name: string, text: string, run: Claim['run']): Claim => ({
  name: `transaction: ${name}`,
  claim: text,
  run,
})

/** How transactions behave. */
export const transactionClaims: readonly Claim[] = [
  claim(
    'commit',
    'what a transaction wrote is there after the commit and not before',
    async ({ db, things, thingsName, seed }) => {
      await seed({ a: 1 })
      const transaction = await db.startTransaction()
      await transaction
        .collection(thingsName)
        .doc('1')
        .update({ data: { a: 2 } })
      is((await transaction.collection(thingsName).doc('1').get()).data['a'], 2)
      is((await things.doc('1').get()).data['a'], 1)
      await transaction.commit()
      is((await things.doc('1').get()).data['a'], 2)
    },
  ),
  claim('rollback', 'a rollback leaves nothing', async ({ db, things, thingsName, seed, ids, _ }) => {
    await seed({ a: 1 })
    const transaction = await db.startTransaction()
    await transaction.collection(thingsName).add({ data: { _id: 'new', a: 5 } })
    await transaction.collection(thingsName).doc('1').remove()
    await transaction.rollback()
    same(await ids(things.where({ a: _.exists(true) })), ['1'])
  }),
  claim(
    'snapshot',
    'a transaction reads the state of its first operation',
    async ({ db, things, thingsName, seed }) => {
      await seed({ a: 1 }, { a: 1 })
      const transaction = await db.startTransaction()
      await transaction.collection(thingsName).doc('1').get()
      await things.doc('2').update({ data: { a: 9 } })
      is((await transaction.collection(thingsName).doc('2').get()).data['a'], 1)
      await transaction.rollback()
    },
  ),
  claim(
    'write conflict',
    'writing what another transaction has written conflicts',
    async ({ db, thingsName, seed }) => {
      await seed({ a: 1 })
      const first = await db.startTransaction()
      const second = await db.startTransaction()
      await second.collection(thingsName).doc('1').get()
      await first
        .collection(thingsName)
        .doc('1')
        .update({ data: { a: 2 } })
      const { errCode, errMsg } = await expectFailure(
        second
          .collection(thingsName)
          .doc('1')
          .update({ data: { a: 3 } }),
      )
      is(errCode, -501001)
      match(errMsg, /\[ResourceUnavailable\.TransactionConflict\] Transaction is conflict/)
      await first.commit()
    },
  ),
  claim(
    'stale write',
    'writing what has changed since the snapshot conflicts',
    async ({ db, things, thingsName, seed }) => {
      await seed({ a: 1 })
      const transaction = await db.startTransaction()
      await transaction.collection(thingsName).doc('1').get()
      await things.doc('1').update({ data: { a: 2 } })
      match(
        (
          await expectFailure(
            transaction
              .collection(thingsName)
              .doc('1')
              .update({ data: { a: 3 } }),
          )
        ).errMsg,
        /TransactionConflict/,
      )
      is((await things.doc('1').get()).data['a'], 2)
    },
  ),
  claim('after the end', 'a transaction that has ended does not exist', async ({ db, thingsName }) => {
    const transaction = await db.startTransaction()
    await transaction.commit()
    const { errMsg } = await expectFailure(
      transaction
        .collection(thingsName)
        .doc('1')
        .set({ data: { a: 1 } }),
    )
    match(
      errMsg,
      /\[ResourceUnavailable\.TransactionNotExist\] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds/,
    )
  }),
  claim(
    'missing document',
    'a get of a missing document fails or is null, as outside',
    async ({ db, thingsName }) => {
      const transaction = await db.startTransaction()
      const result = await transaction
        .collection(thingsName)
        .doc('nobody')
        .get()
        .catch(() => ({ data: null }))
      is(result.data, null)
      await transaction.rollback()
    },
  ),
  claim(
    'runTransaction result',
    'runTransaction commits and returns what the callback returns',
    async ({ db, things, thingsName, seed }) => {
      await seed({ a: 1 })
      const result = await db.runTransaction(async (transaction) => {
        await transaction
          .collection(thingsName)
          .doc('1')
          .update({ data: { a: 2 } })
        return 'done'
      })
      is(result, 'done')
      is((await things.doc('1').get()).data['a'], 2)
    },
  ),
  claim(
    'runTransaction failure',
    'an error in the callback rolls everything back',
    async ({ db, things, thingsName, seed }) => {
      await seed({ a: 1 })
      await expectFailure(
        db.runTransaction(async (transaction) => {
          await transaction
            .collection(thingsName)
            .doc('1')
            .update({ data: { a: 2 } })
          throw new Error('no')
        }),
      )
      is((await things.doc('1').get()).data['a'], 1)
    },
  ),
  claim(
    'outside writers wait',
    'a plain write waits for the transaction that holds the document',
    async ({ db, things, thingsName, seed }) => {
      await seed({ n: 0 })
      const transaction = await db.startTransaction()
      await transaction
        .collection(thingsName)
        .doc('1')
        .update({ data: { a: 1 } })
      const outside = things.doc('1').update({ data: { b: 2 } })
      await transaction.commit()
      await outside
      same((await things.doc('1').get()).data, { _id: '1', n: 0, a: 1, b: 2 })
    },
  ),
  claim('duplicate id', 'adding an existing id fails with E11000', async ({ db, thingsName, seed }) => {
    await seed({ a: 1 })
    const transaction = await db.startTransaction()
    match(
      (await expectFailure(transaction.collection(thingsName).add({ data: { _id: '1' } }))).errMsg,
      /E11000/,
    )
    await transaction.rollback().catch(() => undefined)
  }),
]
