import * as v from 'valibot'
import { action } from './action'
import { valueCursor } from './cursors'
import { count, regionCodeField } from './fields'
import { needCard } from './need-view'
import { QUEUE_TABS } from '../domain/need/need'

const input = v.object({
  regionCode: regionCodeField,
  show: v.optional(v.picklist(QUEUE_TABS), 'todo'),
  cursor: valueCursor,
})

const rows = { needs: v.array(needCard), nextCursor: v.optional(v.string()) }

/** The needs that officers work on, as a list. Part of `needs`. */
export const queueActions = {
  queuePage: action({
    summary:
      'A page of the needs of a region by time left. todo: the park owes something now · unclaimed: nobody has taken it up · today: due before midnight · late: the promise is broken · mine: I answer for it · awaiting: the enterprise has to act · closed. `park.today` counts them.',
    roles: ['agent', 'administrator'],
    about: 'region',
    input,
    output: v.object(rows),
  }),
  queue: action({
    summary:
      'As `queuePage`, plus three counts over all needs of the region. For phones that do not know `queuePage` yet.',
    roles: ['agent', 'administrator'],
    about: 'region',
    input,
    output: v.object({ ...rows, counts: v.object({ todo: count, late: count, awaiting: count }) }),
  }),
}
