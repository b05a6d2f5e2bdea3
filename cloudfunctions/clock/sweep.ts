import { closeUnanswered } from './close-unanswered'
import { forgetAnswers } from './forget-answers'
import { refreshSnapshot } from './refresh-snapshot'

/** What time alone brings about. A firing may be late, missed or doubled: every sweep looks at what is due, not at the hour. */
export async function sweep(now: number): Promise<{ closed: number; forgotten: number; snapshot: boolean }> {
  return {
    closed: await closeUnanswered(now),
    forgotten: await forgetAnswers(now),
    snapshot: await refreshSnapshot(),
  }
}
