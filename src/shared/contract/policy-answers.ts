import * as v from 'valibot'
import { action } from './action'
import { count, id, instant, words } from './fields'
import { PUBLIC_ANSWER_SIZES } from './limits'

/** A public answer with its question, as everybody reads it. */
export const publicAnswer = v.object({ id, question: v.string(), answer: v.string(), at: instant })
const answers = v.object({ answers: v.array(publicAnswer) })

/** What enterprises asked about a policy, and the public answers of its publishers. Part of `policies`. */
export const policyAnswersContract = {
  questions: action({
    summary:
      'What enterprises asked about a policy, newest first, without naming persons or enterprises, so that a publisher can answer a frequent question for all.',
    roles: ['publisher', 'administrator'],
    about: 'policy',
    input: v.object({ policyId: id }),
    output: v.object({
      questions: v.array(v.object({ text: v.string(), at: instant })),
      /** True: there are older questions that are not listed. */
      more: v.boolean(),
      asked: count,
    }),
  }),
  answer: action({
    summary:
      'Answer a question once for everybody, on the page of a published policy; with answerId, correct an answer.',
    roles: ['publisher', 'administrator'],
    about: 'policy',
    writes: true,
    input: v.object({
      policyId: id,
      answerId: v.exactOptional(id),
      question: words('问题', PUBLIC_ANSWER_SIZES.question),
      answer: words('答复', PUBLIC_ANSWER_SIZES.answer),
    }),
    output: answers,
    shown: { scene: 'post', fields: ['question', 'answer'] },
    refusals: ['NotAllowedNow', 'AnswersFull'],
  }),
  withdrawAnswer: action({
    summary: 'Take a public answer off the page of a policy.',
    roles: ['publisher', 'administrator'],
    about: 'policy',
    writes: true,
    input: v.object({ policyId: id, answerId: id }),
    output: answers,
  }),
}
