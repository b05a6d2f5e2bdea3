import * as v from 'valibot'
import { action } from './action'
import { count, id, instant } from './fields'
import { valueCursor } from './cursors'
import { policyContentFields } from './policy-view'
import { DATE_KINDS } from '../domain/policy/document/document-dates'
import { DOCUMENT_KINDS } from '../domain/policy/document/document-kind'

const who = { version: count, at: instant, name: v.string() }

/** Words of both versions (`same`), only of the older (`removed`), or only of the newer (`added`). */
const piece = v.object({ kind: v.picklist(['same', 'removed', 'added']), text: v.string() })
const pieces = v.array(piece)
const named = v.object({ path: v.string(), heading: v.string() })

/** The source of a policy and its revisions. Part of `policies`. */
export const policyHistory = {
  source: action({
    summary:
      'The text of the notice that the draft was read from, in pieces; what kind of document it is; and which passages found no place in the draft. Absent for policies older than the storing of sources.',
    roles: ['publisher', 'administrator'],
    about: 'policy',
    input: v.object({ policyId: id, from: v.optional(count, 0) }),
    output: v.object({
      source: v.exactOptional(
        v.object({
          /** The piece that begins at `from`. */
          text: v.string(),
          from: count,
          /** Symbols of the whole text. */
          length: count,
          kind: v.picklist(DOCUMENT_KINDS),
          addressees: v.pipe(v.array(v.string()), v.readonly()),
          attachmentNames: v.pipe(v.array(v.string()), v.readonly()),
          dates: v.pipe(
            v.array(
              v.object({
                kind: v.picklist(DATE_KINDS),
                on: v.string(),
                until: v.exactOptional(v.string()),
              }),
            ),
            v.readonly(),
          ),
          unplaced: v.pipe(v.array(v.object({ start: count, end: count })), v.readonly()),
          /** Passages of a report outside the notice that it contains, when only that notice was read. */
          outside: v.exactOptional(v.pipe(v.array(v.object({ start: count, end: count })), v.readonly())),
        }),
      ),
    }),
  }),
  revisions: action({
    summary:
      'Every version of the content, the latest first, with its writer and time. A change of the state alone makes no version.',
    roles: ['publisher', 'administrator'],
    about: 'policy',
    input: v.object({ policyId: id, cursor: valueCursor }),
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
          /** Heading and paragraphs, a line each; empty where only the number changed, or where two long texts have too little in common to compare. */
          pieces,
        }),
      ),
    }),
  }),
}
