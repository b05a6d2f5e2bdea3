/**
 * Signs that nobody sees and that change how others are read: zero width, soft hyphens, fillers, direction overrides, tags. What joins emoji
 * or letters of other scripts, or dresses emoji, goes only behind Chinese and Latin letters, where it does nothing.
 */
const HIDDEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]|(?<=[\p{Script=Han}A-Za-z])[\u200c\u200d\ufe00-\ufe0f]/gu
/** No input of the contract nests deeper; what does is refused by its shape. */
const DEPTH_MAX = 40

/** Names of files and addresses of the web: one that turns round is made to deceive, and the contract refuses it as it was sent. */
const LEFT_AS_SENT: ReadonlySet<string> = new Set(['attachments', 'links', 'fileId'])

/** What a client sent without such signs in any text of it: what is checked, stored and compared is what people see. */
export function withoutHiddenSigns(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replace(HIDDEN, '')
  if (typeof value !== 'object' || value === null || depth > DEPTH_MAX) return value
  if (Array.isArray(value)) return value.map((one) => withoutHiddenSigns(one, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      LEFT_AS_SENT.has(key) ? one : withoutHiddenSigns(one, depth + 1),
    ]),
  )
}
