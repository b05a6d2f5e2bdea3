import { command, database } from '../data/database'
import { reader } from '../data/repositories/repository'
import type { AnyShelfName } from './cached-index'

/** How often anything on a shelf changed, and which file holds it up to when. */
export interface ShelfState {
  id: string
  version: number
  /** Grows with every change of anything on the shelf. */
  shelfVersion: number
  snapshotFileId?: string
  /** The shelfVersion up to which the snapshot holds everything. */
  snapshotVersion?: number
}

type States = ReadonlyMap<string, ShelfState>

const states = reader<ShelfState>('shelves')

let asked = new Set<AnyShelfName>()
let answer: Promise<States> | undefined

/** The state of a shelf now. Whoever looks at several at once asks the database once. */
export async function stateOf(name: AnyShelfName): Promise<ShelfState | undefined> {
  asked.add(name)
  answer ??= Promise.resolve().then(ask)
  return (await answer).get(name)
}

function ask(): Promise<States> {
  const names = [...asked]
  asked = new Set()
  answer = undefined
  return read(names)
}

async function read(names: readonly AnyShelfName[]): Promise<States> {
  const found = await states.find({ where: { _id: command.in([...names]) }, limit: names.length })
  return new Map(found.map((state) => [state.id, state]))
}

/**
 * Says of a file that the timer shall write another: what lies in it is of no use, or (`mayRead`) only its index. Unless another has
 * taken its place meanwhile.
 */
export async function disown(
  name: AnyShelfName,
  snapshotFileId: string,
  { mayRead }: { mayRead: boolean },
): Promise<void> {
  const gone = { snapshotVersion: command.remove(), ...(!mayRead && { snapshotFileId: command.remove() }) }
  await database.updateWhere('shelves', { _id: name, snapshotFileId }, gone)
}
