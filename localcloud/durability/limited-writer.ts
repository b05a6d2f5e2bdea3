import { execFileSync } from 'node:child_process'
import { createClock } from '../clock'
import { Database } from '../database/database'
import { newMeter } from '../database/meter'
import { getDocuments, insertDocuments } from '../database/operations'
import { DocumentStore } from '../database/file/store'
import { CloudFault } from '../fault'
import { WRITER_COLLECTIONS } from './writer-protocol'
import { indexErrors } from './witness'

// This is a separate program, because the limit and its signal apply to a whole process. It limits the size of its files and
// writes until a write is refused, then lifts the limit and writes again. It prints its findings as one line of JSON.
const [dataFile = '', limitBytes = ''] = process.argv.slice(2)
const limit = (bytes: string) => execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`])

async function main(): Promise<void> {
  // Without a listener the signal would end the process.
  process.on('SIGXFSZ', () => undefined)
  const store = new DocumentStore(dataFile)
  const database = new Database(store, createClock(), WRITER_COLLECTIONS)
  const things = database.collection('things')
  const scope = { database, meter: newMeter() }
  const put = (n: number) =>
    insertDocuments(scope, things, [{ _id: `d${n}`, n, code: `c${n}`, padding: 'x'.repeat(50_000) }])
  let acknowledged = 0
  let refusal = ''
  limit(limitBytes)
  while (refusal === '' && acknowledged < 1_000) {
    try {
      await put(acknowledged)
      acknowledged++
    } catch (error) {
      refusal = error instanceof CloudFault ? error.code : String(error)
    }
  }
  const read = getDocuments(scope, things, { query: {}, sort: [], skip: 0, limit: 1_000 }).length
  limit('unlimited')
  await put(acknowledged)
  database.close()
  store.close()
  console.log(JSON.stringify({ acknowledged, refusal, read, indexErrors: indexErrors(things) }))
}

void main()
