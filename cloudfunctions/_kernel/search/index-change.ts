import type { RegionCode } from '@/shared/domain/access/region'
import type { Transaction } from '../data/transaction'
import { indexStates, type CachedIndexName } from './index-states'

/**
 * Takes the next version of an index. Instances that cache an older version find the items of this transaction by it.
 * @param withdrawnIn the region of an item that is withdrawn; files of an older version must not be read any more
 */
export async function nextIndexVersion(
  tx: Transaction,
  name: CachedIndexName,
  { withdrawnIn }: { withdrawnIn?: RegionCode } = {},
): Promise<number> {
  const state = await tx.use(indexStates).byId(name)
  if (!state) {
    await tx.use(indexStates).insert({ id: name, version: 1, indexVersion: 1 })
    return 1
  }
  const indexVersion = state.indexVersion + 1
  const withdrawn = withdrawnIn && { withdrawn: { ...state.withdrawn, [withdrawnIn]: indexVersion } }
  await tx.use(indexStates).update({ ...state, indexVersion, ...withdrawn }, state.version)
  return indexVersion
}
