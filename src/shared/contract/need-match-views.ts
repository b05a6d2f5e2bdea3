import * as v from 'valibot'
import { count, id } from './fields'
import { foundMeasure } from './found-measure'

const reason = v.variant('kind', [
  v.object({ kind: v.literal('words'), words: v.pipe(v.array(v.string()), v.readonly()) }),
  v.object({ kind: v.literal('meant'), words: v.pipe(v.array(v.string()), v.readonly()) }),
  v.object({ kind: v.literal('synonym') }),
  v.object({ kind: v.literal('solved'), count }),
  v.object({ kind: v.literal('category'), label: v.string() }),
  v.object({
    kind: v.literal('region'),
    level: v.picklist(['nation', 'province', 'city', 'zone', 'carrier']),
  }),
  v.object({ kind: v.literal('open') }),
])

export const matchView = v.object({
  serviceId: id,
  name: v.string(),
  organizationName: v.string(),
  phone: v.string(),
  score: v.number(),
  why: v.pipe(v.array(reason), v.readonly()),
})

/** A policy that fits a need; `verdict` says whether the enterprise meets its conditions, absent when it has none. */
export const policyMatchView = v.object({
  policyId: id,
  name: v.string(),
  /** Title of the measure that was found, where the policy has several. */
  measure: v.exactOptional(v.string()),
  found: v.exactOptional(foundMeasure),
  verdict: v.optional(v.picklist(['met', 'unknown'])),
  score: v.number(),
  why: v.pipe(v.array(reason), v.readonly()),
})

/** A similar solved need of the zone: what was asked and how it was solved, without the name of the enterprise. */
export const earlierMatchView = v.object({
  earlierId: id,
  asked: v.string(),
  answer: v.string(),
  solvedBy: v.optional(v.object({ serviceId: id, name: v.string() })),
  solvedByPolicy: v.optional(v.object({ policyId: id, name: v.string() })),
  score: v.number(),
  why: v.pipe(v.array(reason), v.readonly()),
})
