import type { Figure } from '../figures'
import { measureJobs, type JobCost } from './jobs'
import { BASE_QUOTA } from './prices'

const ZONE = 1_000
const PROVINCE = 20_000

/** One line for each job: its use, and the share of a base environment's daily reads and writes, in a zone and in a province. */
export async function jobFigures(): Promise<Figure[]> {
  return (await measureJobs()).map((job) => {
    const zone = shareOf(job, ZONE)
    return {
      what: `${job.name}: ${job.calls} calls, ${job.reads} read, ${job.writes} written, ${job.gbs.toFixed(3)} GB·s`,
      measured: `${percent(zone)} of a day in a zone, ${percent(shareOf(job, PROVINCE))} in a province`,
      promised: '< 100 % in a zone',
      passed: zone < 1,
    }
  })
}

/** The larger of the two shares. */
function shareOf({ reads, writes, aDay }: JobCost, enterprises: number): number {
  const times = (aDay * enterprises) / 1_000
  return Math.max((reads * times) / BASE_QUOTA.readsADay, (writes * times) / BASE_QUOTA.writesADay)
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`
