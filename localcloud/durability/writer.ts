import { createClock } from '../clock'
import { Database } from '../database/database'
import { newMeter } from '../database/meter'
import { insertDocuments, modifyDocuments, removeDocuments, type Scope } from '../database/operations'
import { DocumentStore } from '../database/file/store'
import { WRITER_COLLECTIONS, formatStep, PAIRS, RIVALS, SINGLES, type WriterStep } from './writer-protocol'

const database = new Database(new DocumentStore(process.argv[2] ?? ''), createClock(), WRITER_COLLECTIONS)
const things = database.collection('things')
const outside = (): Scope => ({ database, meter: newMeter() })
const padding = 'x'.repeat(200)

/** Prints the step, runs it, and prints the acknowledgement or the refusal. */
async function report(step: WriterStep, work: () => Promise<unknown>): Promise<boolean> {
  process.stdout.write(formatStep('?', step))
  try {
    await work()
    process.stdout.write(formatStep('!', step))
    return true
  } catch {
    process.stdout.write(formatStep('x', step))
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
async function single(writer: string): Promise<never> {
  for (let n = numberOf(writer) + 1; ; n++) {
    if (n % 7 === 0)
      await report({ writer, kind: 'remove', n }, () =>
        removeDocuments(outside(), things, { _id: writer }, false),
      )
    else await report({ writer, kind: 'put', n }, () => place(outside(), writer, n))
  }
}

/** Updates two documents in one transaction. */
async function pair(writer: string): Promise<never> {
  for (let n = numberOf(`${writer}-left`) + 1; ; n++)
    await report({ writer, kind: 'put', n }, async () => {
      const transaction = database.transactions.use(database.transactions.begin().id)
      const scope = { ...outside(), transaction }
      await place(scope, `${writer}-left`, n)
      await place(scope, `${writer}-right`, n)
      await database.transactions.commit(transaction)
    })
}

/** Claims the code of each round. The database must refuse one of two rivals. */
async function rival(writer: string): Promise<never> {
  let n = [...things.entries.values()].filter(({ doc }) => String(doc['_id']).startsWith('rival-')).length
  for (; ; n++)
    await report({ writer, kind: 'claim', n }, () =>
      insertDocuments(outside(), things, [{ _id: `${writer}#${n}`, code: `claim-${n}` }]),
    )
}

// Writes until it is killed.
void Promise.all([...SINGLES.map(single), ...PAIRS.map(pair), ...RIVALS.map(rival)])
