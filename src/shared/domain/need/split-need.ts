import type { NeedActor } from '../access/party'
import type { WorkCalendar } from '../time/calendar'
import { withDates } from './due'
import { advance } from './life'
import { deriveTitle, NEVER, type Need } from './need'
import { carryClock } from './split'

/**
 * Splits a need into two, with the enterprise's consent. Both have the history, the files and the clock of the original: when it was posted, and
 * every wait since. The first keeps its text; its new words become its title and stand in the timeline.
 * @param opened the second need, opened with its own words at the instant at which the original was posted
 * @returns undefined where no split was proposed, or the enterprise may not agree to it now
 */
export function splitNeed(
  need: Need,
  { opened, by }: { opened: Need; by: NeedActor },
  at: number,
  calendar: WorkCalendar,
): { first: Need; second: Need } | undefined {
  const { split, splitWith = [] } = need
  if (!split) return undefined
  const text = `拆成两件：这一件办“${split.first}”；另一件 ${opened.code} 办“${split.second}”。时限都从原来提交时算起`
  const first = advance(need, { type: 'split_agreed', by, text }, at, calendar)
  const entry = first?.timeline.at(-1)
  if (!first || !entry) return undefined
  const part: Need = {
    ...opened,
    attachments: need.attachments,
    state: first.state,
    handledBy: first.handledBy,
    responsible: first.responsible,
    promise: carryClock(opened.promise, first.promise, calendar),
    timeline: [
      ...need.timeline,
      { ...entry, text: `从 ${need.code} 拆出，办“${split.second}”。时限从原来提交时算起` },
    ],
    splitWith: [need.id, ...splitWith],
    ...(need.channel && { channel: need.channel }),
    ...(need.consentAt !== undefined && { consentAt: need.consentAt }),
    ...(need.contestedAt !== undefined && { contestedAt: need.contestedAt }),
    ...(need.pastRatings && { pastRatings: need.pastRatings }),
    createdAt: need.createdAt,
    updatedAt: at,
  }
  const { route: _route, ...second } = part
  return {
    first: { ...first, title: deriveTitle(split.first), splitWith: [...splitWith, opened.id] },
    // The second need has not climbed any ladder: comparing it with a date that never was starts its ladder at the bottom.
    second: withDates(second, { ...second, dueAt: -NEVER }),
  }
}
