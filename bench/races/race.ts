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
