import * as v from 'valibot'
import { category, count, id, instant } from './fields'

/** The same need of other enterprises, as far as they share it. Nothing says which enterprises these are, and the id opens no need. */
export const sharedNeedView = v.object({
  sharedId: id,
  asked: v.string(),
  category,
  /** How many have it. */
  enterprises: count,
  /** The day on which the first of them posted it, YYYY-MM-DD. An instant could reveal the enterprise. */
  sinceOn: v.string(),
})
export type SharedNeedView = v.InferOutput<typeof sharedNeedView>

/** Since when others may read a need, and the text that they read; `asked` is absent until that text has passed the content check. */
export const sharingView = v.object({ at: instant, asked: v.exactOptional(v.string()) })
