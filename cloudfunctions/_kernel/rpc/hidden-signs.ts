import { ALWAYS_HIDDEN, HIDDEN_BEHIND_LETTERS } from '@/shared/domain/access/unseen-signs'

/** Scripts in which no letter is joined to or modified by a hidden sign. */
const LETTERS = ['Han', 'Latin', 'Hiragana', 'Katakana', 'Hangul', 'Cyrillic', 'Greek']
  .map((script) => `\\p{Script=${script}}`)
  .join('')
/** Matches a whole run of hidden signs. If only the first went, the next would stand directly behind the letter. */
const HIDDEN = new RegExp(
  `[${ALWAYS_HIDDEN}]+|(?<=[${LETTERS}])[${HIDDEN_BEHIND_LETTERS}${ALWAYS_HIDDEN}]+`,
  'gu',
)
/** No input of the contract nests deeper. Its shape refuses a deeper one. */
const DEPTH_MAX = 40

/** Names of files and addresses of the web. A sign that reverses their direction is made to deceive, and the contract refuses it as it was sent. */
const LEFT_AS_SENT: ReadonlySet<string> = new Set(['attachments', 'links', 'fileId'])

/** Removes hidden signs from every text that a client sent, so that the checked and stored text is the one that people see. */
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
