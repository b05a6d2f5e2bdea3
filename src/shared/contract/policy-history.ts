import * as v from 'valibot'
import { action } from './action'
import { count, cursor, id, instant } from './fields'
import { policyContentFields } from './policy-view'

const who = { version: count, at: instant, name: v.string() }

/** Words that both have, that only the older has, or only the newer. */
const piece = v.object({ kind: v.picklist(['same', 'removed', 'added']), text: v.string() })
const pieces = v.array(piece)
const named = v.object({ path: v.string(), heading: v.string() })

/** What was said when. */
export const policyHistory = {
  revisions: action({
    summary:
      'Every version of the content, the last first: who wrote it, when. What changed only the state is no version of its own.',
    roles: ['publisher', 'administrator'],
    about: 'policy',
    input: v.object({ policyId: id, cursor }),
    output: v.object({ revisions: v.array(v.object(who)), nextCursor: v.optional(v.string()) }),
  }),
  revision: action({
    summary: 'What the policy said in one version.',
    roles: ['publisher', 'administrator'],
    about: 'policy',
    input: v.object({ policyId: id, version: count }),
    output: v.object({ revision: v.object({ ...who, content: policyContentFields }) }),
  }),
  compare: action({
    summary:
      'What changed from one version to another: fields, and clauses added, removed, changed or only renumbered, with the words marked.',
    roles: ['publisher', 'administrator'],
    about: 'policy',
    input: v.object({ policyId: id, from: count, to: count }),
    output: v.object({
      from: v.object(who),
      to: v.object(who),
      fields: v.array(v.object({ field: v.string(), label: v.string(), pieces })),
      clauses: v.array(
        v.object({
          change: v.picklist(['added', 'removed', 'changed', 'renumbered']),
          before: v.exactOptional(named),
          after: v.exactOptional(named),
          /** Heading and paragraphs, a line each; empty where only the number changed, and where two long texts have too little in common. */
          pieces,
        }),
      ),
    }),
  }),
}
