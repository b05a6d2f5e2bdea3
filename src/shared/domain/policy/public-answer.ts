import { PUBLIC_ANSWERS_MAX } from '@/shared/contract/limits'

/** A question that many ask about a policy, answered once for all. Nobody who asked is named. */
export interface PublicAnswer {
  id: string
  question: string
  answer: string
  /** When it was written last, epoch ms. */
  at: number
}

/** The answers with one that is new, or in the place of the one that it corrects; undefined when there is no room. */
export function withAnswer(
  answers: readonly PublicAnswer[],
  next: PublicAnswer,
): readonly PublicAnswer[] | undefined {
  if (answers.some(({ id }) => id === next.id)) return answers.map((one) => (one.id === next.id ? next : one))
  return answers.length >= PUBLIC_ANSWERS_MAX ? undefined : [...answers, next]
}
