import * as v from 'valibot'
import { category, count, id, instant } from './fields'

/** The same need of other enterprises, as they let it be seen: nothing says which they are. The id opens nothing. */
export const sharedNeedView = v.object({
  sharedId: id,
  asked: v.string(),
  category,
  /** How many have it. */
  enterprises: count,
  /** The day of the first of them, YYYY-MM-DD: an instant could be told from others. */
  sinceOn: v.string(),
})
export type SharedNeedView = v.InferOutput<typeof sharedNeedView>

/** On a need: since when others may read it, and what; `asked` is absent while the content check holds it back. */
export const sharingView = v.object({ at: instant, asked: v.exactOptional(v.string()) })
