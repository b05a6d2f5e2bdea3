import { EVIDENCE_TEXT_MAX, PUBLIC_TEXT_MIN } from '@/shared/contract/limits'
import { stripPersons, type KnownNames } from '../access/anonymize'
import { DAY_MS } from '../time/units'
import type { Need } from './need'

/** What others would read of a solved need, and what was taken out of it. */
export interface EvidenceProposal {
  asked: string
  answer: string
  removed: readonly string[]
}

/** What others would read of a need: what it asks and what the park proposed last, without persons; undefined before a proposal. */
export function proposeEvidence(need: Need, known: KnownNames): EvidenceProposal | undefined {
  const proposed = need.timeline.filter(
    ({ type, by }) => type === 'resolution_proposed' && by.side === 'park',
  )
  const answer = proposed.at(-1)?.text
  return answer === undefined ? undefined : stripEvidence({ asked: need.text, answer }, known)
}

/** Texts of the enterprise’s own choice without persons, as long as others get to read. */
export function stripEvidence(texts: { asked: string; answer: string }, known: KnownNames): EvidenceProposal {
  const asked = stripPersons(texts.asked, known, EVIDENCE_TEXT_MAX)
  const answer = stripPersons(texts.answer, known, EVIDENCE_TEXT_MAX)
  const removed = [...new Set([...asked.removed, ...answer.removed])]
  return { asked: asked.text, answer: answer.text, removed }
}

/** Whether enough is left to be understood. */
export function isMeaningful({ asked, answer }: { asked: string; answer: string }): boolean {
  return [...asked].length >= PUBLIC_TEXT_MIN && answer !== ''
}

/** Figures, and names of products and firms in letters: what a text says most precisely. */
const FIGURE = /[\d０-９]+|[A-Za-z]{2,}|[零〇一二三四五六七八九十百千万亿两几]{2,}/g

/** Whether the words hold a figure that the enterprise did not agree to. Others may put its words better, and add nothing of it. */
export function addsFigures(agreed: string, words: string): boolean {
  const known = new Set(agreed.match(FIGURE))
  return (words.match(FIGURE) ?? []).some((figure) => !known.has(figure))
}

/** What nobody has looked at for so long is looked over again. */
const STALE_DAYS = 30

/** Whether nobody has looked at it for thirty days. */
export function isStaleEvidence(lookedAt: number, now: number): boolean {
  return now - lookedAt >= STALE_DAYS * DAY_MS
}

/** Whoever is named in a need. */
export function peopleIn({ contact, author, responsible, timeline }: Need): string[] {
  return [contact.name, author.name, responsible.name, ...timeline.map(({ by }) => by.name)]
}
