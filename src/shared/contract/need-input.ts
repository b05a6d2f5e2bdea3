import * as v from 'valibot'
import { listBlanks } from '../domain/need/quick-reply'
import { attachment, count, id, instant, visible, words } from './fields'
import {
  TAKEN_OUT_LENGTH_MAX,
  TAKEN_OUT_MAX,
  MESSAGE_TEXT_MAX,
  NEED_ATTACHMENTS_MAX,
  NEED_FACT_KEY_MAX,
  NEED_MENTION_MAX,
  NEED_MENTIONS_MAX,
  NEED_TEXT_MAX,
} from './limits'

/** The text of a need, in the enterprise's own words. */
export const needText = words('诉求内容', NEED_TEXT_MAX)

/** Files that come with an entry of a need. */
export const attachments = v.optional(
  v.pipe(v.array(attachment), v.maxLength(NEED_ATTACHMENTS_MAX, `最多 ${NEED_ATTACHMENTS_MAX} 个附件`)),
  [],
)

/** Values of the facts that a category asks for, by key. */
export const facts = v.optional(
  v.record(
    v.pipe(v.string(), v.maxLength(NEED_FACT_KEY_MAX)),
    v.union([v.pipe(v.string(), visible), v.number()]),
  ),
  {},
)

/** Words that others must not read either, besides the persons and numbers that are always taken out. */
export const takenOut = v.optional(
  v.pipe(
    v.array(words('去掉的词', TAKEN_OUT_LENGTH_MAX)),
    v.maxLength(TAKEN_OUT_MAX, `最多去掉 ${TAKEN_OUT_MAX} 个词`),
  ),
  [],
)

/** Quantities in the text for which the category has no fact (400千瓦), as the author confirmed them.
 * Absent: the author was not shown what was understood, so the cloud reads the text itself. */
export const mentions = v.exactOptional(
  v.pipe(v.array(words('数量', NEED_MENTION_MAX)), v.maxLength(NEED_MENTIONS_MAX)),
)

/** A text that the park sends to an enterprise. Refused while it has an open blank of a quick reply. */
const parkWords = (label: string) =>
  v.pipe(
    words(label, MESSAGE_TEXT_MAX),
    v.check((text) => listBlanks(text).length === 0, '还有花括号里的空没填，请填好再发'),
  )

/** A claim. With a text and the instant by which the enterprise hears more, it is also a response. */
export const claimInput = v.object({
  needId: id,
  text: v.optional(parkWords('答复')),
  updateBy: v.optional(instant),
  /** How often the need had been edited when the caller read it. A need edited since is refused as `WordsChanged`. */
  edits: v.exactOptional(count),
})

/** One text about a need; `label` names it in refusals. */
export const said = (label: string) => v.object({ needId: id, text: words(label, MESSAGE_TEXT_MAX) })

/** One text from the park about a need; `label` names it in refusals. */
export const saidByPark = (label: string) => v.object({ needId: id, text: parkWords(label) })
