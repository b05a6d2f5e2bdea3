import type { DutyRoster } from '../duty/duty'
import type { ServiceTerms } from '../need/service-terms'
import type { WorkCalendar } from '../time/calendar'
import type { ZoneSchedule } from '../time/zone-schedule'
import type { Responsible } from './party'
import type { Closure, EnterpriseStatus, Verification } from '../enterprise/standing'
import type { FactNote } from '../enterprise/fact-note'
import type { QualificationEntry } from '../enterprise/qualification-list'
import type { QualificationTerms } from '../enterprise/qualifications'
import type { RosterEntry } from '../enterprise/roster/entry'
import type { KnownFacts } from '../policy/eligibility/facts'
import type { RegionCode, RegionLevel } from './region'
import type { LeftEnterprise, Membership } from './role'

/** A person, found by the identity that the platform gives (openid). */
export interface Person {
  id: string
  version: number
  openid: string
  name: string
  phone: string
  memberships: readonly Membership[]
  /** Accepted and not yet used subscription messages per template: WeChat keeps no count, so we do. */
  quota: Readonly<Record<string, number>>
  /** When policy messages were sent lately, epoch ms, oldest first: nobody is told too often. */
  pushedAt?: readonly number[]
  unread: number
  /** When employers, quota or messages last changed, epoch ms: by it the packed roster of people is brought up to date. */
  changedAt?: number
  createdAt: number
  /** Enterprises that the person left: for a while the person does not act on them for the park. */
  left?: readonly LeftEnterprise[]
  /** Ids of the same person before they had their data deleted and came back. */
  formerIds?: readonly string[]
  /** When the person had their data deleted: then nothing is left but the id, what was left, and the key. */
  erasedAt?: number
  /** Of somebody who is gone: by it the same person is recognised who comes back. It leads to nobody who does not come back. */
  returnKey?: string
}

export interface Enterprise {
  id: string
  version: number
  name: string
  creditCode: string
  /** The check digit is wrong and somebody confirmed the code all the same. */
  checkDigitConfirmed: boolean
  regionCode: RegionCode
  regionName: string
  /** GB/T 4754-2017: section letter and division, e.g. C35. */
  industry: string
  /** Absent: verified, entered before enterprises were verified one by one. */
  status?: EnterpriseStatus
  /** Who of the park has seen what. */
  verification?: Verification
  /** Only while it is closed. */
  closure?: Closure
  /** By what it is found when somebody types: see `enterpriseSearchKeys`. Written with every change. */
  searchKeys?: readonly string[]
  /** What the park's roster says of it beside its facts. */
  roster?: RosterEntry
  /** The service agent who looks after this enterprise, if it has one of its own. */
  steward?: Responsible
  /** Facts for the eligibility of policies, as they were told; see policy/profile.ts for how they are read. */
  profile?: KnownFacts
  /** Where each fact of the profile comes from, by its key. */
  factNotes?: Readonly<Record<string, FactNote>>
  /** When its qualifications were awarded and run out: what has run out counts for nothing. */
  qualificationTerms?: QualificationTerms
  /** When it was last written, epoch ms: by it a packed roster is brought up to date. Absent: not since it was entered in bulk. */
  changedAt?: number
  createdAt: number
  /** When a need of it was last closed by a word, or an officer telephoned; absent: not since this is kept. */
  wordAt?: number
  /** When an officer last telephoned by a tap. */
  contactedAt?: number
}

/** A node of the region tree. A zone has office hours and somebody on duty, who answers for what nobody else does. */
export interface Region {
  /** The region code. */
  id: RegionCode
  version: number
  name: string
  level: RegionLevel
  /** Name of the city, for lists. */
  cityName?: string
  calendar: WorkCalendar
  /** Office hours in words. */
  openHours: string
  /** On duty on every day for which `duty` names nobody. */
  dutyAgent?: Responsible
  duty?: DutyRoster
  /** What it says of qualifications, over the built-in ones and those of the regions above. */
  qualifications?: readonly QualificationEntry[]
  /** What it promises, and whom it tells when that is late; absent: as in the product. */
  terms?: ServiceTerms
  /** What an administrator entered; `calendar` is computed from it. Absent: nobody has, and `calendar` is as it was planted. */
  schedule?: ZoneSchedule
  /** The day (YYYY-MM-DD) for which its people last got their morning list. */
  morningFor?: string
  /** Present while the open promises are counted anew after a change of the calendar. */
  recount?: Recount
}

/** How far the counting anew of open promises is. */
interface Recount {
  since: number
  /** What those are told whose date moves. */
  reason: string
  /** Id of the last need that was looked at; absent before the first. */
  after?: string
}

export interface Invitation {
  /** The code itself: ten symbols of base 32 without look-alikes, 50 bits. */
  id: string
  version: number
  membership: Membership
  invitedBy: string
  expiresAt: number
  usedBy?: string
  /** Whoever uses it is on duty in the region from then on, unless somebody is: the first agent, whom the deployment names. */
  onDuty?: boolean
  /** When somebody took it back: nobody can use it any more. */
  cancelledAt?: number
}

const PHONE_HEAD = 3
const PHONE_TAIL = 4

/** 138****1234: a number as those see it who do not serve the case. */
export function maskPhone(phone: string): string {
  if (phone.length <= PHONE_HEAD + PHONE_TAIL) return '****'
  return phone.slice(0, PHONE_HEAD) + '****' + phone.slice(-PHONE_TAIL)
}
