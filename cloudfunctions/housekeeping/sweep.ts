import { carryOutPending } from '../_kernel/takeover/carry-out'
import { keepPeopleRoster } from '../_kernel/data/rosters/people-roster'
import { forgetOld } from '../_kernel/privacy/retention'
import { askAboutPicturesAgain } from './ask-about-pictures'
import { closeUnanswered } from './close-unanswered'
import { escalate } from './escalate'
import { erase } from './erase'
import { sendMorningLists } from './morning-lists'
import { countChangedFigures } from './count-figures'
import { remindOfficers } from './remind-officers'
import { recountPromises } from './recount-promises'
import { recheck } from './recheck'
import { removeLeftFiles } from './remove-left-files'

/** What time alone brings about. A firing may be late, missed or doubled: every sweep looks at what is due, not at the hour. */
export async function runHousekeeping(now: number): Promise<{
  rechecked: number
  pictures: number
  closed: number
  reminded: number
  mornings: number
  remembered: number
  counted: number
  recounted: number
  erased: number
  takenOver: number
  forgotten: number
  leftFiles: number
  repacked: boolean
}> {
  return {
    rechecked: await recheck(now),
    pictures: await askAboutPicturesAgain(now),
    closed: await closeUnanswered(now),
    reminded: await escalate(now),
    mornings: await sendMorningLists(now),
    remembered: await remindOfficers(now),
    counted: await countChangedFigures(now),
    recounted: await recountPromises(now),
    erased: await erase(now),
    takenOver: await carryOutPending(now),
    forgotten: await forgetOld(now),
    leftFiles: await removeLeftFiles(now),
    repacked: await keepPeopleRoster(now),
  }
}
