import { execFileSync } from 'node:child_process'
import { createClock } from '../clock'
import { Database } from '../database/database'
import { newMeter } from '../database/meter'
import { getDocuments, insertDocuments } from '../database/operations'
import { DocumentStore } from '../database/file/store'
import { CloudFault } from '../fault'
import { WRITER_COLLECTIONS } from './writer-protocol'
import { indexErrors } from './witness'

// A program of its own, because the limit and its signal concern a whole process. It writes into a file that may not grow
// beyond a size until a write is refused, then without the limit, and prints its findings as one line of JSON.
const [dataFile = '', limitBytes = ''] = process.argv.slice(2)
const limit = (bytes: string) => execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`])

async function main(): Promise<void> {
  // Without a listener this signal ends the process.
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
