import type { Need } from '@/shared/domain/need/need'
import { isOffered } from '@/shared/domain/need/handling'
import type { Offer } from '@/shared/domain/need/records'
import { formatExactly } from '@/shared/domain/time/wording'
import type { Job } from '../data/repositories/jobs'
import { newJob } from './new-job'
import { contentForPark, jobForEnterprise } from './ruling-notification'

/** The job that asks a colleague to take a need over; undefined while no colleague is asked. */
function jobForOffer(need: Need, now: number): Job | undefined {
  const offer = need.handling?.offer
  if (!offer) return undefined
  const title = offer.assigned ? '管理员把一件诉求交给您' : `${offer.by.name}请您接手一件诉求`
  const content = contentForPark(need, title)
  const text = `${content.text}\n请在 ${formatExactly(offer.until)} 前接手或说明不能接手的原因`
  const job = { id: `need_${need.id}_${need.version}_offer`, to: [offer.to.personId] }
  return newJob(job, now, { ...content, text, at: offer.until })
}

const ENDS = {
  taken: (name: string) => `${name}已接手您转出的诉求`,
  refused: (name: string) => `${name}不能接手您转出的诉求`,
  returned: (name: string) => `${name}没有答复，诉求退回来了`,
} as const

/** The job that tells the officer who asked how the offer ended. */
function jobForOfferEnd(need: Need, { by, to }: Offer, end: keyof typeof ENDS, now: number): Job | undefined {
  if (by.personId === '' || by.personId === to.personId) return undefined
  const job = { id: `need_${need.id}_${need.version}_offer_end`, to: [by.personId] }
  return newJob(job, now, contentForPark(need, ENDS[end](to.name)))
}

/** Like `jobForOfferEnd`, for a step by which the colleague took the need over: an acceptance, a claim, or a reply to the enterprise. */
function jobForTakenOffer(before: Need, saved: Need, now: number): Job | undefined {
  const offer = before.handling?.offer
  const { by } = saved.timeline[before.timeline.length] ?? {}
  if (!offer || saved.handling?.offer || !by || !isOffered(before, by)) return undefined
  return saved.responsible.personId === offer.to.personId
    ? jobForOfferEnd(saved, offer, 'taken', now)
    : undefined
}

/** The jobs about a hand-over after a step: one for the colleague whom it asks, or one for the officer who asked once the need is taken over. */
export function jobsOfHandling(before: Need, saved: Need, now: number): Job[] {
  const isAsked =
    saved.handling?.offer !== undefined && saved.handling.offer.at !== before.handling?.offer?.at
  const told = isAsked ? jobForOffer(saved, now) : jobForTakenOffer(before, saved, now)
  return told ? [told] : []
}

/** The jobs after a colleague did not take a need over: for the officer who asked, an administrator who answers for it now, and the enterprise. */
export function jobsAfterOffer(saved: Need, offer: Offer, end: 'refused' | 'returned', now: number): Job[] {
  const isRaised = saved.timeline.at(-1)?.type === 'raised'
  const job = { id: `need_${saved.id}_${saved.version}_raised_to`, to: [saved.responsible.personId] }
  const told = [
    jobForOfferEnd(saved, offer, end, now),
    isRaised ? newJob(job, now, contentForPark(saved, '转出去没人接手的诉求由您负责')) : undefined,
    isRaised ? jobForEnterprise(saved, 'raised', now) : undefined,
  ]
  return told.filter((one) => one !== undefined)
}
