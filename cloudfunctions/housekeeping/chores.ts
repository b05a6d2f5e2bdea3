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
import { carryOutPending } from '../_kernel/takeover/carry-out'
import { askAboutPicturesAgain } from './ask-about-pictures'
import { countChangedFigures } from './count-figures'
import { erase } from './erase'
import { nextMorningAt, sendMorningLists } from './morning-lists'
import { recountPromises } from './recount-promises'
import { remindOfficers } from './remind-officers'
import { removeLeftFiles } from './remove-left-files'

/** One kind of work that time alone brings about, beside what the needs carry themselves. */
interface Chore {
  /** The name of its count in what a firing answers. */
  counts: string
  /** Does what is due. @returns how much that was */
  run(now: number): Promise<number>
  /** When it is due next, of what is due until `horizon`; `NEVER`: the next look at everything is soon enough. */
  nextAt(now: number, done: number, horizon: number): Promise<number>
}

const nextLookAlone = () => Promise.resolve(NEVER)
/** A batch was full of work, so there may be more of it. */
const untilNothing = (now: number, done: number) => Promise.resolve(done > 0 ? now : NEVER)
const whilePending = (pending: (limit: number) => Promise<readonly unknown[]>) => async (now: number) =>
  (await pending(1)).length > 0 ? now : NEVER

/** In the order in which a firing does them. */
export const CHORES: Readonly<Record<ChoreName, Chore>> = {
  pictures: {
    counts: 'pictures',
    run: askAboutPicturesAgain,
    async nextAt(_now, _done, horizon) {
      const [first] = await pictureChecks.unanswered(horizon, 1)
      return first && 'askAgainAt' in first ? first.askAgainAt : NEVER
    },
  },
  mornings: { counts: 'mornings', run: sendMorningLists, nextAt: nextMorningAt },
  reminders: {
    counts: 'remembered',
    run: remindOfficers,
    async nextAt(_now, _done, horizon) {
      return (await needMarks.toRemind(horizon, 1))[0]?.remindAt ?? NEVER
    },
  },
  figures: {
    counts: 'counted',
    run: countChangedFigures,
    async nextAt(_now, _done, horizon) {
      return (await needFigures.due(horizon, 1))[0]?.nextAt ?? NEVER
    },
  },
  recounts: {
    counts: 'recounted',
    run: recountPromises,
    nextAt: whilePending((limit) => regions.recounting(limit)),
  },
  erasures: { counts: 'erased', run: erase, nextAt: whilePending((limit) => erasures.pending(limit)) },
  takeovers: {
    counts: 'takenOver',
    run: carryOutPending,
    nextAt: whilePending((limit) => takeovers.pending(limit)),
  },
  retention: { counts: 'forgotten', run: forgetOld, nextAt: untilNothing },
  leftFiles: { counts: 'leftFiles', run: removeLeftFiles, nextAt: untilNothing },
  roster: {
    counts: 'repacked',
    run: async (now) => ((await keepPeopleRoster(now)) ? 1 : 0),
    nextAt: nextLookAlone,
  },
}
