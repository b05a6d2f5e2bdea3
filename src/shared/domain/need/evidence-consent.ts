import { EVIDENCE_TEXT_MAX, PUBLIC_TEXT_MIN } from '@/shared/contract/limits'
import { stripPersons, type KnownNames } from '../access/anonymize'
import { DAY_MS } from '../time/units'
import type { Need } from './need'

/** The words that others would read of a solved need, and the pieces that were removed from it. */
export interface EvidenceProposal {
  asked: string
  answer: string
  removed: readonly string[]
}

/** The words that others would read of a need, without persons: the question and the park's last proposal. Undefined before a proposal. */
export function proposeEvidence(need: Need, known: KnownNames): EvidenceProposal | undefined {
  const proposed = need.timeline.filter(
    ({ type, by }) => type === 'resolution_proposed' && by.side === 'park',
  )
  const answer = proposed.at(-1)?.text
  return answer === undefined ? undefined : stripEvidence({ asked: need.text, answer }, known)
}

/** Texts that the enterprise chose, without persons and cut to the length that others may read. */
export function stripEvidence(texts: { asked: string; answer: string }, known: KnownNames): EvidenceProposal {
  const asked = stripPersons(texts.asked, known, EVIDENCE_TEXT_MAX)
  const answer = stripPersons(texts.answer, known, EVIDENCE_TEXT_MAX)
  const removed = [...new Set([...asked.removed, ...answer.removed])]
  return { asked: asked.text, answer: answer.text, removed }
}

/** Whether the remaining texts are long enough to be understood. */
export function isMeaningful({ asked, answer }: { asked: string; answer: string }): boolean {
  return [...asked].length >= PUBLIC_TEXT_MIN && answer !== ''
}

/** Figures, and Latin words such as names of products and firms: the most precise parts of a text. */
const FIGURE = /[\d０-９]+|[A-Za-z]{2,}|[零〇一二三四五六七八九十百千万亿两几]{2,}/g

/** Whether `words` hold a figure that the agreed text does not. Officers may reword a text, but must not add figures to it. */
export function addsFigures(agreed: string, words: string): boolean {
  const known = new Set(agreed.match(FIGURE))
  return (words.match(FIGURE) ?? []).some((figure) => !known.has(figure))
}

/** After so many days without a reader, evidence is reviewed again. */
const STALE_DAYS = 30

/** Whether nobody has read the evidence for thirty days. */
export function isStaleEvidence(lookedAt: number, now: number): boolean {
  return now - lookedAt >= STALE_DAYS * DAY_MS
}

/** Names of all persons of a need: contact, author, responsible officer, and everybody in the timeline. */
export function peopleIn({ contact, author, responsible, timeline }: Need): string[] {
  return [contact.name, author.name, responsible.name, ...timeline.map(({ by }) => by.name)]
}
