import * as v from 'valibot'
import { CURSOR_MAX } from './limits'

/**
 * Where the next page begins: `cursor` as the last answer gave it; absent on the first page and after the last. Callers treat a cursor as
 * opaque. This file defines the form of each kind; an input of another form is refused.
 */
const LOST = '这一页的位置不对，请从头看起'

const cursorLike = (pattern: RegExp) =>
  v.pipe(v.string(LOST), v.maxLength(CURSOR_MAX, LOST), v.regex(pattern, LOST))

/** How many items the pages before have given. */
export const countCursor = v.optional(v.pipe(cursorLike(/^\d{1,6}$/), v.transform(Number)))

/** The last value of the sort field and how many items with that value were given: `1583805601000.3`. */
export const valueCursor = v.optional(cursorLike(/^-?\d{1,16}\.\d{1,6}$/))

/** A chunk of a ledger and the row in it: `3.120`. */
export const ledgerCursor = v.optional(
  v.pipe(
    cursorLike(/^\d{1,5}\.\d{1,6}$/),
    v.transform((text) => {
      const [no = 0, row = 0] = text.split('.').map(Number)
      return { no, row }
    }),
  ),
)

/** A round over a ledger, and the place in it as in `ledgerCursor`: `1:3.120`. A cursor of only two numbers belongs to the first round. */
export const callCursor = v.optional(
  v.pipe(
    cursorLike(/^(?:[0-3]:)?\d{1,5}\.\d{1,6}$/),
    v.transform((text) => {
      const numbers = text.split(/[:.]/).map(Number)
      const [row = 0, no = 0, round = 0] = numbers.reverse()
      return { round, no, row }
    }),
  ),
)

/** One of several sources, and how many of its documents were given: `2.100`. */
export const sourceCursor = v.optional(
  v.pipe(
    cursorLike(/^\d{1,2}\.\d{1,6}$/),
    v.transform((text) => {
      const [source = 0, given = 0] = text.split('.').map(Number)
      return { source, given }
    }),
  ),
)

/** When the last policy given was published, and its id: `1583805601000.p_1`. */
export const publishedCursor = v.optional(
  v.pipe(
    cursorLike(/^\d{1,16}\.[A-Za-z0-9_-]{1,64}$/),
    v.transform((text) => {
      const dot = text.indexOf('.')
      return { publishedAt: Number(text.slice(0, dot)), id: text.slice(dot + 1) }
    }),
  ),
)

/**
 * The place of the last policy given in an enterprise's feed: fit, days left (`-` unless they are few), yuan, then the parts of a
 * `publishedCursor`: `3.12.20000.1583805601000.p_1`. Phones of earlier releases still send a plain `publishedCursor`.
 */
export const feedCursor = v.optional(
  v.pipe(
    cursorLike(/^(?:\d\.(?:\d{1,2}|-)\.\d{1,16}\.)?\d{1,16}\.[A-Za-z0-9_-]{1,64}$/),
    v.transform((text) => {
      const parts = text.split('.')
      const [publishedAt, id = ''] = parts.slice(-2)
      const place = { publishedAt: Number(publishedAt), id }
      const [fit, soon, yuan] = parts
      if (parts.length === 2) return { place }
      const soonDays = soon === '-' ? {} : { soonDays: Number(soon) }
      return { place, rank: { ...place, fit: Number(fit), ...soonDays, yuan: Number(yuan) } }
    }),
  ),
)

/** A place in each of two lists that are read as one: `1583805601000.1_-`. */
export const twoListsCursor = v.optional(cursorLike(/^(?:-|\d{1,15}\.\d{1,6})_(?:-|\d{1,15}\.\d{1,6})$/))

/** A place in the list of enterprises: by name, in a search, or among those with open claims. */
export const enterpriseCursor = v.optional(
  cursorLike(/^(?:\d{1,4}|\d{1,16}\.\d{1,6}|CN[A-Z0-9]{0,9}\|\d{1,6}\|.{1,60})$/su),
)
