import { agenda, type Agenda, type ChoreName } from '../_kernel/data/agenda'
import { isAnyNeedDue } from '../_kernel/data/repositories/due-needs'
import { needFigures } from '../_kernel/data/repositories/need-figures'
import { CHORES } from './chores'
import { closeUnanswered } from './close-unanswered'
import { changesToCountSince, isTurnOfFigures } from './count-figures'
import { escalate } from './escalate'
import { recheck } from './recheck'

const NAMES = Object.keys(CHORES) as ChoreName[]

/**
 * What time alone brings about. A firing may be late, missed or doubled: it looks at what is due, not at the hour. It reads the agenda and asks once
 * whether any need is due; each chore is looked at when the agenda says so, and all of them once an hour, whatever it says.
 * @returns how much was done of each kind
 */
export async function runHousekeeping(now: number): Promise<Record<string, number>> {
  const seen = await agenda.read()
  const isWhole = agenda.isWholeLookDue(seen, now)
  const isTurn = isTurnOfFigures(now)
  const changedSince = isTurn && seen ? changesToCountSince(seen.countedUntil) : undefined
  const isNeedDue = isWhole || (await isAnyNeedDue(now, changedSince))
  const isDue = (name: ChoreName) => {
    if (isWhole) return true
    // A need that has changed changes the figures of its day.
    if (name === 'figures') return isTurn && (isNeedDue || agenda.isDue(seen, name, now))
    return agenda.isDue(seen, name, now)
  }
  const done: Record<string, number> = {
    rechecked: isNeedDue ? await recheck(now) : 0,
    closed: isNeedDue ? await closeUnanswered(now) : 0,
    reminded: isNeedDue ? await escalate(now) : 0,
  }
  const dueAt = { ...seen?.dueAt }
  const due = NAMES.filter(isDue)
  for (const name of NAMES) {
    const { counts, run } = CHORES[name]
    const looked = due.includes(name) ? await run(now, agenda.horizon(now)) : undefined
    done[counts] = looked?.done ?? 0
    if (looked) dueAt[name] = looked.nextAt
  }
  if (due.length > 0)
    // A firing that is killed before this looks again.
    await agenda.noteLook(seen, {
      lookedAt: isWhole ? now : (seen?.lookedAt ?? now),
      dueAt,
      countedUntil: await countedUntil(seen, due),
    })
  return done
}

async function countedUntil(seen: Agenda | undefined, due: readonly ChoreName[]): Promise<number> {
  return seen && !due.includes('figures') ? seen.countedUntil : (await needFigures.progress()).until
}
