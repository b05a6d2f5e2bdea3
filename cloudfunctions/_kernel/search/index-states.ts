import type { RegionCode } from '@/shared/domain/access/region'
import { command, database } from '../data/database'
import { collection } from '../data/repositories/repository'
import { whenForgotten } from '../data/instance-memory'

/** What phones keep, too: services, policies in force, solved needs. */
export const INDEX_NAMES = ['services', 'policies', 'earlier_needs'] as const
export type IndexName = (typeof INDEX_NAMES)[number]
/** Also what phones never hold. */
export type CachedIndexName = IndexName | 'shared_needs'

/** How often anything on a shelf changed, and which file holds it up to when. */
export interface IndexState {
  id: string
  version: number
  /** Grows with every change of anything on the shelf. */
  indexVersion: number
  snapshotFileId?: string
  /** By region, the indexVersion of the last item there that was taken back: a file of an older version still has its words. */
  withdrawn?: Readonly<Record<string, number>>
  /** No file of a zone has words any more that were taken back up to this indexVersion. */
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

/** The state of a shelf now. Whoever looks at several at once asks the database once. */
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
 * Says of a file that the timer shall write another: what lies in it is of no use, or (`mayRead`) only its index. Unless another has
 * taken its place meanwhile.
 */
export async function invalidateSnapshot(
  name: CachedIndexName,
  snapshotFileId: string,
  { mayRead }: { mayRead: boolean },
): Promise<void> {
  const gone = { snapshotVersion: command.remove(), ...(!mayRead && { snapshotFileId: command.remove() }) }
  await database.updateWhere('index_states', { _id: name, snapshotFileId }, gone)
}

/** The indexVersion of the last item that was taken back, in a zone or everywhere; 0 for none. A file must not be older. */
export function withdrawnVersion(
  { withdrawn = {} }: Pick<IndexState, 'withdrawn'>,
  zoneCode?: RegionCode,
): number {
  const reached = Object.entries(withdrawn).filter(
    ([code]) => zoneCode === undefined || zoneCode.startsWith(code),
  )
  return Math.max(0, ...reached.map(([, version]) => version))
}

/** The versions of all shelves that phones hold, now. */
export async function readIndexVersions(): Promise<Record<IndexName, number>> {
  const [services, policies, earlier] = await Promise.all(INDEX_NAMES.map(readIndexState))
  return {
    services: services?.indexVersion ?? 0,
    policies: policies?.indexVersion ?? 0,
    earlier_needs: earlier?.indexVersion ?? 0,
  }
}
