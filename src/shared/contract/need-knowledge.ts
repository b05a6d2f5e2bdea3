import * as v from 'valibot'
import { action } from './action'
import { valueCursor } from './cursors'
import { id, instant, regionCodeField, words } from './fields'
import { EVIDENCE_TEXT_MAX, MESSAGE_TEXT_MAX } from './limits'

const OFFICERS = ['agent', 'administrator'] as const

const evidenceCard = v.object({
  /** The solved need itself. */
  needId: id,
  asked: v.string(),
  answer: v.string(),
  solvedAt: instant,
  /** When somebody last opened a need that it was found for; at first, when its enterprise agreed. */
  lookedAt: instant,
  /** Nobody did so for thirty days. */
  stale: v.boolean(),
})
export type EvidenceCardView = v.InferOutput<typeof evidenceCard>

/** 办结经验 is looked after: bettered, taken off, or left as it is. Part of `needs`. */
export const knowledgeActions = {
  evidence: action({
    summary:
      'Solved needs of a zone that other enterprises may read, those that nobody has looked at for longest first.',
    roles: OFFICERS,
    about: 'region',
    input: v.object({ regionCode: regionCodeField, cursor: valueCursor }),
    output: v.object({ evidence: v.array(evidenceCard), nextCursor: v.optional(v.string()) }),
    refusals: ['ZoneOnly'],
  }),
  betterEvidence: action({
    summary:
      'Better the words of a solved need that others read; its enterprise is told the new words and may take them back. Words that name somebody, that hold a figure which it did not agree to, or that the platform has not passed, are refused.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: v.object({
      needId: id,
      asked: words('诉求', EVIDENCE_TEXT_MAX),
      answer: words('办理结果', EVIDENCE_TEXT_MAX),
    }),
    output: v.object({ bettered: v.literal(true) }),
    shown: { scene: 'comment', fields: ['asked', 'answer'] },
    refusals: ['NotAllowedNow', 'NamesSomebody', 'NothingToShare', 'WordsUnsure', 'AddsToConsent'],
  }),
  dropEvidence: action({
    summary: 'Take a solved need off that others read, with a reason that its enterprise is told.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: v.object({ needId: id, text: words('原因', MESSAGE_TEXT_MAX) }),
    output: v.object({ dropped: v.literal(true) }),
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow'],
  }),
  renewEvidence: action({
    summary: 'Leave a solved need that nobody has looked at as it is: it counts as looked at now.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: v.object({ needId: id }),
    output: v.object({ lookedAt: instant }),
    refusals: ['NotAllowedNow'],
  }),
}
