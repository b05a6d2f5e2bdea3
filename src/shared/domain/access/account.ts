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
  /**
   * Subscription messages that the person accepted and we have not used yet, per template. WeChat does not tell the count, so we keep it.
   */
  quota: Readonly<Record<string, number>>
  /** When policy messages were sent to the person lately, epoch ms, oldest first. The limit on messages per person counts them. */
  pushedAt?: readonly number[]
  unread: number
  /** When employers, quota or messages last changed, epoch ms. The packed roster of people is updated by it. */
  changedAt?: number
  createdAt: number
  /** Enterprises that the person left. For a while the person may not act on them for the park. */
  left?: readonly LeftEnterprise[]
  /** Ids of the same person before they had their data deleted and came back. */
  formerIds?: readonly string[]
  /** When the person had their data deleted. After that only the id, `left` and `returnKey` remain. */
  erasedAt?: number
  /** Key of a person who had their data deleted. It recognises the same person who comes back and identifies nobody else. */
  returnKey?: string
}

export interface Enterprise {
  id: string
  version: number
  name: string
  creditCode: string
  /** The check digit is wrong, and somebody confirmed the code anyway. */
  checkDigitConfirmed: boolean
  regionCode: RegionCode
  regionName: string
  /** GB/T 4754-2017: section letter and division, e.g. C35. */
  industry: string
  /** Absent: verified, because it was entered before enterprises were verified one by one. */
  status?: EnterpriseStatus
  /** Who of the park verified it, when and how. */
  verification?: Verification
  /** Present only while the enterprise is closed. */
  closure?: Closure
  /** Keys by which search finds the enterprise, see `enterpriseSearchKeys`. Every change writes them anew. */
  searchKeys?: readonly string[]
  /** What the park's roster says of the enterprise beside its facts. */
  roster?: RosterEntry
  /** The service agent who looks after this enterprise. Absent: no agent of its own. */
  steward?: Responsible
  /** Facts for the eligibility of policies, as the enterprise told them. See enterprise/profile.ts for how they are read. */
  profile?: KnownFacts
  /** Where each fact of the profile comes from, by its key. */
  factNotes?: Readonly<Record<string, FactNote>>
  /** When its qualifications were awarded and when they expire. An expired qualification counts for nothing. */
  qualificationTerms?: QualificationTerms
  /** When the record was last written, epoch ms. The packed roster is updated by it. Absent: not written since it was entered in bulk. */
  changedAt?: number
  createdAt: number
  /** When either side last said something on a need that is closed since, or an officer telephoned. Absent: not since we record this. */
  wordAt?: number
  /** When an officer last telephoned the enterprise from the app. */
  contactedAt?: number
}

/** A node of the region tree. A zone has office hours and a duty agent who answers for every need without another agent. */
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
  /** The agent on duty on all days for which `duty` names nobody. */
  dutyAgent?: Responsible
  duty?: DutyRoster
  /** Qualifications of this region. They override the built-in ones and those of the regions above. */
  qualifications?: readonly QualificationEntry[]
  /** What the region promises, and whom it tells when a promise is late. Absent: the terms of the product. */
  terms?: ServiceTerms
  /**
   * What an administrator entered; `calendar` is computed from it. Absent: nobody has entered anything, and `calendar` is the seeded one.
   */
  schedule?: ZoneSchedule
  /** The day (YYYY-MM-DD) for which the region's officers last got their morning list. */
  morningFor?: string
  /** Present while the open promises are recounted after a change of the calendar. */
  recount?: Recount
}

/** Progress of a recount of open promises. */
interface Recount {
  since: number
  /** The reason that people read when their date moves. */
  reason: string
  /** Id of the last need that was recounted; absent before the first. */
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
  /** The person who uses the code becomes the duty agent of the region, unless it has one. The deployment sets it for the first agent. */
  onDuty?: boolean
  /** When somebody cancelled it. Nobody can use the code after that. */
  cancelledAt?: number
}

const PHONE_HEAD = 3
const PHONE_TAIL = 4

/** 138****1234: a number as people see it who do not serve the case. */
export function maskPhone(phone: string): string {
  if (phone.length <= PHONE_HEAD + PHONE_TAIL) return '****'
  return phone.slice(0, PHONE_HEAD) + '****' + phone.slice(-PHONE_TAIL)
}
