import * as v from 'valibot'
import { id } from './fields'

/** A measure that was found: what one gets by it, and when one can apply (YYYY-MM-DD, both included). */
export const foundMeasure = v.object({
  measureId: id,
  title: v.string(),
  gain: v.string(),
  fromOn: v.exactOptional(v.string()),
  untilOn: v.exactOptional(v.string()),
})
