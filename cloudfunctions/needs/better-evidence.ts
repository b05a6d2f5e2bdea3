import type { contract } from '@/shared/contract'
import { addsFigures, isMeaningful, stripEvidence } from '@/shared/domain/need/evidence-consent'
import type { Need } from '@/shared/domain/need/need'
import { earlierNeeds } from '../_kernel/data/repositories/earlier-needs'
import { jobs, type Job } from '../_kernel/data/repositories/jobs'
import { needs } from '../_kernel/data/repositories/needs'
import { jobForPeople } from '../_kernel/notifications/people-notification'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { nextIndexVersion } from '../_kernel/search/index-change'
import { withdrawEvidence } from '../_kernel/search/withdraw-evidence'
import { toKnownNamesOf } from './known-names'

/**
 * The new words must name nobody, add no figure to what the enterprise agreed to, and have passed the content check. The enterprise is told
 * the new words and may take them back.
 */
export const betterEvidence: Handler<typeof contract.needs.betterEvidence> = async (context, input) => {
  const { subject, now } = context
  const words = { asked: input.asked, answer: input.answer }
  const { asked, answer } = stripEvidence(words, await toKnownNamesOf(subject, now))
  if (asked !== words.asked || answer !== words.answer) return refuse('NamesSomebody')
  if (!isMeaningful(words)) return refuse('NothingToShare')
  if (context.checked !== 'passed') return refuse('WordsUnsure')
  return context.change(async (tx) => {
    const [need, stored] = [await tx.use(needs).byId(subject.id), await tx.use(earlierNeeds).byId(subject.id)]
    if (!need?.evidence || !stored || stored.gone) return refuse('NotAllowedNow')
    if (addsFigures(`${need.evidence.asked} ${need.evidence.answer}`, `${asked} ${answer}`))
      return refuse('AddsToConsent')
    const saved = await tx
      .use(needs)
      .update({ ...need, evidence: { ...need.evidence, ...words } }, need.version)
    const indexVersion = await nextIndexVersion(tx, 'earlier_needs')
    await tx.use(earlierNeeds).update({ ...stored, ...words, indexVersion, lookedAt: now }, stored.version)
    const told = `别的企业现在看到的是：${asked}　${answer}。不同意，可以在这件诉求里收回。`
    const job = jobForAuthor(saved, '园区改了您公开的办结经验的文字', told, now)
    if (job) await tx.use(jobs).insert(job)
    return { bettered: true as const }
  })
}

/** Others stop reading the words at once, as when the enterprise takes them back. */
export const dropEvidence: Handler<typeof contract.needs.dropEvidence> = async (context, { text }) => {
  const { subject, now } = context
  // A reason that has not passed the content check is not told.
  const why = context.checked === 'passed' ? `。原因：${text}` : ''
  return context.change(async (tx) => {
    const need = await tx.use(needs).byId(subject.id)
    if (!need?.evidence) return refuse('NotAllowedNow')
    const { evidence: _evidence, ...rest } = need
    const saved = await tx.use(needs).update(rest, need.version)
    await withdrawEvidence(tx, need.id)
    const job = jobForAuthor(
      saved,
      '园区撤下了您公开的办结经验',
      `${need.title}：别的企业看不到了${why}`,
      now,
    )
    if (job) await tx.use(jobs).insert(job)
    return { dropped: true as const }
  })
}

/** Changes only the time of the last look; no text changes. */
export const renewEvidence: Handler<typeof contract.needs.renewEvidence> = async ({ subject, now, change }) =>
  change(async (tx) => {
    const stored = await tx.use(earlierNeeds).byId(subject.id)
    if (!stored || stored.gone) return refuse('NotAllowedNow')
    await tx.use(earlierNeeds).touch({ ...stored, lookedAt: now })
    return { lookedAt: now }
  })

function jobForAuthor(need: Need, title: string, text: string, now: number): Job | undefined {
  const { author, id, version } = need
  if (author.personId === '') return undefined
  const page = `pages/need/index?needId=${id}`
  const notice = { title, text, page, about: need.title, needId: id }
  return jobForPeople(`evidence_${id}_${version}`, [author.personId], now, notice)
}
