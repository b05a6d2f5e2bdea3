import type { Responsible } from '../access/party'
import type { RegionCode } from '../access/region'
import type { Category } from './category'
import type { DeclineGround } from './decline-grounds'

/** A question that an administrator decides within one working day. The need holds it while it is open. */
export interface Ruling {
  /** `decline`: may the agent decline a need that was worked on? `contest`: was the need declined rightly? */
  kind: 'decline' | 'contest'
  /** When it was asked, epoch ms. */
  at: number
  /** Id of whoever asked; somebody else decides. */
  askedBy: string
  /** When the decision is due, epoch ms. */
  decideBy: number
  /** Administrators of this region, and of those above it, decide. */
  regionCode: RegionCode
  /** Only for `decline`: the ground, and where the enterprise may go instead. */
  ground?: DeclineGround
  pointer?: string
}

/** Why a need was declined. */
export interface Decline {
  ground: DeclineGround
  pointer: string
  /** Region of the administrator who allowed it; absent when an agent declined before anybody had worked on the need. */
  ruledIn?: RegionCode
}

/** After a bad rating somebody who did not handle the need asks the enterprise what went wrong (好差评, 国办发〔2019〕51号). */
export interface CallBack {
  /** Who calls; absent while every candidate has handled the need. Administrators who did not handle it may always call. */
  officer?: Responsible
  openedAt: number
  /** When the call is due, epoch ms. */
  dueAt: number
  /** Whether the call is still to be made. */
  open: boolean
}

/** The words of the enterprise that it may edit. Former phone numbers of the contact are not stored. */
export interface NeedWords {
  text: string
  facts: Readonly<Record<string, string | number>>
  mentions?: readonly string[]
  contactName: string
}

/** The words of a need before an edit. */
export interface NeedVersion extends NeedWords {
  /** Index of the timeline entry that wrote these words. */
  entry: number
}

/** How far a need has climbed the ladder of the date that is due now. */
export interface Climb {
  /** The date to which the climb belongs; a new date begins at the bottom. */
  dueAt: number
  /** Index of the rung that comes next. */
  nextRung: number
}

/** The question to a colleague whether they take a need over. */
export interface Offer {
  by: Responsible
  to: Responsible
  at: number
  /** Working time to answer, in ms, and the instant at which it ends, epoch ms. */
  budgetMs: number
  until: number
  /** True: an administrator assigned it, and the colleague answers for the need meanwhile. False: whoever offered it still does. */
  assigned: boolean
}

/** The hand-over of a need. Somebody answers for the need at every moment, and refusals are limited. */
export interface Handling {
  /** Absent while nobody is asked. */
  offer?: Offer
  /** How often colleagues refused or did not answer since somebody last took the need over. */
  refusals: number
}

/** The park's proposal to split a need into two, with the words of each. */
export interface Split {
  at: number
  /** The words with which the need goes on. */
  first: string
  /** The words and the category of the new need. */
  second: string
  category: Category
}

/**
 * The state of a paper that a need owes until a day because it was taken up on a pledge (先承诺后补交). `owed`: still to come; `handed_in`: to be checked;
 * `returned`: checked, and to be handed in again. `accepted` and `waived` (let off by the park) are final.
 */
export const PAPER_STATES = ['owed', 'handed_in', 'returned', 'accepted', 'waived'] as const
export type PaperState = (typeof PAPER_STATES)[number]

/** The possible outcomes when the park checks a paper. */
export const PAPER_CHECKS = ['accepted', 'returned', 'waived'] as const
export type PaperCheck = (typeof PAPER_CHECKS)[number]

/** One paper that a need owes. Its files and the comments on it stand in the timeline. */
export interface OwedPaper {
  id: string
  name: string
  /** The last day, YYYY-MM-DD. */
  dueOn: string
  state: PaperState
  /** Indexes of the timeline entries by which it was asked for, last handed in and last checked. */
  askedIn: number
  handedIn?: number
  checkedIn?: number
  /** When it came into this state, epoch ms. */
  at: number
  /** How many reminders of this state have passed. */
  reminders: number
  /** When housekeeping next looks at it, epoch ms; `NEVER` after the last reminder. */
  lookAt: number
}
