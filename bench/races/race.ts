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

/** An action on which two meet: what brings a need there, and the two calls that come at the same instant. */
export interface Race {
  name: string
  /** Posts what the race is about; absent: two needs of one enterprise. */
  begin?: (world: World) => Promise<Meeting>
  before: readonly Call[]
  calls: readonly [Call, Call]
  /** Texts of the two that both stand in the need afterwards, where neither excludes the other. Absent: one wins, the other is told. */
  both?: readonly [string, string]
  /** What else counts as fair, where one of the two moves all needs of an officer and so is done on either side of the other. */
  fair?: (answers: readonly Envelope<unknown, string>[], stored: StoredNeed) => boolean
}

/** What a need says of a meeting that is over. */
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

/** Why a call was not done, and undefined for one that was; of a batch of one, what it says of that one. */
export function refusalOf(answer: Envelope<unknown, string>): string | undefined {
  if (!answer.ok) return answer.error.code
  const { data } = answer
  const outcomes = typeof data === 'object' && data && 'outcomes' in data ? data.outcomes : undefined
  const [first] = Array.isArray(outcomes) ? (outcomes as { why?: string }[]) : []
  return first?.why
}

/** Refusals that say nothing of the other one. */
const NO_WORD = ['Unavailable', 'TooMany']

/** Whether one of two has won and the other was told why not. */
export function isFair(answers: readonly Envelope<unknown, string>[]): boolean {
  const told = answers.map(refusalOf).filter((code) => code !== undefined)
  return told.length === 1 && !told.some((code) => NO_WORD.includes(code))
}

/** How many needs a takeover says that it moved; 0 also where it was refused with a word, undefined where it was refused without one. */
function movedBy(answer: Envelope<unknown, string> | undefined): number | undefined {
  if (!answer?.ok) return answer && !NO_WORD.includes(answer.error.code) ? 0 : undefined
  return v.parse(v.object({ needs: v.number() }), answer.data).needs
}

/** Whether the need went once, to the one of two whose answer says so. */
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

/** Whether the first took the need, and the words of the second stand there once, or it was told that they do not. */
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

/** Whether both were done and nothing of either is lost: each text stands once among the stored ones. */
export function stand(
  answers: readonly Envelope<unknown, string>[],
  texts: readonly string[],
  stored: string,
): boolean {
  return (
    answers.every((answer) => refusalOf(answer) === undefined) && texts.every((text) => stored.includes(text))
  )
}
