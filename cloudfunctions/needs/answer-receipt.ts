import type { contract } from '@/shared/contract'
import { advance } from '@/shared/domain/need/life'
import type { NeedEvent } from '@/shared/domain/need/need-event'
import { isRefusedTwice } from '@/shared/domain/need/raise'
import { holdNewest } from '@/shared/domain/need/review'
import type { Need } from '@/shared/domain/need/need'
import type { Party } from '@/shared/domain/access/party'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { raiseRefused } from '../_kernel/duty/raise-refused'
import { jobAfter } from '../_kernel/notifications/need-notification'
import { jobForParkPeople } from '../_kernel/notifications/ruling-notification'
import { jobs } from '../_kernel/data/repositories/jobs'
import { needs } from '../_kernel/data/repositories/needs'
import { regions } from '../_kernel/data/repositories/regions'
import { callBackFor } from './rate'
import { needOnPaper, toReceiptView } from './receipt'

/** Confirms, rejects or rates for the enterprise, in the name of the need's contact. */
export const answerReceipt: Handler<typeof contract.needs.answerReceipt> = async (context, input) => {
  const { openid, now } = context
  const found = await needOnPaper(input.code, { openid, now })
  if (!('id' in found)) return found
  const bad = input.level === 'dissatisfied' || input.level === 'very_dissatisfied'
  if ((bad || !input.solved) && input.text === '') return refuse('ReasonNeeded', { text: '请说说哪里不满意' })
  const { calendar } = await regions.known(found.zoneCode, now)
  const { level, text } = input
  const rating = level && { level, reasons: [], at: now, ...(text !== '' && { text }) }
  const callBack = rating && (await callBackFor(found, rating, now))
  const rated = rating && { rating, ...(callBack && { callBack }) }
  const raised = input.solved ? undefined : await raiseRefused(found, now)
  return context.change(async (tx) => {
    const need = await tx.use(needs).byId(found.id)
    if (!need || need.author.personId !== '') return refuse('ReceiptVoid')
    const events = eventsOf(input, need, rated)
    const next = events.reduce<Need | undefined>(
      (so, event) =>
        so &&
        holdNewest(advance(so, event, now, calendar) ?? so, { text: context.checked, pictures: [] }, now),
      need,
    )
    if (!next || next === need || next.timeline.length !== need.timeline.length + events.length)
      return refuse('NotAllowedNow')
    const lifted = raised && isRefusedTwice(next) ? advance(next, raised, now, calendar) : undefined
    const saved = await tx.use(needs).update(lifted ?? next, need.version)
    const answered = { ...next, version: saved.version }
    const told = [
      jobAfter(answered, input.solved ? 'confirmed' : 'rejected', now),
      raised && lifted && jobForParkPeople(saved, 'raised', [raised.responsible.personId], now),
      input.level && callBack?.officer && jobForParkPeople(saved, 'rated', [callBack.officer.personId], now),
    ]
    for (const job of told) if (job) await tx.use(jobs).insert(job)
    return { need: toReceiptView(saved) }
  })
}

function eventsOf(
  { solved, text }: { solved: boolean; text: string },
  need: Need,
  rated: Pick<Extract<NeedEvent, { type: 'rated' }>, 'rating' | 'callBack'> | undefined,
): NeedEvent[] {
  const by: Party = { side: 'enterprise', name: `${need.contact.name}（凭回执码）` }
  if (!solved) return [{ type: 'rejected', by, text }]
  return [
    ...(need.state === 'awaiting_confirmation' ? [{ type: 'confirmed', by } as const] : []),
    ...(rated ? [{ type: 'rated', by, ...rated } as const] : []),
  ]
}
