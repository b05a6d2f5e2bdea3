import * as v from 'valibot'
import { action } from './action'
import { count, id } from './fields'

/** An enterprise's gain by one measure, in yuan. */
export const gain = v.object({
  policyId: id,
  measureId: id,
  title: v.string(),
  yuan: v.exactOptional(v.number()),
  upTo: v.boolean(),
  formula: v.exactOptional(v.string()),
  group: v.exactOptional(v.string()),
})

/** The gains that an enterprise could get, added up. Part of `policies`. */
export const policyGainsContract = {
  gains: action({
    summary:
      'Measures in force whose conditions my enterprise meets, with the yuan that each would give and the formula. Measures that exclude each other are grouped; the sum counts the largest of each group. Also the measures that come nearest to fitting, with what is still missing.',
    roles: ['staff'],
    about: 'enterprise',
    input: v.object({ enterpriseId: id }),
    output: v.object({
      totalYuan: v.number(),
      together: v.array(gain),
      groups: v.array(v.object({ group: v.string(), gains: v.array(gain) })),
      /** How many measures fit besides those that are listed. */
      more: count,
      /** Measures that do not fit yet, with what is still missing, the nearest first. Clouds of earlier releases leave it out. */
      near: v.exactOptional(v.array(v.object({ ...gain.entries, shortfall: v.string() }))),
    }),
  }),
}
