import type { Need, Review, TimelineEntry } from './need'
import type { NeedWords } from './records'

/** Versions before the present one: a need that was edited so often is not edited any more. */
export const NEED_EDITS_MAX = 20

/** The entry that wrote what a need says now: its posting, or the last edit. */
export function wordsEntry(timeline: readonly Pick<TimelineEntry, 'type'>[]): number {
  return Math.max(0, timeline.map(({ type }) => type).lastIndexOf('edited'))
}

/** Why others do not see what a need says now; undefined when they do. */
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

/** What a need says now. */
export function presentWords({ text, facts, mentions, contact }: Need): NeedWords {
  return { text, facts, ...(mentions && { mentions }), contactName: contact.name }
}

/** What an entry wrote: undefined for an entry that is neither the posting nor an edit. */
export function wordsOfEntry(need: Need, entry: number): NeedWords | undefined {
  const former = need.versions?.find((version) => version.entry === entry)
  return former ?? (entry === wordsEntry(need.timeline) ? presentWords(need) : undefined)
}

/** Facts as they are known by now: what was corrected counts, as far as others may read it. */
export function correctedFacts({
  facts,
  timeline,
}: {
  facts: NeedWords['facts']
  timeline: readonly Pick<TimelineEntry, 'facts' | 'review'>[]
}): NeedWords['facts'] {
  return timeline.reduce((known, entry) => (entry.review ? known : { ...known, ...entry.facts }), facts)
}
