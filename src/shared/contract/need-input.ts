import * as v from 'valibot'
import { attachment, visible } from './fields'
import { NEED_ATTACHMENTS_MAX, NEED_FACT_KEY_MAX } from './limits'

/** Files that come with an entry of a need. */
export const attachments = v.optional(
  v.pipe(v.array(attachment), v.maxLength(NEED_ATTACHMENTS_MAX, `最多 ${NEED_ATTACHMENTS_MAX} 个附件`)),
  [],
)

/** What a category asks for, by the keys of its facts. */
export const facts = v.optional(
  v.record(
    v.pipe(v.string(), v.maxLength(NEED_FACT_KEY_MAX)),
    v.union([v.pipe(v.string(), visible), v.number()]),
  ),
  {},
)
