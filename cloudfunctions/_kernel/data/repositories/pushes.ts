import type { LedgerRow } from '@/shared/domain/push/ledger'
import {
  addCounts,
  addSummaries,
  EMPTY_SUMMARY,
  NO_COUNTS,
  type LedgerCounts,
  type LedgerSummary,
} from '@/shared/domain/push/ledger-summary'
import type { Policy } from '@/shared/domain/policy/policy'
import type { Lasting } from '@/shared/domain/push/lasting'
import type { Relay } from '@/shared/domain/push/relay'
import type { PushGroup, Ring } from '@/shared/domain/push/rings'
import type { MessageValues } from '@/shared/domain/push/templates'
import type { RegionCode } from '@/shared/domain/access/region'
import { PAGE_SIZE } from '@/shared/contract/limits'
import { noteWork } from '../../platform/wake'
import { command, database } from '../database'
import { collection, toItem, type Page } from './repository'

/** One policy sent to its audience. Its id derives from policy and version: nothing is sent twice. */
export interface Push {
  id: string
  version: number
  policyId: string
  policyVersion: number
  regionCode: RegionCode
  urgent: boolean
  /** `withdrawal`: everybody who was told hears that the policy was withdrawn. `reminder`: that its window ends soon. Absent: the push itself. */
  kind?: 'reminder' | 'withdrawal'
  /** `planning`: the ledger is being written. `stopped`: the policy was recalled, or its validity ended. */
  state: 'planning' | 'sending' | 'done' | 'stopped'
  by: { personId: string; name: string }
  at: number
  /** The audience as it was rehearsed: the file of enterprises, and how many. Of a withdrawal empty until it is planned. */
  audienceFileId: string
  enterprises: number
  /** How many people that were; absent in pushes sent before it was kept. */
  people?: number
  /** Only those whom one of these measures may fit; absent: any measure. */
  measureIds?: readonly string[]
  /** The region hands on a policy of the city, province or nation, and adds this. */
  relay?: Relay
  /** It tells also those whom an earlier push has told of the same notice. */
  again?: boolean
  /** It goes on until its window ends; absent: it tells once. */
  lasting?: Lasting
  /** Whom it tells; absent in pushes from before rings. */
  rings?: readonly Ring[]
  /** Why and in which words people are told, group by group; absent in pushes from before rings. */
  groups?: readonly PushGroup[]
  /** What those read whom it fits. */
  values: MessageValues<'policy_for_you'>
  page: string
  notice: { title: string; text: string }
}

/** A policy in one of its versions is pushed once: the id is made of both. */
export function toPushId({ id, version }: Pick<Policy, 'id' | 'version'>): string {
  return `${id}-v${version}`
}

/** What the people of a chunk read. */
export function pushGroup({ groups, values, notice }: Push, group = 0): PushGroup {
  return groups?.[group] ?? { ring: 'fit', values, notice }
}

/**
 * A part of the ledger: whole enterprises, from one place of the frozen audience up to another. Its id derives from push and number, so a
 * planner that starts again, or a second one, adds nothing twice.
 */
export interface LedgerChunk {
  id: string
  version: number
  pushId: string
  /** 0, 1, 2, … */
  no: number
  /** Where the next chunk begins in the frozen list. */
  until: number
  /** The place of its group among those of the push; absent: the first. All of a chunk are of one. */
  group?: number
  /** When the push was made, epoch ms: the inbox is ordered by it. */
  at: number
  /** Everybody in the rows whom this push tells, for the inbox. Never changes. */
  people: readonly string[]
  /** The others in the rows: an earlier push has told them of the same notice. */
  leftOut?: readonly string[]
  rows: readonly LedgerRow[]
  /** The sums over the rows, written with them. */
  summary: LedgerSummary
  /** Its people came after the push was sent: their enterprises fit since then, or are new. */
  later?: boolean
  /** True while something is left to do. */
  open: boolean
  /** When it is due, epoch ms. While a call works on it: the end of the lease. */
  dueAt: number
  /** The lease that works on it; empty when none does. */
  owner: string
  /** When rows of it were last written after the plan, epoch ms: by it the packed roster of people is brought up to date. */
  changedAt?: number
}

const rows = collection<Push>('pushes', {
  complete(push) {
    if (push.state === 'planning') noteWork('pushes')
    return push
  },
})
const chunkRows = collection<LedgerChunk>('push_ledger', { audited: false })

/** Pushes of one notice by the regions around a place: one for each version, and its reminders. */
const TELLING_MAX = 100

export const pushes = {
  ...rows,

  inRegions(regionCodes: readonly RegionCode[], cursor?: string): Promise<Page<Push>> {
    const where = { regionCode: command.in([...regionCodes]) }
    return rows.page(where, { by: 'at', direction: 'desc', size: PAGE_SIZE, cursor })
  },

  ofPolicy(policyId: string, cursor?: string): Promise<Page<Push>> {
    return rows.page({ policyId }, { by: 'at', direction: 'desc', size: PAGE_SIZE, cursor })
  },

  /** Pushes that told of one of these policies in one of these regions: neither reminders nor withdrawals. */
  async telling(
    policyIds: readonly string[],
    regionCodes: readonly RegionCode[],
  ): Promise<Pick<Push, 'id'>[]> {
    const where = { policyId: command.in([...policyIds]), regionCode: command.in([...regionCodes]) }
    const found = await rows.find({ where, orderBy: [['at', 'desc']], fields: ['kind'], limit: TELLING_MAX })
    return found.filter(({ kind }) => kind === undefined)
  },

  /** The same by the regions inside one, the newest hundred. */
  async tellingInside(
    policyIds: readonly string[],
    regionCode: RegionCode,
  ): Promise<Pick<Push, 'id' | 'regionCode'>[]> {
    const within = command.gt(regionCode).and(command.lt(`${regionCode}~`))
    const where = { policyId: command.in([...policyIds]), regionCode: within }
    const fields = ['kind', 'regionCode'] as const
    const found = await rows.find({
      where,
      orderBy: [['at', 'desc']],
      fields: [...fields],
      limit: TELLING_MAX,
    })
    return found.filter(({ kind }) => kind === undefined)
  },

  /** Pushes with something left to do, oldest first. */
  running(limit: number): Promise<Push[]> {
    const where = { state: command.in(['planning', 'sending']) }
    return rows.find({ where, orderBy: [['at', 'asc']], limit })
  },

  /** Pushes that go on until their windows end, oldest first. */
  lasting(limit: number): Promise<Push[]> {
    return rows.find({ where: { 'lasting.open': true }, orderBy: [['at', 'asc']], limit })
  },

  /** Pushes of a region on their way, counted up to `most`: few are, however many there have been. */
  async countRunning(regionCode: RegionCode, most: number): Promise<number> {
    return (await this.running(most)).filter((push) => push.regionCode === regionCode).length
  },

  byIds(ids: readonly string[]): Promise<Push[]> {
    if (ids.length === 0) return Promise.resolve([])
    return rows.find({ where: { _id: command.in([...ids]) }, limit: ids.length })
  },
}

/** The sums of each group, by its place, and how many people came later. */
interface LedgerParts {
  groups: ReadonlyMap<number, LedgerCounts>
  later: number
}

/** A query takes a hundred ids. */
const AMONG_MAX = 100
/** What one query gives. */
const CHUNKS_A_READ = 1000

export const chunkId = (pushId: string, no: number) => `${pushId}-${no}`

export const pushLedger = {
  ...chunkRows,

  /** Chunks that are due. */
  async due(now: number, limit: number): Promise<{ id: string; dueAt: number }[]> {
    const where = { open: true, dueAt: command.lte(now) }
    return chunkRows.find({ where, orderBy: [['dueAt', 'asc']], fields: ['dueAt'], limit })
  },

  /** The last chunk of a push: the next begins where it ends. */
  async last(pushId: string): Promise<Pick<LedgerChunk, 'no' | 'until'> | undefined> {
    const found = await chunkRows.find({
      where: { pushId },
      orderBy: [['no', 'desc']],
      fields: ['no', 'until'],
      limit: 1,
    })
    return found[0]
  },

  at(pushId: string, no: number): Promise<LedgerChunk | undefined> {
    return chunkRows.byId(chunkId(pushId, no))
  },

  openOf(pushId: string): Promise<number> {
    return database.count('push_ledger', { pushId, open: true })
  },

  /** When the next messages of a push are due, epoch ms; undefined when none are. */
  async nextDue(pushId: string): Promise<number | undefined> {
    const where = { pushId, open: true }
    const [next] = await chunkRows.find({ where, orderBy: [['dueAt', 'asc']], fields: ['dueAt'], limit: 1 })
    return next?.dueAt
  },

  /** Which of the people a push has told; of more than a hundred by reading whom it has told at all. */
  async notifiedAmong(pushId: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const among = personIds.length <= AMONG_MAX ? { people: command.in([...personIds]) } : {}
    const notified = new Set<string>()
    for (let no = -1, isWhole = false; !isWhole;) {
      const found = await chunkRows.find({
        where: { ...among, pushId, no: command.gt(no) },
        orderBy: [['no', 'asc']],
        fields: ['no', 'people'],
        limit: CHUNKS_A_READ,
      })
      for (const person of found.flatMap(({ people }) => people)) notified.add(person)
      no = found.at(-1)?.no ?? no
      isWhole = found.length < CHUNKS_A_READ
    }
    return notified
  },

  /** The sums over all chunks of a push, and of its parts. Reads some fields of each. */
  async summary(pushId: string): Promise<LedgerSummary & LedgerParts> {
    const found = await chunkRows.find({
      where: { pushId },
      fields: ['summary', 'group', 'later'],
      limit: 1000,
    })
    const groups = new Map<number, LedgerCounts>()
    for (const { group = 0, summary } of found)
      groups.set(group, addCounts(groups.get(group) ?? NO_COUNTS, summary.counts))
    const later = found.reduce((sum, chunk) => sum + (chunk.later ? chunk.summary.counts.targets : 0), 0)
    return { ...found.reduce((sum, { summary }) => addSummaries(sum, summary), EMPTY_SUMMARY), groups, later }
  },

  /** @throws DuplicateKey when another call has written this chunk */
  async insert(chunk: LedgerChunk): Promise<void> {
    const { id: _id, ...rest } = chunk
    await database.insert('push_ledger', { _id, ...rest })
  },

  /** The chunks that name a person, newest first, not later than `from` (epoch ms): without the other people. */
  async ofPerson(personId: string, from: number | undefined, skip: number, limit: number) {
    const where = { people: personId, ...(from !== undefined && { at: command.lte(from) }) }
    const found = await database.find('push_ledger', {
      where,
      orderBy: [['at', 'desc']],
      fields: ['pushId', 'at', 'group'],
      skip,
      limit,
    })
    return found.map((document) =>
      toItem<Pick<LedgerChunk, 'id' | 'version' | 'pushId' | 'at' | 'group'>>(document),
    )
  },

  /** Which of the pushes have this person as a target. */
  async namedIn(personId: string, pushIds: readonly string[]): Promise<string[]> {
    if (pushIds.length === 0) return []
    const where = { people: personId, pushId: command.in([...pushIds]) }
    const found = await chunkRows.find({ where, fields: ['pushId'], limit: pushIds.length })
    return found.map(({ pushId }) => pushId)
  },
}
