import { startWorld } from '../demo/world'
import { ms, percentile, type Figure } from './figures'

const CALLS = 2_000

/** The unmodified SDK reads one document by id from the local cloud: times of whole round trips, as a function sees them. */
export async function roundTrip(): Promise<Figure> {
  const world = await startWorld()
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: world.cloud.env,
    TCB_ENV: world.cloud.env,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${world.cloud.url}/admin` }),
  })
  const { default: sdk } = await import('wx-server-sdk')
  sdk.init({ env: world.cloud.env })
  const enterprises = sdk.database().collection('enterprises')
  const taken: number[] = []
  for (let i = 0; i < CALLS; i += 1) {
    const startedAt = performance.now()
    await enterprises.doc('hengtuo').get()
    taken.push(performance.now() - startedAt)
  }
  await world.close()
  const median = percentile(taken.slice(CALLS / 10), 0.5)
  const p95 = percentile(taken.slice(CALLS / 10), 0.95)
  return {
    what: 'SDK round trip to the local cloud, median',
    measured: `${ms(median)} (p95 ${ms(p95)})`,
    promised: '< 2 ms',
    passed: median < 2,
  }
}
