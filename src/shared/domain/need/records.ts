import type { Responsible } from '../access/party'
import type { RegionCode } from '../access/region'
import type { Category } from './category'
import type { DeclineGround } from './decline-grounds'

/** A question that an administrator decides within one working day. While it is open, it stands in the need. */
export interface Ruling {
  /** `decline`: may the agent decline what was worked on? `contest`: was it declined rightly? */
  kind: 'decline' | 'contest'
  /** When it was asked, epoch ms. */
  at: number
  /** Who asked; somebody else decides. */
  askedBy: string
  /** When the decision is due, epoch ms. */
  decideBy: number
  /** Administrators of this region, and of those above it, decide. */
  regionCode: RegionCode
  /** Only of a `decline`: on what ground, and where the enterprise may go instead. */
  ground?: DeclineGround
  pointer?: string
}

/** Why a need was declined, kept with it. */
export interface Decline {
  ground: DeclineGround
  pointer: string
  /** Where the administrator who allowed it stands; absent when an agent declined before anybody had worked on it. */
  ruledIn?: RegionCode
}

/** After a bad rating somebody who did not handle the need asks the enterprise what went wrong (好差评, 国办发〔2019〕51号). */
export interface CallBack {
  /** Who calls; absent while there is nobody who did not handle the need. Administrators may always call. */
  officer?: Responsible
  openedAt: number
  /** When the call is due, epoch ms. */
  dueAt: number
  /** It is still to be made. */
  open: boolean
}

/** What an enterprise wrote, as far as it may edit it. A former number of a contact is not kept. */
export interface NeedWords {
  text: string
  facts: Readonly<Record<string, string | number>>
  mentions?: readonly string[]
  contactName: string
}

/** What a need said before it was edited. */
export interface NeedVersion extends NeedWords {
  /** The timeline entry that wrote it. */
  entry: number
}

/** How far a need has climbed for the date that is due now. */
export interface Climb {
  /** The date that is owed; another date begins at the bottom again. */
  dueAt: number
  /** The rung that comes next. */
  nextRung: number
}

/** A colleague is asked to take a need over. */
export interface Offer {
  by: Responsible
  to: Responsible
  at: number
  /** Working time that there is to answer, in ms, and when it is over, epoch ms. */
  budgetMs: number
  until: number
  /** An administrator assigned it: whoever is asked answers for it meanwhile. Otherwise whoever offered it does. */
  assigned: boolean
}

/** How a need is handed over without bouncing. At every moment somebody answers for it. */
export interface Handling {
  /** Absent while nobody is asked. */
  offer?: Offer
  /** How often colleagues said no, or nothing, since somebody last took the need over. */
  refusals: number
}

/** What the park proposes for a need that is two: the words of each. */
export interface Split {
  at: number
  /** What the need goes on with. */
  first: string
  /** What becomes a need of its own, and of which category. */
  second: string
  category: Category
}

/**
 * A need that was taken up on a pledge (先承诺后补交) owes papers until a day. `owed`: still to come; `handed_in`: to be checked; `returned`: checked, and to
 * come again; `accepted` and `waived` (let off by the park) are over.
 */
export const PAPER_STATES = ['owed', 'handed_in', 'returned', 'accepted', 'waived'] as const
export type PaperState = (typeof PAPER_STATES)[number]

/** What somebody of the park says of a paper. */
export const PAPER_CHECKS = ['accepted', 'returned', 'waived'] as const
export type PaperCheck = (typeof PAPER_CHECKS)[number]

/** One paper that a need owes. Its files and what was said of it stand in the timeline. */
export interface OwedPaper {
  id: string
  name: string
  /** The last day, YYYY-MM-DD. */
  dueOn: string
  state: PaperState
  /** Entries of the timeline: where it was asked for, last handed in and last checked. */
  askedIn: number
  handedIn?: number
  checkedIn?: number
  /** Since when it is in this state, epoch ms. */
  at: number
  /** How many of the reminders of this state are behind it. */
  reminders: number
  /** When it is next looked at, epoch ms; `NEVER` after the last reminder. */
  lookAt: number
}
