import type { LedgerRow } from '@/shared/domain/push/ledger'
import { addSummaries, EMPTY_SUMMARY, type LedgerSummary } from '@/shared/domain/push/ledger-summary'
import type { MessageValues } from '@/shared/domain/push/templates'
import type { RegionCode } from '@/shared/domain/access/region'
import { PAGE_SIZE } from '@/shared/contract/limits'
import { command, database } from '../database'
import { collection, toItem, type Page } from './repository'

/** One policy going out: what is said to whom, and how far it is. Its id is made of policy and version: nothing goes out twice. */
export interface Push {
  id: string
  version: number
  policyId: string
  policyVersion: number
  regionCode: RegionCode
  urgent: boolean
  /** planning: the ledger is being written; stopped: the policy was recalled or ran out. */
  state: 'planning' | 'sending' | 'done' | 'stopped'
  by: { personId: string; name: string }
  at: number
  /** The audience as rehearsed: file of enterprises, and how many. */
  audienceFileId: string
  enterprises: number
  values: MessageValues<'policy_for_you'>
  page: string
  notice: { title: string; text: string }
}

/**
 * A piece of the ledger: whole enterprises of the audience, from one place of the frozen list up to another. Its id is made of push and
 * number, so a planner that starts again, or a second one, adds nothing twice.
 */
export interface LedgerChunk {
  id: string
  version: number
  pushId: string
  /** 0, 1, 2, … */
  no: number
  /** Where the next chunk begins in the frozen list. */
  until: number
  /** When the push was made: its place in everybody's inbox. */
  at: number
  /** Everybody in it, for the inbox. Never changes. */
  people: readonly string[]
  rows: readonly LedgerRow[]
  /** What the rows come to; written with them. */
  summary: LedgerSummary
  /** Something is left to do. */
  open: boolean
  /** When somebody should look at it next; while somebody works on it, the end of the lease. */
  dueAt: number
  /** Who works on it, or worked on it last and ended properly: ''. */
  owner: string
}

/** A person has seen the notice of a push in the inbox. One small document each, so that readers never wait for one another. */
interface PushRead {
  id: string
  version: number
  pushId: string
  personId: string
  at: number
}

const rows = collection<Push>('pushes')
const chunkRows = collection<LedgerChunk>('push_ledger', { audited: false })
const readRows = collection<PushRead>('push_reads', { audited: false })

export const pushes = {
  ...rows,

  inRegions(regionCodes: readonly RegionCode[], cursor?: string): Promise<Page<Push>> {
    const where = { regionCode: command.in([...regionCodes]) }
    return rows.page(where, { by: 'at', direction: 'desc', size: PAGE_SIZE, cursor })
  },

  ofPolicy(policyId: string, cursor?: string): Promise<Page<Push>> {
    return rows.page({ policyId }, { by: 'at', direction: 'desc', size: PAGE_SIZE, cursor })
  },

  /** Those with something left to do, oldest first. */
  running(limit: number): Promise<Push[]> {
    const where = { state: command.in(['planning', 'sending']) }
    return rows.find({ where, orderBy: [['at', 'asc']], limit })
  },

  byIds(ids: readonly string[]): Promise<Push[]> {
    if (ids.length === 0) return Promise.resolve([])
    return rows.find({ where: { _id: command.in([...ids]) }, limit: ids.length })
  },
}

export const chunkId = (pushId: string, no: number) => `${pushId}-${no}`
export const readId = (pushId: string, personId: string) => `${pushId}_${personId}`

export const pushLedger = {
  ...chunkRows,

  /** Chunks that somebody should look at. */
  async due(now: number, limit: number): Promise<{ id: string; dueAt: number }[]> {
    const where = { open: true, dueAt: command.lte(now) }
    return chunkRows.find({ where, orderBy: [['dueAt', 'asc']], fields: ['dueAt'], limit })
  },

  /** The last one written: the next begins where it ends. */
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

  /** When the next of its messages are due; undefined when none is. */
  async nextDue(pushId: string): Promise<number | undefined> {
    const where = { pushId, open: true }
    const [next] = await chunkRows.find({ where, orderBy: [['dueAt', 'asc']], fields: ['dueAt'], limit: 1 })
    return next?.dueAt
  },

  /** The sum over its chunks: one small document each. */
  async summary(pushId: string): Promise<LedgerSummary> {
    const found = await chunkRows.find({ where: { pushId }, fields: ['summary'], limit: 1000 })
    return found.reduce((sum, { summary }) => addSummaries(sum, summary), EMPTY_SUMMARY)
  },

  async open(chunk: LedgerChunk): Promise<void> {
    const { id: _id, ...rest } = chunk
    await database.insert('push_ledger', { _id, ...rest })
  },

  /** What a person was pushed, newest first: without the other people of the chunk. */
  async ofPerson(personId: string, from: number | undefined, skip: number, limit: number) {
    const where = { people: personId, ...(from !== undefined && { at: command.lte(from) }) }
    const found = await database.find('push_ledger', {
      where,
      orderBy: [['at', 'desc']],
      fields: ['pushId', 'at'],
      skip,
      limit,
    })
    return found.map((document) => toItem<Pick<LedgerChunk, 'id' | 'version' | 'pushId' | 'at'>>(document))
  },

  /** Those of the pushes that this person is a target of. */
  async namedIn(personId: string, pushIds: readonly string[]): Promise<string[]> {
    if (pushIds.length === 0) return []
    const where = { people: personId, pushId: command.in([...pushIds]) }
    const found = await chunkRows.find({ where, fields: ['pushId'], limit: pushIds.length })
    return found.map(({ pushId }) => pushId)
  },
}

export const pushReads = {
  ...readRows,

  ofPush(pushId: string): Promise<number> {
    return database.count('push_reads', { pushId })
  },

  /** Those of the people who have read the push. */
  async byPeople(pushId: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(
      await idsOf(
        personIds.map((personId) => readId(pushId, personId)),
        'personId',
      ),
    )
  },

  /** Those of the pushes that this person has read. */
  async ofPerson(personId: string, pushIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(
      await idsOf(
        pushIds.map((pushId) => readId(pushId, personId)),
        'pushId',
      ),
    )
  },
}

async function idsOf(ids: readonly string[], field: 'personId' | 'pushId'): Promise<string[]> {
  if (ids.length === 0) return []
  const found = await readRows.find({ where: { _id: command.in([...ids]) }, fields: [field], limit: 1000 })
  return found.map((read) => read[field])
}

/** How many pushes a person has not read: two counts, no document. */
export async function unreadPushes(personId: string): Promise<number> {
  const [all, read] = await Promise.all([
    database.count('push_ledger', { people: personId }),
    database.count('push_reads', { personId }),
  ])
  return Math.max(0, all - read)
}
