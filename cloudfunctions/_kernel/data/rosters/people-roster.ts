import { MINUTE_MS } from '@/shared/domain/time/units'
import { log } from '../../rpc/log'
import { command, database } from '../database'
import {
  readChangedChunks,
  readChangedPeople,
  readChangedReaders,
  readEverybody,
  readPeople,
} from './changed'
import { applyLedger } from './ledger-changes'
import { packedFiles, type PackedState } from './packed-file'
import { packPeople, packPerson, unpackPeople, type PackedPeople, type PackedPerson } from './packed-person'
import { whenForgotten } from '../instance-memory'

/** Everybody whom a push can reach, as it was at `at` (epoch ms). */
export interface PeopleRoster extends PackedPeople {
  at: number
}

interface CachedRoster extends PeopleRoster {
  /** Changes that the file does not hold. */
  unsaved: number
}

const ROSTER = 'people'
/** A change is dated before its transaction ends, and clocks differ. So changes a little older than the roster are read again. */
const MARGIN_MS = 2 * MINUTE_MS
/** With more changes than this since the file was written, a new file is worth it. */
const CHANGES_MAX = 300
/** Attempts to get the right count while people join and leave. If it never fits, somebody wrote past the repositories. */
const COUNTS_MAX = 3
const SAVES_MAX = 3

/** The roster, cached across warm calls and updated by the changes since. */
let cached: CachedRoster | undefined
whenForgotten(() => {
  cached = undefined
})

/**
 * Everybody who is staff of an enterprise, with quota and recent messages. Read from the file and the changes since. The first call of an
 * environment reads everybody and writes the file.
 */
export async function readPeopleRoster(now: number): Promise<PeopleRoster> {
  for (let attempt = 1; attempt <= COUNTS_MAX; attempt += 1) {
    const { roster, before } = await refreshed(now)
    if (roster.unsaved > CHANGES_MAX && (await save(roster, before))) roster.unsaved = 0
    if ((await countStaff()) === roster.people.size) return roster
  }
  log('roster-rebuilt', { roster: ROSTER })
  cached = await build(await packedFiles.stateOf(ROSTER), now)
  return cached
}

/**
 * Writes the file anew when much has changed, so that the plan of a push need not read everything. Costs one document and two counts. A missed run
 * costs the next plan some reads, no more.
 */
export async function keepPeopleRoster(now: number): Promise<boolean> {
  const before = await packedFiles.stateOf(ROSTER)
  if (!before || before.stale) return false
  const since = { changedAt: command.gt(before.at) }
  const [people, chunks] = await Promise.all([
    database.count('people', since),
    database.count('push_ledger', since),
  ])
  if (people + chunks <= CHANGES_MAX) return false
  const { roster } = await refreshed(now)
  return save(roster, before)
}

/**
 * Writes the file without people who are gone from the database. Until then the file may still name them.
 * @throws Error when others replaced the file first each time; the caller must try again
 */
export async function forgetInPeopleRoster(now: number): Promise<void> {
  for (let attempt = 1; attempt <= SAVES_MAX; attempt += 1) {
    if (!(await packedFiles.stateOf(ROSTER))) return
    const { roster, before } = await refreshed(now)
    if (await save(roster, before)) return
  }
  throw new Error('the roster of people could not be packed anew')
}

/** Reads the state before the changes. So a file that is saved with this state holds nobody whom another call has just erased. */
async function refreshed(now: number): Promise<{ roster: CachedRoster; before: PackedState | undefined }> {
  let before = await packedFiles.stateOf(ROSTER)
  if (!cached || before === undefined || before.at > cached.at) cached = await fromPacked(before)
  if (!cached) {
    cached = await build(before, now)
    before = await packedFiles.stateOf(ROSTER)
  }
  const roster = cached
  const since = roster.at - MARGIN_MS
  const chunks = await readChangedChunks(since)
  const uncertain = applyLedger(roster.people, chunks, since)
  const [changed, unsure, readers] = await Promise.all([
    readChangedPeople(since),
    readPeople([...uncertain]),
    readChangedReaders(since),
  ])
  for (const person of [...changed, ...unsure]) put(roster, packPerson(person), person.id)
  for (const { id, follows } of readers) {
    if (follows.length > 0) roster.follows.set(id, follows)
    else roster.follows.delete(id)
  }
  roster.at = Math.max(roster.at, now)
  roster.unsaved += chunks.length + changed.length + readers.length
  return { roster, before }
}

function put({ people, follows }: PeopleRoster, packed: PackedPerson | undefined, id: string): void {
  if (packed) people.set(id, packed)
  else if (people.delete(id)) follows.delete(id)
}

async function fromPacked(state: PackedState | undefined): Promise<CachedRoster | undefined> {
  const content = state && (await packedFiles.contentOf(state))
  return state && content ? { ...unpackPeople(content), at: state.at, unsaved: 0 } : undefined
}

async function build(before: PackedState | undefined, now: number): Promise<CachedRoster> {
  const { people, readers } = await readEverybody()
  const packed = people.flatMap((person) => packPerson(person) ?? [])
  const roster = {
    at: now,
    unsaved: 0,
    people: new Map(packed.map((person) => [person.id, person])),
    follows: new Map(readers.map(({ id, follows }) => [id, follows])),
  }
  await save(roster, before)
  return roster
}

function save(roster: PeopleRoster, before: PackedState | undefined): Promise<boolean> {
  return packedFiles.save(ROSTER, before, packPeople(roster), roster.at)
}

function countStaff(): Promise<number> {
  return database.count('people', { 'memberships.enterpriseId': command.gt('') })
}
