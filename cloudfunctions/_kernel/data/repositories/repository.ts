import { agenda, type ChoreName } from '../agenda'
import type { CollectionName } from '../collections'
import {
  command as commands,
  database,
  type Conditions,
  type Document,
  type Selection,
  type Session,
} from '../database'
import { ActionError } from '../../rpc/action-error'

/** Every document that changes has an id and a version, which counts its changes. */
export interface VersionedItem {
  id: string
  version: number
}

export interface Page<T> {
  items: T[]
  /** Where the next page begins; absent after the last. */
  nextCursor?: string
}

interface PageRequest<T> {
  /** The number field that the page is ordered by. */
  by: keyof T & string
  direction: 'asc' | 'desc'
  size: number
  /** `nextCursor` of the page before; undefined for the first page. */
  cursor: string | undefined
  /** Reads only these fields and the id. They must include the field that the page is ordered by. Absent: all fields. */
  fields?: readonly string[]
}

interface CollectionReader<T> {
  byId(id: string): Promise<T | undefined>
}

/** Access inside a transaction. An item that is read here cannot change before the transaction ends. */
export interface CollectionWriter<T> extends CollectionReader<T> {
  /** Adds a new item. @throws DuplicateKey when its id is taken */
  insert(item: T): Promise<void>
  /** Replaces the item, with version + 1. @throws ActionError ChangedMeanwhile when the stored version is not the expected one */
  update(next: T, expectedVersion: number): Promise<T>
  /**
   * Replaces the item and keeps its version, so that somebody who has it open can still save. Only for notes of the system by which no person
   * decides, and only after `byId` in the same transaction.
   */
  touch(next: T): Promise<void>
}

export const toItem = <T extends VersionedItem>({ _id, ...rest }: Document): T =>
  ({ id: _id, ...rest }) as unknown as T
const toDocument = <T extends { id: string }>({ id, ...rest }: T): Document => ({ _id: id, ...rest })

/** What a transaction passes to each collection that it writes. */
export interface TransactionScope {
  session: Session
  /** Called for every object written in an audited collection, as `needs/n1`. */
  touch(object: string): void
  /** The requestId of the call. */
  trace: string
}

/** A collection for `Transaction.use`. */
export interface WritableCollection<T> {
  inTransaction(scope: TransactionScope): CollectionWriter<T>
}

interface CollectionOptions<T> {
  /** True when writes appear in the audit log. True by default. */
  audited?: boolean
  /** Completes an item before `insert` and `update` write it. `before`: the item as read in this transaction; absent for a new one. */
  complete?(item: T, scope: TransactionScope, before?: T): T
  /** The timer's work that an item makes. It is noted on the agenda in the transaction that writes the item. */
  timed?: TimedWork<T>
}

interface TimedWork<T> {
  chores: readonly ChoreName[]
  /** Epoch ms; `NEVER` when the item makes no work. */
  dueAt(item: T): number
}

/** One collection: reads outside a transaction, and the writer that `Transaction.use` opens inside one. */
export function collection<T extends VersionedItem>(
  name: CollectionName,
  { audited = true, complete = (item) => item, timed }: CollectionOptions<T> = {},
) {
  return {
    inTransaction(scope: TransactionScope): CollectionWriter<T> {
      const touch = audited ? scope.touch : () => undefined
      const opened = writer<T>(scope.session, name, touch)
      const read = new Map<string, T | undefined>()
      const noteWork = async (item: T) => {
        if (timed) await agenda.note(scope.session, timed.chores, timed.dueAt(item))
      }
      const byId = async (id: string) => {
        const item = await opened.byId(id)
        read.set(id, item)
        return item
      }
      return {
        ...opened,
        byId,
        async insert(item) {
          await opened.insert(complete(item, scope))
          await noteWork(item)
        },
        async update(next, expectedVersion) {
          const before = read.has(next.id) ? read.get(next.id) : await byId(next.id)
          const saved = await opened.update(complete(next, scope, before), expectedVersion)
          read.set(saved.id, saved)
          await noteWork(saved)
          return saved
        },
        async touch(next) {
          await opened.touch(next)
          await noteWork(next)
        },
      }
    },

    async byId(id: string): Promise<T | undefined> {
      const document = await database.get(name, id)
      return document && toItem<T>(document)
    },

    async find(selection: Selection): Promise<T[]> {
      return (await database.find(name, selection)).map(toItem<T>)
    },

    /**
     * One page, ordered by a number field. An index must end in that field. The cursor holds the last value and how many items with exactly
     * that value were given, so that items with equal values are neither lost nor repeated.
     * @throws ActionError InvalidInput for a cursor that `page` did not make
     */
    async page(where: Conditions, { by, direction, size, cursor, fields }: PageRequest<T>): Promise<Page<T>> {
      const from = parseCursor(cursor)
      const bound = from && {
        [by]: direction === 'asc' ? atLeast(where[by], from.value) : atMost(where[by], from.value),
      }
      const found = await this.find({
        where: { ...where, ...bound },
        orderBy: [[by, direction]],
        ...(fields && { fields }),
        skip: from?.given ?? 0,
        limit: size + 1,
      })
      const items = found.slice(0, size)
      const last = items.at(-1)?.[by]
      if (found.length <= size || typeof last !== 'number') return { items }
      const same = items.filter((item) => item[by] === last).length
      const before = from?.value === last ? from.given : 0
      return { items, nextCursor: `${last}.${same + before}` }
    },
  }
}

/** Reads and writes of one collection inside a transaction. Remembers the version of each item read. */
function writer<T extends VersionedItem>(
  session: Session,
  collection: CollectionName,
  touch: (object: string) => void,
): CollectionWriter<T> {
  const versions = new Map<string, number>()
  return {
    async byId(id) {
      const document = await session.get(collection, id)
      if (!document) return undefined
      const item = toItem<T>(document)
      versions.set(id, item.version)
      return item
    },
    async insert(item) {
      touch(`${collection}/${item.id}`)
      await session.insert(collection, toDocument(item))
    },
    async update(next, expectedVersion) {
      if (!versions.has(next.id)) await this.byId(next.id)
      if (versions.get(next.id) !== expectedVersion) throw new ActionError('ChangedMeanwhile')
      const saved = { ...next, version: expectedVersion + 1 }
      versions.set(next.id, saved.version)
      touch(`${collection}/${next.id}`)
      await session.replace(collection, toDocument(saved))
      return saved
    },
    async touch(next) {
      if (versions.get(next.id) !== next.version) throw new ActionError('ChangedMeanwhile')
      touch(`${collection}/${next.id}`)
      await session.replace(collection, toDocument(next))
    },
  }
}

function parseCursor(cursor: string | undefined): { value: number; given: number } | undefined {
  if (cursor === undefined) return undefined
  const parts = /^(-?\d+)\.(\d{1,6})$/.exec(cursor)
  if (!parts) throw new ActionError('InvalidInput', { cursor: '这一页的位置不对，请从头看起' })
  return { value: Number(parts[1]), given: Number(parts[2]) }
}

/** An SDK command. It joins the caller's condition on a field with the cursor's, so that both hold. */
interface Comparison {
  and(other: unknown): unknown
}
const atLeast = (given: unknown, value: number): unknown => both(given, commandOf('gte', value))
const atMost = (given: unknown, value: number): unknown => both(given, commandOf('lte', value))
const commandOf = (name: 'gte' | 'lte', value: number): unknown => commands[name](value)
const both = (given: unknown, bound: unknown): unknown =>
  given !== null && typeof given === 'object' ? (given as Comparison).and(bound) : (given ?? bound)
