import * as v from 'valibot'
import { SIGNS } from '../domain/need/signs/signs'
import { action } from './action'
import { countCursor } from './cursors'
import { count, id, instant, regionCodeField } from './fields'

const MONTH = /^20\d{2}-(?:0[1-9]|1[0-2])$/

const signRow = v.object({
  sign: v.picklist(SIGNS),
  needId: id,
  title: v.string(),
  enterpriseName: v.string(),
  /** The officer to whom the sign points; absent where none is known. */
  officer: v.exactOptional(v.string()),
  at: instant,
  /** How often the sign occurs in this need, or in how many needs, depending on the sign. */
  count,
})

const signsView = v.object({
  /** The month of the answer, and the present month by the cloud's clock: YYYY-MM. */
  month: v.string(),
  thisMonth: v.string(),
  /** How many needs show each sign. */
  counts: v.object(
    Object.fromEntries(SIGNS.map((one) => [one, count])) as Record<(typeof SIGNS)[number], typeof count>,
  ),
  rows: v.array(signRow),
  nextCursor: v.optional(v.string()),
  /** Changes up to this instant are counted, epoch ms; 0 before the timer's first count. */
  countedUntil: instant,
})
export type SignsView = v.InferOutput<typeof signsView>

/** Signs that somebody works for the figures instead of for the enterprise. Part of `park`. */
export const signActions = {
  signs: action({
    summary:
      'Signs of gaming among the needs that a zone posted in a month, each with its needs: taken up late, words without content, passed around, closed and opened again, closed in masses, rated by one enterprise, entered by the officer who solved it. A sign is a question, no verdict. A timer keeps the traces; the call reads at most 31 documents of them, and the needs of the page.',
    roles: ['administrator'],
    about: 'region',
    input: v.object({
      regionCode: regionCodeField,
      /** The month in which the needs were posted, YYYY-MM; left out: the present one, by the cloud's clock. */
      month: v.exactOptional(v.pipe(v.string('请选择月份'), v.regex(MONTH, '请选择月份'))),
      sign: v.exactOptional(v.picklist(SIGNS)),
      cursor: countCursor,
    }),
    output: signsView,
    refusals: ['ZoneOnly'],
  }),
}
