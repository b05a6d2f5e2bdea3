import type { Transaction } from '../data/transaction'
import { indexStates, type CachedIndexName } from './index-states'

/** Takes the next version of an index. Whoever caches an older one finds by it what was written in the same transaction. */
export async function nextIndexVersion(tx: Transaction, name: CachedIndexName): Promise<number> {
  const state = await tx.use(indexStates).byId(name)
  if (!state) {
    await tx.use(indexStates).insert({ id: name, version: 1, indexVersion: 1 })
    return 1
  }
  const indexVersion = state.indexVersion + 1
  await tx.use(indexStates).update({ ...state, indexVersion }, state.version)
  return indexVersion
}
