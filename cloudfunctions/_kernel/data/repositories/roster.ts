import type { Enterprise } from '@/shared/domain/access/account'
import { command, database, type Conditions } from '../database'
import { ownPath } from '../../platform/file-proof'
import { files } from '../../platform/files'
import { systemTransaction } from '../system-transaction'
import { collection } from './repository'
import { whenForgotten } from '../instance-memory'

/** The facts of an enterprise that a rule asks for: place, industry and profile; and its status, which decides whether it may be told. */
export type Candidate = Pick<Enterprise, 'id' | 'regionCode' | 'industry' | 'profile' | 'status'>

/** The file with the facts of a province's enterprises. Its id is the province's code, or `CN` for all enterprises. */
interface RosterState {
  id: string
  version: number
  fileId: string
  /** The file holds everything written before this instant, epoch ms. */
  at: number
}

interface Roster {
  at: number
  enterprises: Map<string, Candidate>
}

const enterprises = collection<Enterprise>('enterprises')
const rosters = collection<RosterState>('rosters')

const PAGE = 1_000
/** Pages that are read in parallel. */
const AT_ONCE = 4
const PROVINCE_LENGTH = 4
/** A change is dated before its transaction ends, and clocks differ. So changes a little older than the roster are read again. */
const MARGIN_MS = 120_000
/** With more changes than this since the file was written, a new file is worth it. */
const CHANGES_MAX = 300
const FIELDS = ['regionCode', 'industry', 'profile', 'status']

/** The roster of one province, cached across warm calls and updated by the changes since. */
let cached: (Roster & { province: string }) | undefined
whenForgotten(() => {
  cached = undefined
})

/** The condition for the codes of a region and of all regions inside it. */
export const inside = (code: string) => command.gte(code).and(command.lt(`${code}~`))

/**
 * Every enterprise of the region's province with its facts. Read from the file and the changes since: hundreds of reads at most. The first call
 * in a province reads all enterprises and writes the file.
 */
export async function readRoster(regionCode: string, now: number): Promise<Iterable<Candidate>> {
  const province = regionCode.slice(0, PROVINCE_LENGTH)
  if (cached?.province !== province) cached = { province, ...(await fromFile(province, now)) }
  const roster = cached
  const since = roster.at - MARGIN_MS
  const where = { changedAt: command.gt(since), regionCode: inside(province) }
  const changed = await everyPage(where, 'changedAt')
  for (const enterprise of changed) roster.enterprises.set(enterprise.id, enterprise)
  roster.at = now
  if (changed.length > CHANGES_MAX) await saveRoster(province, roster)
  return roster.enterprises.values()
}

/** Enterprises that were written since `since` (epoch ms). */
export function readChangedEnterprises(since: number): Promise<Candidate[]> {
  return everyPage({ changedAt: command.gt(since) }, 'changedAt')
}

/** Reads the whole province again. Called when the cached roster does not agree with the database. */
export async function rebuildRoster(regionCode: string, now: number): Promise<Iterable<Candidate>> {
  const province = regionCode.slice(0, PROVINCE_LENGTH)
  cached = { province, ...(await fromDatabase(province, now)) }
  return cached.enterprises.values()
}

/** Enterprises that meet the conditions, in pages of 1,000, four in parallel. An index must serve the conditions. */
export async function everyEnterprise(where: Conditions, fields: readonly string[]): Promise<Candidate[]> {
  const pages = Math.ceil((await database.count('enterprises', where)) / PAGE)
  const found = new Map<string, Candidate>()
  const read = async (page: number) => {
    const orderBy = [['regionCode', 'asc'] as const, ['name', 'asc'] as const]
    const items = await enterprises.find({ where, orderBy, fields, skip: page * PAGE, limit: PAGE })
    for (const item of items) found.set(item.id, item)
  }
  for (let page = 0; page < pages; page += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, pages - page) }, (_, i) => read(page + i)))
  return [...found.values()]
}

async function everyPage(where: Conditions, by: string): Promise<Candidate[]> {
  const found: Candidate[] = []
  for (;;) {
    const orderBy = [[by, 'asc'] as const]
    const page = await enterprises.find({ where, orderBy, fields: FIELDS, skip: found.length, limit: PAGE })
    found.push(...page)
    if (page.length < PAGE) return found
  }
}

async function fromFile(province: string, now: number): Promise<Roster> {
  const state = await rosters.byId(province)
  const content = state && (await files.download(state.fileId))
  if (!state || !content) return fromDatabase(province, now)
  const list: Candidate[] = JSON.parse(content.toString('utf8'))
  return { at: state.at, enterprises: new Map(list.map((enterprise) => [enterprise.id, enterprise])) }
}

async function fromDatabase(province: string, now: number): Promise<Roster> {
  const list = await everyEnterprise({ regionCode: inside(province) }, FIELDS)
  const roster = { at: now, enterprises: new Map(list.map((enterprise) => [enterprise.id, enterprise])) }
  await saveRoster(province, roster)
  return roster
}

/** Saves the roster. No order is needed, because readers add the changes since `at`. Each of two parallel calls removes the file that it replaced. */
async function saveRoster(province: string, { at, enterprises: all }: Roster): Promise<void> {
  const content = Buffer.from(JSON.stringify([...all.values()]))
  const fileId = await files.upload(ownPath(`rosters/${province}`, 'json', content), content)
  const replaced = await systemTransaction(async (tx) => {
    const before = await tx.use(rosters).byId(province)
    const next = { id: province, version: 1, fileId, at }
    await (before ? tx.use(rosters).update(next, before.version) : tx.use(rosters).insert(next))
    return before?.fileId
  })
  if (replaced !== undefined) await files.remove([replaced])
}
