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

/** One policy sent to its audience. Its id is made of policy and version, so that no version is sent twice. */
export interface Push {
  id: string
  version: number
  policyId: string
  policyVersion: number
  regionCode: RegionCode
  urgent: boolean
  /**
   * `withdrawal`: tells everybody who was notified that the policy was withdrawn. `reminder`: tells them that its window ends soon. Absent: the
   * push itself.
   */
  kind?: 'reminder' | 'withdrawal'
  /** `planning`: the ledger is being written. `stopped`: the policy was recalled, or its validity ended. */
  state: 'planning' | 'sending' | 'done' | 'stopped'
  by: { personId: string; name: string }
  at: number
  /** The file of the enterprises of the rehearsed audience, and how many there are. Empty in a withdrawal until it is planned. */
  audienceFileId: string
  enterprises: number
  /** How many people the rehearsed audience had; absent in pushes from before this was stored. */
  people?: number
  /** Only enterprises that one of these measures may fit are told; absent: any measure. */
  measureIds?: readonly string[]
  /** Set when the region relays a policy of the city, province or nation: what the region adds. */
  relay?: Relay
  /** True when people are told again whom an earlier push told of the same notice. */
  again?: boolean
  /** Set for a push that goes on until its window ends; absent: it tells people once. */
  lasting?: Lasting
  /** The rings that are told; absent in pushes from before rings. */
  rings?: readonly Ring[]
  /** The reason and the words for each group; absent in pushes from before rings. */
  groups?: readonly PushGroup[]
  /** The values of the message for those whom the policy fits. */
  values: MessageValues<'policy_for_you'>
  page: string
  notice: { title: string; text: string }
}

/** The id of a push. Made of policy and version, so that each version is pushed once. */
export function toPushId({ id, version }: Pick<Policy, 'id' | 'version'>): string {
  return `${id}-v${version}`
}

/** The group whose words the people of a chunk read. */
export function pushGroup({ groups, values, notice }: Push, group = 0): PushGroup {
  return groups?.[group] ?? { ring: 'fit', values, notice }
}

/**
 * A part of the ledger: whole enterprises, from one place of the frozen audience to another. Its id is made of push and number, so that a
 * planner that starts again, or a second planner, adds nothing twice.
 */
export interface LedgerChunk {
  id: string
  version: number
  pushId: string
  /** 0, 1, 2, … */
  no: number
  /** Where the next chunk begins in the frozen list. */
  until: number
  /** The number of the chunk's group within the push; absent: the first. A chunk has one group. */
  group?: number
  /** When the push was made, epoch ms. The inbox is ordered by it. */
  at: number
  /** The people in the rows whom this push tells, for the inbox. Never changes. */
  people: readonly string[]
  /** The other people in the rows: an earlier push has told them of the same notice. */
  leftOut?: readonly string[]
  rows: readonly LedgerRow[]
  /** The sums over the rows. Written together with them. */
  summary: LedgerSummary
  /** True when the people came after the push was sent, because their enterprises are new or fit only since. */
  later?: boolean
  /** True while something is left to do. */
  open: boolean
  /** When the next work is due, epoch ms. While a call works on the chunk: the end of its lease. */
  dueAt: number
  /** The lease under which a call works on the chunk; empty when none does. */
  owner: string
  /** When the rows last changed after planning, epoch ms. The packed roster of people finds changes by it. */
  changedAt?: number
}

const rows = collection<Push>('pushes', {
  complete(push) {
    if (push.state === 'planning') noteWork('pushes')
    return push
  },
})
const chunkRows = collection<LedgerChunk>('push_ledger', { audited: false })

/** Most pushes of one notice by the regions around a place: one for each version, and its reminders. */
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

  /** Pushes of these policies by these regions that are neither reminders nor withdrawals. */
  async telling(
    policyIds: readonly string[],
    regionCodes: readonly RegionCode[],
  ): Promise<Pick<Push, 'id'>[]> {
    const where = { policyId: command.in([...policyIds]), regionCode: command.in([...regionCodes]) }
    const found = await rows.find({ where, orderBy: [['at', 'desc']], fields: ['kind'], limit: TELLING_MAX })
    return found.filter(({ kind }) => kind === undefined)
  },

  /** Like `telling`, for the regions inside a region, the newest hundred. */
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

  /** Pushes with work left, oldest first. */
  running(limit: number): Promise<Push[]> {
    const where = { state: command.in(['planning', 'sending']) }
    return rows.find({ where, orderBy: [['at', 'asc']], limit })
  },

  /** Pushes that go on until their windows end, oldest first. */
  lasting(limit: number): Promise<Push[]> {
    return rows.find({ where: { 'lasting.open': true }, orderBy: [['at', 'asc']], limit })
  },

  /** The running pushes of a region, counted among the oldest `most` of all regions. Few pushes run at the same time. */
  async countRunning(regionCode: RegionCode, most: number): Promise<number> {
    return (await this.running(most)).filter((push) => push.regionCode === regionCode).length
  },

  byIds(ids: readonly string[]): Promise<Push[]> {
    if (ids.length === 0) return Promise.resolve([])
    return rows.find({ where: { _id: command.in([...ids]) }, limit: ids.length })
  },
}

/** Group number → sums of the group; and how many people came later. */
interface LedgerParts {
  groups: ReadonlyMap<number, LedgerCounts>
  later: number
}

/** Most ids in one query. */
const AMONG_MAX = 100
/** Most chunks in one query. */
const CHUNKS_A_READ = 1000

export const chunkId = (pushId: string, no: number) => `${pushId}-${no}`

export const pushLedger = {
  ...chunkRows,

  /** Chunks that are due. */
  async due(now: number, limit: number): Promise<{ id: string; dueAt: number }[]> {
    const where = { open: true, dueAt: command.lte(now) }
    return chunkRows.find({ where, orderBy: [['dueAt', 'asc']], fields: ['dueAt'], limit })
  },

  /** The last chunk of a push. The next chunk begins where it ends. */
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

  /** The people among these whom a push has told. For more than a hundred people, reads everybody whom it has told. */
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

  /** The sums over all chunks of a push, its groups and later people. Reads some fields of each chunk. */
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

  /** The chunks that name a person up to `from` (epoch ms), the newest first, without the other people. */
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

  /** The pushes among these that have this person as a target. */
  async namedIn(personId: string, pushIds: readonly string[]): Promise<string[]> {
    if (pushIds.length === 0) return []
    const where = { people: personId, pushId: command.in([...pushIds]) }
    const found = await chunkRows.find({ where, fields: ['pushId'], limit: pushIds.length })
    return found.map(({ pushId }) => pushId)
  },
}
