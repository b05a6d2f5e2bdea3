import type { contract } from '@/shared/contract'
import type { Action } from '@/shared/contract/action'
import type { BatchOutcome } from '@/shared/contract/need-batch'
import { mayAnswerIn } from '@/shared/domain/access/officer'
import { toActor } from '@/shared/domain/access/recusal'
import { contains } from '@/shared/domain/access/region'
import { isRecused, membershipFor } from '@/shared/domain/access/role'
import type { Need } from '@/shared/domain/need/need'
import { countEdits } from '@/shared/domain/need/need-words'
import { nextWordLimit } from '@/shared/domain/need/next-word'
import type { NeedEvent } from '@/shared/domain/need/need-event'
import { canBeClaimed } from '@/shared/domain/need/states'
import { jobs } from '../_kernel/data/repositories/jobs'
import { needs } from '../_kernel/data/repositories/needs'
import { people } from '../_kernel/data/repositories/people'
import { regions } from '../_kernel/data/repositories/regions'
import type { Transaction } from '../_kernel/data/transaction'
import { takeParkStep } from '../_kernel/needs/park-step'
import { jobsForTaken, type Move } from '../_kernel/notifications/taken-notification'
import { ActionError, refuse } from '../_kernel/rpc/action-error'
import type { Context, Handler } from '../_kernel/rpc/handler'
import { handOver, mayTakeOver } from './hand-over-event'
import { toNeedActor, toResponsible } from './party'
import { isReminderDay, setReminder } from './reminders'

type Why = NonNullable<BatchOutcome['why']>
type Batch = Action & { about: 'region' } & Pick<typeof contract.needs.claimMany, 'output'>
const OFFICERS = ['agent', 'administrator'] as const

export const assignMany: Handler<typeof contract.needs.assignMany> = async (context, input) => {
  const { as, now } = context
  const by = toNeedActor(context)
  const officer = await people.byId(input.personId)
  if (!officer || !mayAnswerIn(officer, context.subject))
    return refuse('SuccessorUnfit', { personId: '请选择本区在任的同事' })
  const from = toResponsible(context)
  return forEach(context, input.needIds, async (tx, need, moves) => {
    if (as?.role !== 'administrator' && by.personId !== need.responsible.personId) return 'NotYours'
    if (!mayTakeOver(officer, need, now)) return 'SuccessorUnfit'
    const zone = await regions.known(need.zoneCode, now)
    const event = handOver({ by, from, officer, text: input.text }, need, { zone, now })
    return stepOn(context, { tx, moves }, need, event)
  })
}

/** @throws ActionError InvalidInput when the day of the next word has passed */
export const claimMany: Handler<typeof contract.needs.claimMany> = (context, input) => {
  const { needIds, text, updateBy, edits: read = [] } = input
  if (updateBy <= context.now) throw new ActionError('InvalidInput', { updateBy: '请选一个还没过的时间' })
  const by = toNeedActor(context)
  const responsible = toResponsible(context)
  const editsRead = new Map(read.map(({ needId, edits }) => [needId, edits]))
  return forEach(context, needIds, async (tx, need, moves) => {
    const { calendar } = await regions.known(need.zoneCode, context.now)
    if (canBeClaimed(need) && updateBy > nextWordLimit(need.promise, context.now, calendar))
      return 'NextWordTooLate'
    const edits = editsRead.get(need.id)
    if (edits !== undefined && need.state === 'submitted' && countEdits(need.timeline) !== edits)
      return 'WordsChanged'
    return stepOn(context, { tx, moves }, need, {
      type: 'claimed',
      by,
      responsible,
      words: { text, updateBy },
    })
  })
}

export const remindMany: Handler<typeof contract.needs.remindMany> = async (context, { needIds, on }) => {
  const { now } = context
  if (!isReminderDay(on, now)) return refuse('ReminderPassed', { on: '请选择今天以后的日期' })
  const me = toNeedActor(context)
  return forEach(context, needIds, async (tx, need) => {
    if (!need.open) return 'NotAllowedNow'
    await setReminder(tx, { need, me, on, now })
    return undefined
  })
}

/**
 * Takes the step on each need in one transaction, so that the outcomes are exactly what happened, and a repeated call gets them again.
 * @param act may add to `moves`, so that an officer who loses several needs is told once
 */
function forEach<A extends Batch>(
  context: Context<A>,
  needIds: readonly string[],
  act: (tx: Transaction, need: Need, moves: Move[]) => Promise<Why | undefined> | Why,
): Promise<{ outcomes: BatchOutcome[] }> {
  const { now } = context
  return context.change(async (tx) => {
    const outcomes: BatchOutcome[] = []
    const moves: Move[] = []
    for (const needId of new Set(needIds)) {
      const need = await tx.use(needs).byId(needId)
      const why = need ? (whyOutOfReach(context, need) ?? (await act(tx, need, moves))) : 'NotFound'
      outcomes.push({ needId, ...(why && { why }) })
    }
    for (const job of jobsForTaken(moves, now)) await tx.use(jobs).insert(job)
    return { outcomes }
  })
}

/** Checks each need as the kernel checks the subject of a call: that it is in the caller's region, and not of the caller's own enterprise. */
function whyOutOfReach({ person, subject: region, now }: Context<Batch>, need: Need): Why | undefined {
  if (!person || !contains(region, need.zoneCode)) return 'NotFound'
  const actor = toActor(person, now)
  const subject = { enterpriseId: need.enterpriseId, regionCode: need.zoneCode }
  if (membershipFor(actor, OFFICERS, subject)) return undefined
  return isRecused(actor, OFFICERS, subject) ? 'OwnEnterprise' : 'NotFound'
}

async function stepOn(
  { now, checked }: Context<Batch>,
  { tx, moves }: { tx: Transaction; moves: Move[] },
  need: Need,
  event: NeedEvent,
): Promise<Why | undefined> {
  const zone = await regions.known(need.zoneCode, now)
  const saved = await takeParkStep(tx, need, { event, check: checked, zone, now })
  if (!saved) return 'NotAllowedNow'
  moves.push({ before: need, saved })
  return undefined
}
