import type { Region } from '@/shared/domain/access/account'
import { mayAnswerIn } from '@/shared/domain/access/officer'
import { nextLookAt } from '@/shared/domain/need/due'
import { lookAtLadder } from '@/shared/domain/need/escalation'
import { advance } from '@/shared/domain/need/life'
import type { Need } from '@/shared/domain/need/need'
import {
  formatReminders,
  lookAtPapers,
  type DuePaper,
  type PaperReminder,
  type PapersLook,
} from '@/shared/domain/need/paper-reminders'
import { changeBySystem } from '../_kernel/data/system-transaction'
import { jobs } from '../_kernel/data/repositories/jobs'
import { needs } from '../_kernel/data/repositories/needs'
import { people } from '../_kernel/data/repositories/people'
import { administratorsFor } from '../_kernel/duty/assign'
import { jobForPaperReminder } from '../_kernel/notifications/paper-notification'

const BY = { side: 'system', name: '系统' } as const
const TO_ENTERPRISE: readonly PaperReminder[] = ['soon', 'today', 'late']
const TO_OFFICER: readonly PaperReminder[] = ['late', 'unchecked', 'still_unchecked']

/**
 * Reminds people of the papers that a need owes. The enterprise is reminded before, on and after the last day; the officer who answers for the need
 * when papers are late or wait for a check; the administrators when that goes on. The timeline holds the words.
 * @returns false when no paper is due for a look
 */
export async function remindOfPapers(seen: Need, zone: Region, now: number): Promise<boolean> {
  const look = lookAtPapers(seen, now, zone.calendar)
  if (!look) return false
  const told = {
    enterprise: among(look.due, TO_ENTERPRISE) ? await staffFor(seen) : [],
    park: among(look.due, TO_OFFICER) ? await officersFor(seen, look.due) : [],
  }
  await changeBySystem('clock.papers', now, async (tx) => {
    const need = await tx.use(needs).byId(seen.id)
    if (!need || need.version !== seen.version) return undefined
    const saved = await tx.use(needs).update(reminded(need, look, { zone, now }), need.version)
    if (look.due.length === 0) return saved
    for (const side of ['enterprise', 'park'] as const) {
      const job = jobForPaperReminder(saved, { side, told: told[side] }, now)
      if (job) await tx.use(jobs).insert(job)
    }
    return saved
  })
  return true
}

const among = (due: readonly DuePaper[], kinds: readonly PaperReminder[]) =>
  due.some(({ kind }) => kinds.includes(kind))

/** The need with the reminders in its timeline and the instant of the next look, for its papers or its ladder. */
function reminded(
  need: Need,
  { due, papers }: PapersLook,
  { zone, now }: { zone: Region; now: number },
): Need {
  const text = formatReminders(due)
  const next =
    due.length === 0
      ? { ...need, papers }
      : (advance(need, { type: 'papers_reminded', by: BY, text, papers }, now, zone.calendar) ?? need)
  const ladder = lookAtLadder(next, now, zone)
  return { ...next, remindAt: nextLookAt(next, ladder.rung ? now : ladder.remindAt) }
}

/** The author of the need, as long as they are staff of the enterprise; else the owner of the enterprise. */
async function staffFor({ author, enterpriseId }: Need): Promise<string[]> {
  const writer = await people.byId(author.personId)
  const belongs = writer?.memberships.some((one) => one.role === 'staff' && one.enterpriseId === enterpriseId)
  if (belongs) return [author.personId]
  const owner = await people.ownerOf(enterpriseId)
  return owner ? [owner.id] : []
}

/** The officer who answers for the need; also the administrators when that officer has left or was reminded in vain. */
async function officersFor({ responsible, handledBy }: Need, due: readonly DuePaper[]): Promise<string[]> {
  const officer = await people.byId(responsible.personId)
  const serves = officer !== undefined && mayAnswerIn(officer, handledBy)
  if (serves && !among(due, ['still_unchecked'])) return [officer.id]
  const administrators = await administratorsFor(handledBy)
  return [...new Set([...(serves ? [officer.id] : []), ...administrators.map(({ personId }) => personId)])]
}
