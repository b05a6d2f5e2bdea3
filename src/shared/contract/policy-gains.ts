import * as v from 'valibot'
import { action } from './action'
import { count, id } from './fields'

/** What an enterprise would get by one measure, in yuan. */
export const gain = v.object({
  policyId: id,
  measureId: id,
  title: v.string(),
  yuan: v.exactOptional(v.number()),
  upTo: v.boolean(),
  formula: v.exactOptional(v.string()),
  group: v.exactOptional(v.string()),
})

/** What an enterprise could get, added up. */
export const policyGainsContract = {
  gains: action({
    summary:
      'Measures in force whose conditions my enterprise meets, with what it would get by each in yuan and how that comes about; those that exclude each other apart, of each group the largest in the sum; and those that are nearest to fitting, with what they still take.',
    roles: ['staff'],
    about: 'enterprise',
    input: v.object({ enterpriseId: id }),
    output: v.object({
      totalYuan: v.number(),
      together: v.array(gain),
      groups: v.array(v.object({ group: v.string(), gains: v.array(gain) })),
      /** Measures that fit beyond those that are listed. */
      more: count,
      /** What does not fit yet and what it still takes, the nearest first. Absent from clouds of before. */
      near: v.exactOptional(v.array(v.object({ ...gain.entries, shortfall: v.string() }))),
    }),
  }),
}
