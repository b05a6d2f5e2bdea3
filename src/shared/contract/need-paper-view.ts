import * as v from 'valibot'
import { count, id, isoDay } from './fields'
import { PAPER_STEPS } from '../domain/need/papers'
import { PAPER_STATES } from '../domain/need/records'

/** A paper that a need owes (先承诺后补交). */
export const paperView = v.object({
  id,
  name: v.string(),
  /** The last day. */
  dueOn: isoDay,
  state: v.picklist(PAPER_STATES),
  /** How it stands, in the words that both sides read. */
  words: v.string(),
  late: v.boolean(),
  /** Indexes of timeline entries: the one with the files handed in last, and the one with the last check. */
  handedIn: v.exactOptional(count),
  checkedIn: v.exactOptional(count),
  /** What the caller may do with it now. */
  steps: v.array(v.picklist(PAPER_STEPS)),
})
export type PaperView = v.InferOutput<typeof paperView>

/** A paper that a need owes, in a list of several needs. */
export const paperCard = v.object({
  needId: id,
  title: v.string(),
  enterpriseName: v.string(),
  name: v.string(),
  dueOn: isoDay,
  /** How it stands, in the words that both sides read. */
  words: v.string(),
  late: v.boolean(),
  /** It was handed in and waits for the park's check. */
  toCheck: v.boolean(),
})
export type PaperCard = v.InferOutput<typeof paperCard>
