import type { LedgerRow } from '@/shared/domain/push/ledger'
import { isConserved, summarizeLedger, type LedgerSummary } from '@/shared/domain/push/ledger-summary'
import { hostProduct } from '../demo/server/host'

/**
 * One life of a process that will be killed: opens the data file, checks that the counts of the last life add up, and fires the timer
 * of `pushes` until nothing is left to do. Arguments: data file; the present instant (epoch ms); the number of the request to the cloud at
 * which it dies (0: never); whether it dies before the request is carried out, or after it and before the answer.
 */
async function live(): Promise<void> {
  const [dataFile = '', now = '', dies = '0', when = 'before'] = process.argv.slice(2)
  let steps = 0
  const step = async ({ url }: { url: string }): Promise<void> => {
    if (url.startsWith('/admin') && (steps += 1) === Number(dies)) process.kill(process.pid, 'SIGKILL')
  }
  const cloud = await hostProduct({
    dataFile,
    now: Number(now),
    port: 0,
    timers: 'manual',
    messageLatencyMs: 5,
    routes: (app) => {
      if (when === 'before') app.addHook('preHandler', step)
      else app.addHook('onSend', step)
    },
  })
  const chunks = cloud.database.find('push_ledger') as { rows: LedgerRow[]; summary: LedgerSummary }[]
  const adds = chunks.every(
    ({ rows, summary }) =>
      isConserved(summary.counts) &&
      JSON.stringify(summary.counts) === JSON.stringify(summarizeLedger(rows).counts),
  )
  if (!adds) console.log('TORN')
  while (cloud.database.count('pushes', { state: 'done' }) === 0) {
    // In some lives every firing is doubled: leases keep the two apart.
    await Promise.all(Array.from({ length: Number(dies) % 4 === 1 ? 2 : 1 }, () => cloud.fireTimer('pushes')))
    if (cloud.database.count('push_ledger', { open: true }) > 0) cloud.clock.advance(61_000)
  }
  console.log('DONE')
  await cloud.close()
}

live().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
