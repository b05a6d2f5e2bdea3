import { PUBLIC_ANSWERS_MAX } from '@/shared/contract/limits'

/** A question that many ask about a policy, with one answer for all. It names nobody who asked. */
export interface PublicAnswer {
  id: string
  question: string
  answer: string
  /** When it was last written, epoch ms. */
  at: number
}

/** The answers after adding one, or replacing the one with its id; undefined when there is no room. */
export function withAnswer(
  answers: readonly PublicAnswer[],
  next: PublicAnswer,
): readonly PublicAnswer[] | undefined {
  if (answers.some(({ id }) => id === next.id)) return answers.map((one) => (one.id === next.id ? next : one))
  return answers.length >= PUBLIC_ANSWERS_MAX ? undefined : [...answers, next]
}
