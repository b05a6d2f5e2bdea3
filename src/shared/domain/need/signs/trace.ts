import type { RatingLevel, Need, TimelineEntry } from '../need'
import { isEmptyWords } from './empty-words'

/** What tracing reads of a need, besides what figures read. */
export const TRACE_FIELDS = ['timeline', 'channel', 'enterpriseId'] as const
export type TracedNeed = Pick<Need, 'id' | 'createdAt' | 'promise' | 'rating' | (typeof TRACE_FIELDS)[number]>

/** What signs of gaming are computed from: of one need, without any words and without names. Instants are epoch ms. */
export interface NeedTrace {
  needId: string
  enterpriseId: string
  createdAt: number
  /** Who took it up first, when, and how long after the first response was owed (ms, negative: before); absent while nobody has. */
  taken?: { by: string; at: number; lateMs: number }
  /** Replies without content, by whom. */
  empty: readonly string[]
  /** The most moves to somebody else without a word to the enterprise between them, and who began them. */
  moves: { count: number; by: string }
  /** How often what was called done was opened again, and who had called it done last. */
  reopened: { count: number; by: string }
  /** Who proposed solutions, and when; the latest last. */
  proposals: readonly { by: string; at: number }[]
  rating?: RatingLevel
  /** Who of the park entered it for the enterprise. */
  enteredBy?: string
}

/** Steps by which a need comes to somebody else, or is meant to. */
const MOVES: readonly TimelineEntry['type'][] = [
  'handed_over',
  'offered',
  'assigned',
  'forwarded',
  'sent_back',
]
/** Words to the enterprise, after which moves are counted anew. */
const WORDS: readonly TimelineEntry['type'][] = ['replied', 'info_requested', 'resolution_proposed']
/** What was done is not done after all. */
const REOPENS: readonly TimelineEntry['type'][] = ['rejected', 'call_back_reopened']
const TAKES: readonly TimelineEntry['type'][] = ['claimed', 'offer_accepted']

const actorOf = ({ by }: TimelineEntry) => by.personId ?? ''

/** The trace of a need as it stands. */
export function traceNeed(need: TracedNeed): NeedTrace {
  const { id: needId, enterpriseId, createdAt, promise, rating, channel, timeline } = need
  const first = timeline.find(({ type }) => TAKES.includes(type))
  const proposals = timeline.filter(({ type }) => type === 'resolution_proposed')
  const replies = timeline.filter(({ type, text }) => type === 'replied' && text !== undefined)
  const last = proposals.at(-1) ?? first
  const posted = timeline[0]
  const isEntered = channel !== undefined && channel !== 'online' && posted?.by.side === 'park'
  return {
    needId,
    enterpriseId,
    createdAt,
    ...(first && {
      taken: { by: actorOf(first), at: first.at, lateMs: first.at - promise.responseDueAt },
    }),
    empty: replies
      .filter(({ text = '' }, i) =>
        isEmptyWords(
          text,
          replies.slice(0, i).map((one) => one.text ?? ''),
        ),
      )
      .map(actorOf),
    moves: longestMoves(timeline),
    reopened: {
      count: timeline.filter(({ type }) => REOPENS.includes(type)).length,
      by: last ? actorOf(last) : '',
    },
    proposals: proposals.map((one) => ({ by: actorOf(one), at: one.at })),
    ...(rating && { rating: rating.level }),
    ...(isEntered && { enteredBy: actorOf(posted) }),
  }
}

/** The longest run of moves without a word to the enterprise. */
function longestMoves(timeline: readonly TimelineEntry[]): NeedTrace['moves'] {
  let longest = { count: 0, by: '' }
  let run = { count: 0, by: '' }
  for (const entry of timeline) {
    if (WORDS.includes(entry.type)) run = { count: 0, by: '' }
    if (MOVES.includes(entry.type)) run = { count: run.count + 1, by: run.by || actorOf(entry) }
    if (run.count > longest.count) longest = run
  }
  return longest
}
