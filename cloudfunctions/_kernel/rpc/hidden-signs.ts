import { ALWAYS_HIDDEN, HIDDEN_BEHIND_LETTERS } from '@/shared/domain/access/unseen-signs'

/** Scripts whose letters nothing joins or dresses. */
const LETTERS = ['Han', 'Latin', 'Hiragana', 'Katakana', 'Hangul', 'Cyrillic', 'Greek']
  .map((script) => `\\p{Script=${script}}`)
  .join('')
/** A run of them: behind one that goes the next would stand as if behind nothing. */
const HIDDEN = new RegExp(
  `[${ALWAYS_HIDDEN}]+|(?<=[${LETTERS}])[${HIDDEN_BEHIND_LETTERS}${ALWAYS_HIDDEN}]+`,
  'gu',
)
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
