import { NEVER } from '@/shared/domain/need/need'
import type { ChoreName } from '../_kernel/data/agenda'
import { erasures } from '../_kernel/data/repositories/erasures'
import { needFigures } from '../_kernel/data/repositories/need-figures'
import { needMarks } from '../_kernel/data/repositories/need-marks'
import { pictureChecks } from '../_kernel/data/repositories/picture-checks'
import { regions } from '../_kernel/data/repositories/regions'
import { takeovers } from '../_kernel/data/repositories/takeovers'
import { keepPeopleRoster } from '../_kernel/data/rosters/people-roster'
import { forgetOld } from '../_kernel/privacy/retention'
import { carryOutPending } from '../_kernel/duty/carry-out'
import { askAboutPicturesAgain } from './ask-about-pictures'
import { countChangedFigures } from './count-figures'
import { erase } from './erase'
import { nextMorningAt, sendMorningLists } from './morning-lists'
import { recountPromises } from './recount-promises'
import { remindOfficers } from './remind-officers'
import { removeLeftFiles } from './remove-left-files'

/** One kind of work that falls due by time alone. Work on single needs is apart, because needs carry their own instants. */
interface Chore {
  /** The name of its count in the answer of a firing. */
  counts: string
  /**
   * Does the work that is due.
   * @param horizon epoch ms; only work that is due by then counts for `nextAt`
   * @returns how much was done, and when work is due next; `NEVER`: the next whole look is soon enough
   */
  run(now: number, horizon: number): Promise<{ done: number; nextAt: number }>
}

/** A chore that does its due work first, and then asks when work is due next. */
const inTwoLooks =
  (
    work: (now: number) => Promise<number>,
    next: (now: number, done: number, horizon: number) => Promise<number>,
  ): Chore['run'] =>
  async (now, horizon) => {
    const done = await work(now)
    return { done, nextAt: await next(now, done, horizon) }
  }

const nextLookAlone = () => Promise.resolve(NEVER)
/** Work was done, so there may be more of it. */
const untilNothing = (now: number, done: number) => Promise.resolve(done > 0 ? now : NEVER)
const whilePending = (pending: (limit: number) => Promise<readonly unknown[]>) => async (now: number) =>
  (await pending(1)).length > 0 ? now : NEVER

/** The chores by name. Chores that are equally due run in this order. */
export const CHORES: Readonly<Record<ChoreName, Chore>> = {
  pictures: {
    counts: 'pictures',
    run: inTwoLooks(askAboutPicturesAgain, async (_now, _done, horizon) => {
      const [first] = await pictureChecks.unanswered(horizon, 1)
      return first && 'askAgainAt' in first ? first.askAgainAt : NEVER
    }),
  },
  mornings: { counts: 'mornings', run: inTwoLooks(sendMorningLists, nextMorningAt) },
  reminders: {
    counts: 'remembered',
    run: inTwoLooks(remindOfficers, async (_now, _done, horizon) => {
      const [first] = await needMarks.toRemind(horizon, 1)
      return first?.remindAt ?? NEVER
    }),
  },
  figures: {
    counts: 'counted',
    run: inTwoLooks(countChangedFigures, async (_now, _done, horizon) => {
      const [first] = await needFigures.due(horizon, 1)
      return first?.nextAt ?? NEVER
    }),
  },
  recounts: {
    counts: 'recounted',
    run: inTwoLooks(
      recountPromises,
      whilePending((limit) => regions.recounting(limit)),
    ),
  },
  erasures: {
    counts: 'erased',
    run: inTwoLooks(
      erase,
      whilePending((limit) => erasures.pending(limit)),
    ),
  },
  takeovers: {
    counts: 'takenOver',
    run: inTwoLooks(
      carryOutPending,
      whilePending((limit) => takeovers.pending(limit)),
    ),
  },
  retention: { counts: 'forgotten', run: inTwoLooks(forgetOld, untilNothing) },
  leftFiles: { counts: 'leftFiles', run: removeLeftFiles },
  roster: {
    counts: 'repacked',
    run: inTwoLooks(async (now) => ((await keepPeopleRoster(now)) ? 1 : 0), nextLookAlone),
  },
}
