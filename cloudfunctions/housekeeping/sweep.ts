import { NEVER } from '@/shared/domain/need/need'
import { agenda, type Agenda, type ChoreName } from '../_kernel/data/agenda'
import { isAnyNeedDue } from '../_kernel/data/repositories/due-needs'
import { needFigures } from '../_kernel/data/repositories/need-figures'
import { CHORES } from './chores'
import { closeUnanswered } from './close-unanswered'
import { changesToCountSince, isTurnOfFigures } from './count-figures'
import { escalate } from './escalate'
import { recheck } from './recheck'

/** Time for needs, and time after which no chore begins. The platform ends a call at 20 s, and the longest chore ends itself after 8 s. */
const NEEDS_MS = 8_000
const CHORES_MS = 10_000
const NAMES = Object.keys(CHORES) as ChoreName[]

/**
 * Does all work that falls due by time alone. A firing may be late, missed or doubled, because it looks at what is due and not at the hour. It reads the
 * agenda and asks once whether any need is due. A chore runs when the agenda says so; once an hour all chores run. A chore for which there was no time
 * is the first of the next firing.
 * @returns how much was done of each kind
 */
export async function runHousekeeping(now: number): Promise<Record<string, number>> {
  const startedAt = performance.now()
  const isOver = (ms: number) => performance.now() - startedAt > ms
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
    reminded: isNeedDue ? await escalate(now, () => isOver(NEEDS_MS)) : 0,
  }
  const dueAt = { ...seen?.dueAt }
  const due = inOrder(NAMES.filter(isDue), seen)
  for (const name of NAMES) done[CHORES[name].counts] = 0
  for (const name of due) {
    if (isOver(CHORES_MS)) {
      dueAt[name] = now
      continue
    }
    const { counts, run } = CHORES[name]
    const looked = await run(now, agenda.horizon(now))
    done[counts] = looked.done
    dueAt[name] = looked.nextAt
  }
  if (due.length > 0)
    // A firing that is killed before this note looks again.
    await agenda.noteLook(seen, {
      lookedAt: isWhole ? now : (seen?.lookedAt ?? now),
      dueAt,
      countedUntil: await countedUntil(seen, due),
    })
  return done
}

/** Sorts chores by how long they have waited, so that a chore for which a firing had no time comes first in the next one. */
function inOrder(names: readonly ChoreName[], seen: Agenda | undefined): ChoreName[] {
  const since = (name: ChoreName) => seen?.dueAt[name] ?? NEVER
  return [...names].sort((a, b) => since(a) - since(b))
}

async function countedUntil(seen: Agenda | undefined, due: readonly ChoreName[]): Promise<number> {
  return seen && !due.includes('figures') ? seen.countedUntil : (await needFigures.progress()).until
}
