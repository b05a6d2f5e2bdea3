import type { Enterprise } from '@/shared/domain/access/account'
import type { RegionCode } from '@/shared/domain/access/region'
import {
  enterpriseSearchKeys,
  isFoundBy,
  normalizeForSearch,
  SEARCH_KEY_LENGTH,
} from '@/shared/domain/enterprise/search-keys'
import type { EnterpriseStatus } from '@/shared/domain/enterprise/standing'
import { ENTERPRISE_SEARCH_PAGES_MAX, PAGE_SIZE } from '@/shared/contract/limits'
import { sameValue } from '@/shared/domain/policy/compare/same-content'
import { noteWork } from '../../platform/wake'
import { ActionError } from '../../rpc/action-error'
import { command, database, type Conditions } from '../database'
import type { Transaction } from '../transaction'
import { collection, type Page } from './repository'

/** Enterprises. Every write notes its instant in `changedAt`, by which the rosters find changes, and the keys by which searches find it. */
const rows = collection<Enterprise>('enterprises', {
  complete(enterprise, _scope, before) {
    // A lasting push may fit the enterprise now.
    if (!before || FACTS.some((key) => !sameValue(enterprise[key], before[key]))) noteWork('pushes')
    return { ...enterprise, searchKeys: enterpriseSearchKeys(enterprise), changedAt: Date.now() }
  },
})

/** Fields that decide whether a policy fits, and whether the enterprise is told at all. */
const FACTS = ['profile', 'regionCode', 'industry', 'status', 'qualificationTerms'] as const

/** The conditions of a list of enterprises. */
export interface EnterpriseFilter {
  regionCode: RegionCode
  status?: EnterpriseStatus
  /** null: enterprises without a steward. */
  stewardId?: string | null
  industry?: string
}

/** Where a page of the list ends: region and name of its last row, and how many rows with the same two were given. */
interface Position {
  regionCode: string
  given: number
  name: string
}

/** The fields that a steward's list shows of an enterprise. */
const STEWARD_FIELDS = [
  'name',
  'creditCode',
  'industry',
  'status',
  'verification',
  'closure',
  'createdAt',
  'wordAt',
  'contactedAt',
] as const
export type StewardedEnterprise = Pick<Enterprise, 'id' | (typeof STEWARD_FIELDS)[number]>
/** A bound above the number of enterprises that one officer looks after. */
const STEWARDED_MAX = 300

const within = (code: string) => command.gte(code).and(command.lt(`${code}~`))

export const enterprises = {
  ...rows,

  async byCreditCode(creditCode: string): Promise<Enterprise | undefined> {
    return (await rows.find({ where: { creditCode }, limit: 1 }))[0]
  },

  /** The registered enterprises with these credit codes, in any region. */
  async byCreditCodes(creditCodes: readonly string[]): Promise<Enterprise[]> {
    if (creditCodes.length === 0) return []
    return rows.find({ where: { creditCode: command.in([...creditCodes]) }, limit: creditCodes.length })
  },

  /** @throws ActionError InvalidInput for a cursor of another region */
  async listPage(
    filter: EnterpriseFilter,
    cursor: string | undefined,
    size = PAGE_SIZE,
  ): Promise<Page<Enterprise>> {
    const from = parsePosition(cursor, filter.regionCode)
    const most = size + 1
    const found = from
      ? await rowsAfter(filter, from, most)
      : await rowsOf(filter, within(filter.regionCode), most)
    const items = found.slice(0, size)
    const last = items.at(-1)
    if (found.length <= size || !last) return { items }
    const same = items.filter(({ name, regionCode }) => name === last.name && regionCode === last.regionCode)
    const before = from?.name === last.name && from.regionCode === last.regionCode ? from.given : 0
    return { items, nextCursor: `${last.regionCode}|${same.length + before}|${last.name}` }
  },

  countOf(filter: EnterpriseFilter): Promise<number> {
    return database.count('enterprises', { ...toConditions(filter), regionCode: within(filter.regionCode) })
  },

  /** Like `countOf`, counted up to `most`. */
  countUpTo(filter: EnterpriseFilter, most: number): Promise<number> {
    const where = { ...toConditions(filter), regionCode: within(filter.regionCode) }
    return database.countUpTo('enterprises', where, most)
  },

  /**
   * Enterprises whose name or credit code contains the text, in the order of what follows the text in them.
   * @param text with at least one letter or digit
   * @throws ActionError InvalidInput for a cursor beyond the last page of a search
   */
  async searchPage(
    filter: EnterpriseFilter,
    text: string,
    cursor: string | undefined,
  ): Promise<Page<Enterprise>> {
    const skip = Number(cursor ?? 0)
    const isPosition = /^\d{1,4}$/.test(cursor ?? '0') && skip < ENTERPRISE_SEARCH_PAGES_MAX * PAGE_SIZE
    if (!isPosition) throw new ActionError('InvalidInput', { cursor: '请多写几个字再找' })
    const begin = [...normalizeForSearch(text)].slice(0, SEARCH_KEY_LENGTH).join('')
    const found = await rows.find({
      // The `or` with one branch keeps the query planner from walking the whole region instead of the few matching keys.
      where: command.and([
        { searchKeys: new RegExp(`^${begin}`), ...toConditions(filter) },
        command.or([{ regionCode: within(filter.regionCode) }]),
      ]) as unknown as Conditions,
      skip,
      limit: PAGE_SIZE + 1,
    })
    const next = skip + PAGE_SIZE
    const isMore = found.length > PAGE_SIZE && next < ENTERPRISE_SEARCH_PAGES_MAX * PAGE_SIZE
    const items = found.slice(0, PAGE_SIZE).filter((enterprise) => isFoundBy(text, enterprise))
    return { items, ...(isMore && { nextCursor: String(next) }) }
  },

  /** Enterprises that an officer looks after, in a region and the regions inside it. */
  ofSteward(stewardId: string, regionCode: RegionCode, limit: number): Promise<Enterprise[]> {
    return rowsOf({ regionCode, stewardId }, within(regionCode), limit)
  },

  /** The listed fields of the enterprises that an officer looks after in a region, by region and name: three hundred at most. */
  stewardedBy(personId: string, regionCode: RegionCode): Promise<StewardedEnterprise[]> {
    const where = { 'steward.personId': personId, regionCode: within(regionCode) }
    return rows.find({ where, orderBy: BY_PLACE, fields: STEWARD_FIELDS, limit: STEWARDED_MAX })
  },

  /** Notes when either side last had contact with the other. Keeps the version, because nobody decides by these instants. */
  async noteWord(
    tx: Transaction,
    enterpriseId: string,
    word: { wordAt: number; contactedAt?: number },
  ): Promise<void> {
    const enterprise = await tx.use(enterprises).byId(enterpriseId)
    if (!enterprise) return
    const wordAt = Math.max(enterprise.wordAt ?? 0, word.wordAt)
    await tx.use(enterprises).touch({ ...enterprise, ...word, wordAt })
  },

  async byIds(ids: readonly string[]): Promise<Enterprise[]> {
    if (ids.length === 0) return []
    return rows.find({ where: { _id: command.in([...ids]) }, limit: ids.length })
  },
}

function toConditions({ status, stewardId, industry }: EnterpriseFilter): Conditions {
  return {
    ...(stewardId !== undefined && { 'steward.personId': stewardId }),
    ...(status !== undefined && { status }),
    ...(industry !== undefined && { industry }),
  }
}

const BY_PLACE = [['regionCode', 'asc'] as const, ['name', 'asc'] as const]

function rowsOf(filter: EnterpriseFilter, regionCode: unknown, limit: number): Promise<Enterprise[]> {
  return rows.find({ where: { ...toConditions(filter), regionCode }, orderBy: BY_PLACE, limit })
}

/** The rows after the position in its own region, and then those of the regions after it. */
async function rowsAfter(filter: EnterpriseFilter, from: Position, most: number): Promise<Enterprise[]> {
  const here = await rows.find({
    where: { ...toConditions(filter), regionCode: from.regionCode, name: command.gte(from.name) },
    orderBy: [['name', 'asc']],
    skip: from.given,
    limit: most,
  })
  if (here.length === most) return here
  const beyond = command.gt(from.regionCode).and(command.lt(`${filter.regionCode}~`))
  return [...here, ...(await rowsOf(filter, beyond, most - here.length))]
}

function parsePosition(cursor: string | undefined, regionCode: RegionCode): Position | undefined {
  if (cursor === undefined) return undefined
  const [, place = '', given, name = ''] = /^(CN[A-Z0-9]{0,9})\|(\d{1,6})\|(.{1,60})$/su.exec(cursor) ?? []
  if (!place.startsWith(regionCode) || given === undefined)
    throw new ActionError('InvalidInput', { cursor: '这一页的位置不对，请从头看起' })
  return { regionCode: place, given: Number(given), name }
}
