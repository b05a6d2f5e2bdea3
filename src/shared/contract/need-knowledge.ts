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
  /** When somebody last opened a need for which this evidence was found; until then, when its enterprise agreed to it. */
  lookedAt: instant,
  /** True after thirty days without that. */
  stale: v.boolean(),
})
export type EvidenceCardView = v.InferOutput<typeof evidenceCard>

/** Officers look after 办结经验: they better it, take it off, or keep it. Part of `needs`. */
export const knowledgeActions = {
  evidence: action({
    summary:
      'Solved needs of a zone that other enterprises may read, those that were looked at longest ago first.',
    roles: OFFICERS,
    about: 'region',
    input: v.object({ regionCode: regionCodeField, cursor: valueCursor }),
    output: v.object({ evidence: v.array(evidenceCard), nextCursor: v.optional(v.string()) }),
    refusals: ['ZoneOnly'],
  }),
  betterEvidence: action({
    summary:
      'Better the words of a solved need that others read. Its enterprise is told the new words and may take them back. Refused are words that name somebody, add a digit or Latin letter to what the enterprise agreed to, or have not passed the content check.',
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
    summary: 'Take off a solved need that others read, with a reason that its enterprise is told.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: v.object({ needId: id, text: words('原因', MESSAGE_TEXT_MAX) }),
    output: v.object({ dropped: v.literal(true) }),
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow'],
  }),
  renewEvidence: action({
    summary: 'Keep a stale solved need as it is: it counts as looked at now.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: v.object({ needId: id }),
    output: v.object({ lookedAt: instant }),
    refusals: ['NotAllowedNow'],
  }),
}
