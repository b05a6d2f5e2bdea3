import { isConserved, summaryOf } from '@/shared/domain/push/ledger-summary'
import type { LedgerRow } from '@/shared/domain/push/ledger'
import type { LedgerSummary } from '@/shared/domain/push/ledger-summary'
import { hostProduct } from '../demo/host'

/**
 * One life of a process that is going to be killed: opens the data file, checks that what the last life left adds up, and fires the timer
 * of `pushes` until nothing is left to do. Arguments: data file, the instant it is (epoch ms).
 */
async function live(): Promise<void> {
  const [dataFile = '', now = ''] = process.argv.slice(2)
  const cloud = await hostProduct({
    dataFile,
    now: Number(now),
    port: 0,
    timers: 'manual',
    messageLatencyMs: 20,
  })
  const chunks = cloud.database.find('push_ledger') as { rows: LedgerRow[]; summary: LedgerSummary }[]
  const adds = chunks.every(
    ({ rows, summary }) =>
      isConserved(summary.counts) &&
      JSON.stringify(summary.counts) === JSON.stringify(summaryOf(rows).counts),
  )
  if (!adds) console.log('TORN')
  await cloud.prewarm(['pushes'])
  console.log('READY')
  while (cloud.database.count('pushes', { state: 'done' }) === 0) {
    // A doubled firing now and then: leases keep the two apart.
    await Promise.all([cloud.fireTimer('pushes'), cloud.fireTimer('pushes')])
    if (cloud.database.count('push_ledger', { open: true }) > 0) cloud.clock.advance(61_000)
  }
  console.log('DONE')
  await cloud.close()
}

live().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
