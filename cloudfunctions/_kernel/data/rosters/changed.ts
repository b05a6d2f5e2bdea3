import type { Enterprise, Person } from '@/shared/domain/access/account'
import type { PolicyReader } from '@/shared/domain/policy/policy-read'
import { POLICY_THEMES } from '@/shared/domain/policy/theme'
import type { CollectionName } from '../collections'
import { command, database, type Conditions, type Document } from '../database'
import type { LedgerChunk } from '../repositories/pushes'
import { toItem } from '../repositories/repository'

type StoredPerson = Pick<Person, 'id' | 'version' | 'memberships' | 'quota' | 'pushedAt'>
type Follower = Pick<PolicyReader, 'id' | 'version' | 'follows'>

const PEOPLE_FIELDS = ['memberships', 'quota', 'pushedAt']
const PAGE = 1_000
/** Chunks in one page: a chunk has a hundred thousand characters, and an answer of the database at most a million. */
const CHUNKS = 8

/** People whose part of the roster has changed since `since` (epoch ms). */
export function readChangedPeople(since: number): Promise<StoredPerson[]> {
  return changedSince<StoredPerson>('people', since, { fields: PEOPLE_FIELDS, limit: PAGE })
}

/** Parts of ledgers that were written since `since`. */
export function readChangedChunks(since: number): Promise<Pick<LedgerChunk, 'id' | 'version' | 'rows'>[]> {
  return changedSince('push_ledger', since, { fields: ['rows'], limit: CHUNKS })
}

/** People who have followed a theme, or ceased to, since `since`. */
export function readChangedReaders(since: number): Promise<Follower[]> {
  return changedSince<Follower>('readers', since, { fields: ['follows'], limit: PAGE })
}

/** Names of the enterprises of a zone that were added or changed since `since`. */
export function readChangedNames(
  regionCode: string,
  since: number,
): Promise<Pick<Enterprise, 'id' | 'version' | 'name'>[]> {
  return changedSince('enterprises', since, { fields: ['name'], limit: PAGE, where: { regionCode } })
}

export async function readPeople(ids: readonly string[]): Promise<StoredPerson[]> {
  const found: StoredPerson[] = []
  for (let from = 0; from < ids.length; from += PAGE) {
    const part = ids.slice(from, from + PAGE)
    const where = { _id: command.in(part) }
    const page = await database.find('people', { where, fields: PEOPLE_FIELDS, limit: PAGE })
    found.push(...page.map(toItem<StoredPerson>))
  }
  return found
}

/** Every person, and everybody who follows a theme: for the first roster of an environment. */
export async function readEverybody(): Promise<{ people: StoredPerson[]; readers: Follower[] }> {
  const people = await byId<StoredPerson>('people', PEOPLE_FIELDS)
  const readers = await byId<Follower>('readers', ['follows'], { follows: command.in([...POLICY_THEMES]) })
  return { people, readers }
}

async function byId<T extends { id: string; version: number }>(
  collection: CollectionName,
  fields: readonly string[],
  where: Readonly<Record<string, unknown>> = {},
): Promise<T[]> {
  const found: T[] = []
  for (let last = ''; ;) {
    const page = await database.find(collection, {
      where: { ...where, _id: command.gt(last) },
      orderBy: [['_id', 'asc']],
      fields,
      limit: PAGE,
    })
    found.push(...page.map(toItem<T>))
    if (page.length < PAGE) return found
    last = page.at(-1)?._id ?? ''
  }
}

/** Reads page by page in the order of change. A document that changes meanwhile moves to the end, so no document is skipped. */
async function changedSince<T extends { id: string; version: number }>(
  collection: CollectionName,
  since: number,
  { fields, limit, where = {} }: { fields: readonly string[]; limit: number; where?: Conditions },
): Promise<T[]> {
  const found = new Map<string, Document>()
  let from = { at: since, given: 0 }
  for (;;) {
    const page = await database.find(collection, {
      where: { ...where, changedAt: from.at === since ? command.gt(since) : command.gte(from.at) },
      orderBy: [['changedAt', 'asc']],
      skip: from.given,
      fields: [...fields, 'changedAt'],
      limit,
    })
    for (const document of page) found.set(document._id, document)
    const at = Number(page.at(-1)?.['changedAt'])
    if (page.length < limit) return [...found.values()].map(toItem<T>)
    const same = page.filter(({ changedAt }) => changedAt === at).length
    from = { at, given: same + (from.at === at ? from.given : 0) }
  }
}
