import type { Need, Review, TimelineEntry } from './need'
import type { NeedWords } from './records'

/** A need can be edited so many times; each edit stores the former words as a version. */
export const NEED_EDITS_MAX = 20

/** Index of the entry that wrote the present words: the last edit, or else the posting. */
export function wordsEntry(timeline: readonly Pick<TimelineEntry, 'type'>[]): number {
  return Math.max(0, timeline.map(({ type }) => type).lastIndexOf('edited'))
}

/** Why others do not see the present words of a need; undefined when they do. */
export function wordsReview<R extends Review>({
  timeline,
}: {
  timeline: readonly (Pick<TimelineEntry, 'type'> & { review?: R })[]
}): R | undefined {
  return timeline[wordsEntry(timeline)]?.review
}

/** How often a need was edited. */
export function countEdits(timeline: readonly Pick<TimelineEntry, 'type'>[]): number {
  return timeline.filter(({ type }) => type === 'edited').length
}

/** The present words of a need. */
export function presentWords({ text, facts, mentions, contact }: Need): NeedWords {
  return { text, facts, ...(mentions && { mentions }), contactName: contact.name }
}

/** The words that an entry wrote; undefined for an entry that is neither the posting nor an edit. */
export function wordsOfEntry(need: Need, entry: number): NeedWords | undefined {
  const former = need.versions?.find((version) => version.entry === entry)
  return former ?? (entry === wordsEntry(need.timeline) ? presentWords(need) : undefined)
}

/** The facts with all corrections applied. Corrections that others may not read yet are left out. */
export function correctedFacts({
  facts,
  timeline,
}: {
  facts: NeedWords['facts']
  timeline: readonly Pick<TimelineEntry, 'facts' | 'review'>[]
}): NeedWords['facts'] {
  return timeline.reduce((known, entry) => (entry.review ? known : { ...known, ...entry.facts }), facts)
}
