import * as v from 'valibot'
import type { Envelope } from '@/shared/contract/action'
import type { World } from '../../demo/world'

/** A need of its own for every meeting, another one beside it, and the code of its paper. */
export interface Meeting {
  needId: string
  otherId: string
  code: string
}

export type Call = (meeting: Meeting) => Promise<Envelope<unknown, string>>

/** An action on which two people meet: the steps that lead a need there, and the two calls that come at the same instant. */
export interface Race {
  name: string
  /** Posts the needs of the race; absent: two needs of one enterprise. */
  begin?: (world: World) => Promise<Meeting>
  before: readonly Call[]
  calls: readonly [Call, Call]
  /** Texts of both calls that the need must contain afterwards, if neither call excludes the other. Absent: one wins, and the other is refused. */
  both?: readonly [string, string]
  /** Another test of fairness, for a call that moves all needs of an officer and so succeeds before or after the other one. */
  fair?: (answers: readonly Envelope<unknown, string>[], stored: StoredNeed) => boolean
}

/** The fields of a need that are checked after a meeting. */
export interface StoredNeed {
  responsible: { personId: string }
  timeline: readonly { type: string; text?: string }[]
}

/** How many meetings ended as they must. */
export interface RaceResult {
  name: string
  meetings: number
  fair: number
}

/** The refusal of a call, undefined when it succeeded; for a batch of one, the refusal of that one item. */
export function refusalOf(answer: Envelope<unknown, string>): string | undefined {
  if (!answer.ok) return answer.error.code
  const { data } = answer
  const outcomes = typeof data === 'object' && data && 'outcomes' in data ? data.outcomes : undefined
  const [first] = Array.isArray(outcomes) ? (outcomes as { why?: string }[]) : []
  return first?.why
}

/** Refusals that do not come from the other call. */
const NO_WORD = ['Unavailable', 'TooMany']

/** Whether one of two calls succeeded and the other got a reason. */
export function isFair(answers: readonly Envelope<unknown, string>[]): boolean {
  const told = answers.map(refusalOf).filter((code) => code !== undefined)
  return told.length === 1 && !told.some((code) => NO_WORD.includes(code))
}

/** How many needs a takeover reports as moved; 0 also when it was refused with a reason, undefined when it was refused without one. */
function movedBy(answer: Envelope<unknown, string> | undefined): number | undefined {
  if (!answer?.ok) return answer && !NO_WORD.includes(answer.error.code) ? 0 : undefined
  return v.parse(v.object({ needs: v.number() }), answer.data).needs
}

/** Whether exactly one of two takers got the need, and it is the one whose answer says so. */
export function isTakenOnce(takers: readonly string[]): NonNullable<Race['fair']> {
  return (answers, { responsible, timeline }) => {
    const moved = answers.map(movedBy)
    if (moved.includes(undefined)) return false
    const taking = takers.filter((_taker, at) => moved[at] !== 0)
    return (
      taking.length === 1 &&
      responsible.personId === taking[0] &&
      timeline.filter(({ type }) => type === 'handed_over').length === 1
    )
  }
}

/** Whether the first call took the need, and the words of the second are stored once or the second was refused. */
export function isTakenAndTold(taker: string, words: string): NonNullable<Race['fair']> {
  return ([takeover, reply], { responsible, timeline }) => {
    const standing = timeline.filter(({ text }) => text === words).length
    const why = reply && refusalOf(reply)
    return (
      takeover?.ok === true &&
      responsible.personId === taker &&
      timeline.filter(({ type }) => type === 'handed_over').length === 1 &&
      (why === undefined ? standing === 1 : standing === 0 && !NO_WORD.includes(why))
    )
  }
}

/** Whether both calls succeeded and nothing is lost: the stored documents contain each text. */
export function stand(
  answers: readonly Envelope<unknown, string>[],
  texts: readonly string[],
  stored: string,
): boolean {
  return (
    answers.every((answer) => refusalOf(answer) === undefined) && texts.every((text) => stored.includes(text))
  )
}
