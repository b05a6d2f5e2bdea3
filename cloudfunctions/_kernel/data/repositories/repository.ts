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

/** What every mutable document has: its id and how often it was changed. */
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
}

interface CollectionReader<T> {
  byId(id: string): Promise<T | undefined>
}

/** Only inside a change: what is read there cannot change before the change is kept. */
export interface CollectionWriter<T> extends CollectionReader<T> {
  /** Keeps a new item. @throws DuplicateKey when its id is taken. */
  insert(item: T): Promise<void>
  /** Keeps `next` as version + 1. @throws ActionError ChangedMeanwhile when the stored version is not the expected one. */
  update(next: T, expectedVersion: number): Promise<T>
  /**
   * Keeps a mark of the system that nobody who looks at the item decides by: the version stays, so that whoever has it in front of them
   * can go on. Only after `byId` in the same change.
   */
  touch(next: T): Promise<void>
}

export const toItem = <T extends VersionedItem>({ _id, ...rest }: Document): T =>
  ({ id: _id, ...rest }) as unknown as T
const toDocument = <T extends { id: string }>({ id, ...rest }: T): Document => ({ _id: id, ...rest })

/** What a transaction hands to the collections that are written in it. */
export interface TransactionScope {
  session: Session
  /** Hears of every write to an audited collection, as `needs/n1`. */
  touch(object: string): void
  /** The call that the transaction belongs to. */
  trace: string
}

/** A collection that a transaction can write: see `Transaction.use`. */
export interface WritableCollection<T> {
  inTransaction(scope: TransactionScope): CollectionWriter<T>
}

interface CollectionOptions<T> {
  /** Writes appear in the audit log; true unless said otherwise. */
  audited?: boolean
  /** Completes every item before it is written: `insert` and `update`. */
  complete?(item: T, scope: TransactionScope): T
}

/** One collection: its reads outside a transaction, and the writer that `Transaction.use` opens inside one. */
export function collection<T extends VersionedItem>(
  name: CollectionName,
  { audited = true, complete = (item) => item }: CollectionOptions<T> = {},
) {
  return {
    inTransaction(scope: TransactionScope): CollectionWriter<T> {
      const touch = audited ? scope.touch : () => undefined
      const opened = writer<T>(scope.session, name, touch)
      return {
        ...opened,
        insert: (item) => opened.insert(complete(item, scope)),
        update: (next, expectedVersion) => opened.update(complete(next, scope), expectedVersion),
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
     * One page ordered by a number field and served by an index that ends in it. The cursor is the last value and how many items with
     * exactly that value were already given, so that equal values are neither lost nor repeated.
     */
    async page(where: Conditions, { by, direction, size, cursor }: PageRequest<T>): Promise<Page<T>> {
      const from = parseCursor(cursor)
      const bound = from && {
        [by]: direction === 'asc' ? atLeast(where[by], from.value) : atMost(where[by], from.value),
      }
      const found = await this.find({
        where: { ...where, ...bound },
        orderBy: [[by, direction]],
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

/** Reads and writes of one collection inside a transaction. Remembers which versions were read. `touch` hears of every write. */
function writer<T extends VersionedItem>(
  session: Session,
  collection: CollectionName,
  touch: (object: string) => void,
): CollectionWriter<T> {
  const seen = new Map<string, number>()
  return {
    async byId(id) {
      const document = await session.get(collection, id)
      if (!document) return undefined
      const item = toItem<T>(document)
      seen.set(id, item.version)
      return item
    },
    async insert(item) {
      touch(`${collection}/${item.id}`)
      await session.insert(collection, toDocument(item))
    },
    async update(next, expectedVersion) {
      if (!seen.has(next.id)) await this.byId(next.id)
      if (seen.get(next.id) !== expectedVersion) throw new ActionError('ChangedMeanwhile')
      const saved = { ...next, version: expectedVersion + 1 }
      seen.set(next.id, saved.version)
      touch(`${collection}/${next.id}`)
      await session.replace(collection, toDocument(saved))
      return saved
    },
    async touch(next) {
      if (seen.get(next.id) !== next.version) throw new ActionError('ChangedMeanwhile')
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

/** A bound of the caller on the same field stays in force beside the cursor's. */
interface Comparison {
  and(other: unknown): unknown
}
const atLeast = (given: unknown, value: number): unknown => joined(given, commandOf('gte', value))
const atMost = (given: unknown, value: number): unknown => joined(given, commandOf('lte', value))
const commandOf = (name: 'gte' | 'lte', value: number): unknown => commands[name](value)
const joined = (given: unknown, bound: unknown): unknown =>
  given !== null && typeof given === 'object' ? (given as Comparison).and(bound) : (given ?? bound)
