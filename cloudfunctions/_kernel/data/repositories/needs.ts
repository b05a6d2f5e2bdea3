import { NEVER, type Need, type QueueTab } from '@/shared/domain/need/need'
import { isWaitedFor, openPapers } from '@/shared/domain/need/owed-papers'
import { facetKeys, needSearchKeys } from '@/shared/domain/need/need-search-keys'
import { COUNTED_FIELDS, type CountedNeed } from '@/shared/domain/need/recount'
import type { RegionCode } from '@/shared/domain/access/region'
import { PAGE_SIZE } from '@/shared/contract/limits'
import { FIGURE_FIELDS, type FigureNeed } from '@/shared/domain/need/figures'
import { wordsReview } from '@/shared/domain/need/need-words'
import { TRACE_FIELDS, type TracedNeed } from '@/shared/domain/need/signs/trace'
import { dayNumber, startOfDay, startOfDayNumber } from '@/shared/domain/time/days'
import { DAY_MS } from '@/shared/domain/time/units'
import { command, database, type Conditions } from '../database'
import { inRegion } from './in-region'
import { collection, type Page } from './repository'

/** The search keys of a need in its present state. */
const keysOfNeed = (need: Need) => needSearchKeys({ ...need, isHeld: wordsReview(need) !== undefined })

/** Needs. `insert` and `update` set the search keys. */
const rows = collection<Need>('needs', {
  complete: (need) => ({ ...need, searchKeys: keysOfNeed(need) }),
})

/** Most needs with the same case code. Codes are random, so hardly ever two needs share one. */
const SAME_CODE_MAX = 5

/** Fields read for a morning list and for a check that every reminder is scheduled. */
const MORNING_FIELDS = ['title', 'responsible', 'dueAt', 'remindAt', 'climb', 'timeline'] as const
type MorningField = 'id' | (typeof MORNING_FIELDS)[number]

/** Fields of an open need that a steward's list reads. */
const STEWARD_FIELDS = ['enterpriseId', 'dueAt', 'createdAt', 'timeline'] as const
export type OpenOfEnterprise = Pick<Need, (typeof STEWARD_FIELDS)[number]>
/** A bound above the open needs of one steward's enterprises; the platform gives no more at once. */
const OPEN_OF_STEWARD_MAX = 1000

/** Most needs with owed papers in one query. */
const OWING_MAX = 50
/** Most call-backs of a region in one query. */
const CALL_BACKS_MAX = 50
/** Most offers to one person in one query. */
const OFFERS_MAX = 50
/** A bound above the needs that a zone posts on a day; the platform gives no more at once. */
const POSTED_A_DAY_MAX = 1000

/** A tab of an enterprise's needs. `awaiting`: needs in which the enterprise has to act. */
export type EnterpriseTab = 'all' | 'open' | 'closed' | 'awaiting'

/** Search keys of needs that nobody has claimed. Such a need has one of them. */
const UNCLAIMED_KEYS = facetKeys({ state: 'submitted' }).concat(facetKeys({ state: 'forwarded' }))

/** Conditions of the tabs of an officer's queue. */
const unclaimedIn = (region: RegionCode): Conditions => ({
  ...inRegion(region),
  searchKeys: command.in(UNCLAIMED_KEYS),
})
const dueTodayIn = (region: RegionCode, now: number): Conditions => ({
  ...inRegion(region),
  open: true,
  dueAt: command.gte(now).and(command.lt(startOfDay(now) + DAY_MS)),
})

/** The fields with which a new text is compared. */
const COMPARED_FIELDS = ['code', 'title', 'text', 'state'] as const

export const needs = {
  ...rows,

  /** The open needs of an enterprise, newest first, with the fields for comparing texts. */
  openTextsOf(enterpriseId: string): Promise<Pick<Need, 'id' | (typeof COMPARED_FIELDS)[number]>[]> {
    const where = { enterpriseId, open: true }
    return rows.find({ where, orderBy: [['createdAt', 'desc']], fields: COMPARED_FIELDS, limit: PAGE_SIZE })
  },

  /** A page of an enterprise's needs, newest first. `awaiting`: the open ones in which the enterprise has to act. */
  ofEnterprise(enterpriseId: string, show: EnterpriseTab, cursor?: string): Promise<Page<Need>> {
    const where = {
      enterpriseId,
      ...(show !== 'all' && { open: show !== 'closed' }),
      ...(show === 'awaiting' && { dueAt: NEVER }),
    }
    return rows.page(where, { by: 'createdAt', direction: 'desc', size: PAGE_SIZE, cursor })
  },

  /** The open needs of enterprises, with the fields that a steward's list reads. */
  async openOfEnterprises(enterpriseIds: readonly string[]): Promise<OpenOfEnterprise[]> {
    if (enterpriseIds.length === 0) return []
    const where = { enterpriseId: command.in([...enterpriseIds]), open: true }
    return rows.find({ where, fields: STEWARD_FIELDS, limit: OPEN_OF_STEWARD_MAX })
  },

  /** How many needs wait for the enterprise: open ones in which it has to act, and those with papers that it has to hand in. */
  async countAwaiting(enterpriseId: string): Promise<number> {
    const [awaiting, owing] = await Promise.all([
      database.count('needs', { enterpriseId, open: true, dueAt: NEVER }),
      needs.owingOf(enterpriseId),
    ])
    return awaiting + owing.filter((need) => openPapers(need).some(isWaitedFor)).length
  },

  /** Needs of an enterprise that owe papers, including solved ones. */
  owingOf(enterpriseId: string): Promise<Need[]> {
    return rows.find({ where: { enterpriseId, owesPapers: true }, limit: OWING_MAX })
  },

  /** Needs of a region that owe papers and that a person answers for. */
  owingTo(personId: string, region: RegionCode): Promise<Need[]> {
    const where = { 'responsible.personId': personId, owesPapers: true, ...inRegion(region) }
    return rows.find({ where, limit: OWING_MAX })
  },

  /** A page of the needs of a region that have all these keys, newest first; see need-search-keys.ts. */
  found(region: RegionCode, keys: readonly string[], cursor: string | undefined): Promise<Page<Need>> {
    const where = { ...inRegion(region), searchKeys: command.all([...keys]) }
    return rows.page(where, { by: 'createdAt', direction: 'desc', size: PAGE_SIZE, cursor })
  },

  /** The few needs of a region that have all these keys. One of the keys must be a case code. */
  withCode(region: RegionCode, keys: readonly string[]): Promise<Need[]> {
    const where = { ...inRegion(region), searchKeys: command.all([...keys]) }
    return rows.find({ where, orderBy: [['createdAt', 'desc']], limit: SAME_CODE_MAX })
  },

  /** A page of an agent's queue. The most urgent need comes first; among closed needs, the latest. */
  queue(
    region: RegionCode,
    tab: QueueTab,
    { personId, now, cursor }: { personId: string; now: number; cursor: string | undefined },
  ): Promise<Page<Need>> {
    const open = { ...inRegion(region), open: true }
    const soonest = { by: 'dueAt', direction: 'asc', size: PAGE_SIZE, cursor } as const
    switch (tab) {
      case 'todo':
        return rows.page({ ...open, dueAt: command.lt(NEVER) }, soonest)
      case 'unclaimed':
        return rows.page(unclaimedIn(region), { ...soonest, by: 'createdAt' })
      case 'today':
        return rows.page(dueTodayIn(region, now), soonest)
      case 'late':
        return rows.page({ ...open, dueAt: command.lt(now) }, soonest)
      case 'awaiting':
        return rows.page({ ...open, dueAt: NEVER }, soonest)
      case 'mine':
        return rows.page({ 'responsible.personId': personId, open: true }, soonest)
      case 'closed':
        return rows.page(
          { ...inRegion(region), open: false },
          { by: 'updatedAt', direction: 'desc', size: PAGE_SIZE, cursor },
        )
    }
  },

  async counts(region: RegionCode, now: number): Promise<{ todo: number; late: number; awaiting: number }> {
    const open = { ...inRegion(region), open: true }
    const [todo, late, awaiting] = await Promise.all([
      database.count('needs', { ...open, dueAt: command.lt(NEVER) }),
      database.count('needs', { ...open, dueAt: command.lt(now) }),
      database.count('needs', { ...open, dueAt: NEVER }),
    ])
    return { todo, late, awaiting }
  },

  /** The number of needs in each tab of an officer's queue for a region, counted up to `most` each. */
  async countWork(
    region: RegionCode,
    { personId, now, most }: { personId: string; now: number; most: number },
  ): Promise<Record<'todo' | 'unclaimed' | 'dueToday' | 'late' | 'mine' | 'awaiting', number>> {
    const open = { ...inRegion(region), open: true }
    const upTo = (where: Conditions) => database.countUpTo('needs', where, most)
    const [todo, unclaimed, dueToday, late, mine, awaiting] = await Promise.all([
      upTo({ ...open, dueAt: command.lt(NEVER) }),
      upTo(unclaimedIn(region)),
      upTo(dueTodayIn(region, now)),
      upTo({ ...open, dueAt: command.lt(now) }),
      upTo({ 'responsible.personId': personId, open: true }),
      upTo({ ...open, dueAt: NEVER }),
    ])
    return { todo, unclaimed, dueToday, late, mine, awaiting }
  },

  /** Overdue needs of a region, counted up to `most`. */
  countLate(region: RegionCode, now: number, most: number): Promise<number> {
    return database.countUpTo('needs', { ...inRegion(region), open: true, dueAt: command.lt(now) }, most)
  },

  /** Needs that have changed since an instant, the earliest change first. Reads only where and when they were posted. */
  changedSince(
    at: number,
    size: number,
    cursor: string | undefined,
  ): Promise<Page<Pick<Need, 'id' | 'zoneCode' | 'createdAt'>>> {
    const fields = ['zoneCode', 'createdAt', 'updatedAt']
    return rows.page(
      { updatedAt: command.gte(at) },
      { by: 'updatedAt', direction: 'asc', size, cursor, fields },
    )
  },

  /** The needs that a zone posted on a day, with the fields for figures and traces. */
  postedOn(zoneCode: RegionCode, day: string): Promise<(FigureNeed & TracedNeed)[]> {
    const from = startOfDayNumber(dayNumber(day) ?? 0)
    const where = { zoneCode, createdAt: command.gte(from).and(command.lt(from + DAY_MS)) }
    return rows.find({ where, fields: [...FIGURE_FIELDS, ...TRACE_FIELDS], limit: POSTED_A_DAY_MAX })
  },

  /** Needs that ask about a policy, newest first. */
  aboutPolicy(policyId: string, limit: number): Promise<Need[]> {
    return rows.find({ where: { 'policy.id': policyId }, orderBy: [['createdAt', 'desc']], limit })
  },

  /** All needs that share this id, open or closed, oldest first. */
  sameAs(sameId: string, limit: number): Promise<Need[]> {
    return rows.find({ where: { sameId }, orderBy: [['createdAt', 'asc']], limit })
  },

  openOfAuthor: (personId: string, limit: number): Promise<Need[]> =>
    rows.find({ where: { 'author.personId': personId, open: true }, limit }),

  /** Open needs that a person answers for in a region and the regions inside it, the first due first. */
  openOfResponsible(personId: string, region: RegionCode, limit: number): Promise<Need[]> {
    const where = { 'responsible.personId': personId, open: true, ...inRegion(region) }
    return rows.find({ where, orderBy: [['dueAt', 'asc']], limit })
  },

  /** Open needs that a person posted for an enterprise. */
  openOfAuthorIn(personId: string, enterpriseId: string, limit: number): Promise<Need[]> {
    return rows.find({ where: { 'author.personId': personId, open: true, enterpriseId }, limit })
  },

  countOpenOfAuthorIn(personId: string, enterpriseId: string): Promise<number> {
    return database.count('needs', { 'author.personId': personId, open: true, enterpriseId })
  },

  countOpenOfResponsibleIn(personId: string, region: RegionCode): Promise<number> {
    return database.count('needs', { 'responsible.personId': personId, open: true, ...inRegion(region) })
  },

  countOpenOfResponsible(personId: string): Promise<number> {
    return database.count('needs', { 'responsible.personId': personId, open: true })
  },

  /** Open needs of a zone in the order of their ids, after one of them. */
  openAfter(zoneCode: RegionCode, after: string, limit: number): Promise<(CountedNeed & Pick<Need, 'id'>)[]> {
    const where = { zoneCode, open: true, _id: command.gt(after) }
    return rows.find({ where, orderBy: [['_id', 'asc']], fields: COUNTED_FIELDS, limit })
  },

  /** Needs with a text or picture that is due for another content check. */
  dueForRecheck(now: number, limit: number): Promise<Need[]> {
    const where = { recheckAt: command.lte(now) }
    return rows.find({ where, orderBy: [['recheckAt', 'asc']], limit })
  },

  /** Needs whose proposed resolution was not answered in time. */
  unanswered(now: number, limit: number): Promise<Need[]> {
    const where = { state: 'awaiting_confirmation', confirmBy: command.lte(now) }
    return rows.find({ where, orderBy: [['confirmBy', 'asc']], limit })
  },

  /** Needs of a region with an open call-back, the first due first. */
  callBacks(region: RegionCode): Promise<Need[]> {
    const where = { ...inRegion(region), 'callBack.open': true }
    return rows.find({ where, orderBy: [['callBack.dueAt', 'asc']], limit: CALL_BACKS_MAX })
  },

  /** Needs that a person is asked to take over. The offer that ends first comes first. */
  offeredTo(personId: string): Promise<Need[]> {
    const where = { 'handling.offer.to.personId': personId }
    return rows.find({ where, orderBy: [['handling.offer.until', 'asc']], limit: OFFERS_MAX })
  },

  /** The needs with these ids. Ids without a need are left out. */
  byIds(ids: readonly string[]): Promise<Need[]> {
    return rows.find({ where: { _id: command.in([...ids]) }, limit: ids.length })
  },

  /** Open needs of a zone that are due before an instant, the longest overdue first. */
  owedBefore(zoneCode: RegionCode, before: number, limit: number): Promise<Pick<Need, MorningField>[]> {
    const where = { zoneCode, open: true, dueAt: command.lt(before) }
    return rows.find({ where, orderBy: [['dueAt', 'asc']], fields: MORNING_FIELDS, limit })
  },

  /** Needs whose ladder of reminders is due for a look, the longest waiting first. */
  toRemind(now: number, limit: number): Promise<Need[]> {
    return rows.find({ where: { remindAt: command.lte(now) }, orderBy: [['remindAt', 'asc']], limit })
  },
}
