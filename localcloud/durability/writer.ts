import { createClock } from '../clock'
import { Database } from '../database/database'
import { newMeter } from '../database/meter'
import { insertDocuments, modifyDocuments, removeDocuments, type Scope } from '../database/operations'
import { DocumentStore } from '../database/file/store'
import { HAND_COLLECTIONS, formatDoing, PAIRS, RIVALS, SINGLES, type Doing } from './hands'

const database = new Database(new DocumentStore(process.argv[2] ?? ''), createClock(), HAND_COLLECTIONS)
const things = database.collection('things')
const outside = (): Scope => ({ database, meter: newMeter() })
const padding = 'x'.repeat(200)

/** Says what is about to happen, does it, says that it was acknowledged. A refusal is an answer too. */
async function say(doing: Doing, work: () => Promise<unknown>): Promise<boolean> {
  process.stdout.write(formatDoing('?', doing))
  try {
    await work()
    process.stdout.write(formatDoing('!', doing))
    return true
  } catch {
    process.stdout.write(formatDoing('x', doing))
    return false
  }
}

const place = (scope: Scope, id: string, n: number) =>
  modifyDocuments(scope, things, {
    query: { _id: id },
    update: { n, code: `${id}@${n}`, padding },
    multi: false,
    upsert: true,
  })

const numberOf = (id: string): number => Number(things.get(`s${id}`)?.['n'] ?? 0)

/** Inserts, replaces and removes one document. */
async function single(hand: string): Promise<never> {
  for (let n = numberOf(hand) + 1; ; n++) {
    if (n % 7 === 0)
      await say({ hand, kind: 'remove', n }, () => removeDocuments(outside(), things, { _id: hand }, false))
    else await say({ hand, kind: 'put', n }, () => place(outside(), hand, n))
  }
}

/** Brings two documents forward together. */
async function pair(hand: string): Promise<never> {
  for (let n = numberOf(`${hand}-left`) + 1; ; n++)
    await say({ hand, kind: 'put', n }, async () => {
      const transaction = database.transactions.use(database.transactions.begin().id)
      const scope = { ...outside(), transaction }
      await place(scope, `${hand}-left`, n)
      await place(scope, `${hand}-right`, n)
      await database.transactions.commit(transaction)
    })
}

/** Claims the code of each round: of two rivals one must be refused. */
async function rival(hand: string): Promise<never> {
  let n = [...things.entries.values()].filter(({ doc }) => String(doc['_id']).startsWith('rival-')).length
  for (; ; n++)
    await say({ hand, kind: 'claim', n }, () =>
      insertDocuments(outside(), things, [{ _id: `${hand}#${n}`, code: `claim-${n}` }]),
    )
}

// Writes until it is killed.
void Promise.all([...SINGLES.map(single), ...PAIRS.map(pair), ...RIVALS.map(rival)])
