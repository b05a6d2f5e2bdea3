import { SHELF_ID } from '../_kernel/repositories/policies'
import type { WritingStore } from '../_kernel/store'

/** Takes the next shelf version: whoever holds an older shelf finds by it what came into force and what went. */
export async function nextShelfVersion(tx: WritingStore): Promise<number> {
  const state = await tx.shelves.byId(SHELF_ID)
  if (!state) {
    await tx.shelves.open({ id: SHELF_ID, version: 1, shelfVersion: 1 })
    return 1
  }
  const shelfVersion = state.shelfVersion + 1
  await tx.shelves.save({ ...state, shelfVersion }, state.version)
  return shelfVersion
}
