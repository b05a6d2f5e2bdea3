import type { RegionCode } from '@/shared/domain/access/region'
import { command, database } from '../data/database'
import { collection } from '../data/repositories/repository'
import { whenForgotten } from '../data/instance-memory'

/** Indexes that phones hold as well: services, policies in force, solved needs. */
export const INDEX_NAMES = ['services', 'policies', 'earlier_needs'] as const
export type IndexName = (typeof INDEX_NAMES)[number]
/** Every index: those that phones hold, and the one that they never hold. */
export type CachedIndexName = IndexName | 'shared_needs'

/** The version of a cached index, and the file that holds its items up to some version. */
export interface IndexState {
  id: string
  version: number
  /** Grows with every change of an item of the index. */
  indexVersion: number
  snapshotFileId?: string
  /** Region → indexVersion of the last item withdrawn there. A file of an older version still has the words of that item. */
  withdrawn?: Readonly<Record<string, number>>
  /** No zone file has words any more that were withdrawn up to this indexVersion. */
  sweptVersion?: number
  /** The indexVersion up to which the snapshot holds everything. */
  snapshotVersion?: number
}

type States = ReadonlyMap<string, IndexState>

export const indexStates = collection<IndexState>('index_states', { audited: false })

let asked = new Set<CachedIndexName>()
let answer: Promise<States> | undefined
whenForgotten(() => {
  asked = new Set()
  answer = undefined
})

/** The state of an index now. Calls for several indexes at the same time share one query. */
export async function readIndexState(name: CachedIndexName): Promise<IndexState | undefined> {
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

async function read(names: readonly CachedIndexName[]): Promise<States> {
  const found = await indexStates.find({ where: { _id: command.in([...names]) }, limit: names.length })
  return new Map(found.map((state) => [state.id, state]))
}

/**
 * Marks a snapshot file as unusable, so that the timer writes a new one. `mayRead`: only the index in it is unusable. Does nothing if another
 * file has replaced it meanwhile.
 */
export async function invalidateSnapshot(
  name: CachedIndexName,
  snapshotFileId: string,
  { mayRead }: { mayRead: boolean },
): Promise<void> {
  const gone = { snapshotVersion: command.remove(), ...(!mayRead && { snapshotFileId: command.remove() }) }
  await database.updateWhere('index_states', { _id: name, snapshotFileId }, gone)
}

/** The indexVersion of the last item withdrawn in a zone or a region around it, or anywhere; 0 for none. A file must not be older. */
export function withdrawnVersion(
  { withdrawn = {} }: Pick<IndexState, 'withdrawn'>,
  zoneCode?: RegionCode,
): number {
  const reached = Object.entries(withdrawn).filter(
    ([code]) => zoneCode === undefined || zoneCode.startsWith(code),
  )
  return Math.max(0, ...reached.map(([, version]) => version))
}

/** The present versions of all indexes that phones hold. */
export async function readIndexVersions(): Promise<Record<IndexName, number>> {
  const [services, policies, earlier] = await Promise.all(INDEX_NAMES.map(readIndexState))
  return {
    services: services?.indexVersion ?? 0,
    policies: policies?.indexVersion ?? 0,
    earlier_needs: earlier?.indexVersion ?? 0,
  }
}
