import type { RatingLevel, Need, TimelineEntry } from '../need'
import { isEmptyWords } from './empty-words'

/** The fields that a trace reads, in addition to those that figures read. */
export const TRACE_FIELDS = ['timeline', 'channel', 'enterpriseId'] as const
export type TracedNeed = Pick<Need, 'id' | 'createdAt' | 'promise' | 'rating' | (typeof TRACE_FIELDS)[number]>

/** The data of one need from which signs are computed, without words and names. Instants are epoch ms. */
export interface NeedTrace {
  needId: string
  enterpriseId: string
  createdAt: number
  /** Who took it up first, when, and how long after the response was due (ms; negative: before it); absent until somebody takes it up. */
  taken?: { by: string; at: number; lateMs: number }
  /** Ids of the officers who sent replies without content, one for each reply. */
  empty: readonly string[]
  /** The longest run of moves to somebody else without a word to the enterprise, and who began it. */
  moves: { count: number; by: string }
  /** How often it was opened again after a proposed solution, and who had proposed the last one. */
  reopened: { count: number; by: string }
  /** Who proposed solutions, and when; the latest last. */
  proposals: readonly { by: string; at: number }[]
  rating?: RatingLevel
  /** Id of the officer who entered it for the enterprise. */
  enteredBy?: string
}

/** Steps that move a need to somebody else, or propose to. */
const MOVES: readonly TimelineEntry['type'][] = [
  'handed_over',
  'offered',
  'assigned',
  'forwarded',
  'sent_back',
]
/** Words to the enterprise. They end a run of moves. */
const WORDS: readonly TimelineEntry['type'][] = ['replied', 'info_requested', 'resolution_proposed']
/** Steps after which a proposed solution no longer counts. */
const REOPENS: readonly TimelineEntry['type'][] = ['rejected', 'call_back_reopened']
const TAKES: readonly TimelineEntry['type'][] = ['claimed', 'offer_accepted']

const actorOf = ({ by }: TimelineEntry) => by.personId ?? ''

/** The trace of a need in its present state. */
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
