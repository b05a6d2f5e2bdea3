import { fileIdBeside, receiveFiles } from '../../platform/incoming-files'
import { files } from '../../platform/files'
import { ownPath } from '../../platform/file-proof'
import { DuplicateKey } from '../../rpc/action-error'
import { collection } from '../repositories/repository'
import { systemTransaction } from '../system-transaction'

/** Where a packed roster lies, and until when it holds everything. */
export interface PackedState {
  id: string
  version: number
  fileId: string
  /** The file holds everything written before this instant, epoch ms. */
  at: number
  /** A release that keeps no such roster ran in between: the file is not to be believed. */
  stale?: boolean
}

const states = collection<PackedState>('rosters')

/** Files that hold what hundreds of thousands of documents say, with what changed since read beside them. */
export const packedFiles = {
  stateOf: (id: string): Promise<PackedState | undefined> => states.byId(id),

  /** The content of the file; undefined when it is gone, was changed, or is not to be believed. */
  async contentOf({ fileId, stale }: PackedState): Promise<Buffer | undefined> {
    return stale ? undefined : files.download(fileId)
  },

  /**
   * Puts a file in the place of another, unless somebody was quicker since `before` was read: who was forgotten in between must not come
   * back with an older file.
   * @returns whether the file is in place
   */
  async save(id: string, before: PackedState | undefined, content: Buffer, at: number): Promise<boolean> {
    const path = ownPath(`rosters/${id}`, 'json', content)
    const left = before ? [fileIdBeside(before.fileId, path)] : []
    const incoming = await receiveFiles({ left, uploads: before ? [before.fileId] : [] }, at)
    const fileId = await files.upload(path, content)
    const next = { id, version: 1, fileId, at }
    const isSaved = await systemTransaction(async (tx) => {
      const current = await tx.use(states).byId(id)
      if (current?.version !== before?.version) return false
      await (current ? tx.use(states).update(next, current.version) : tx.use(states).insert(next))
      await incoming.keep(tx)
      return true
    }).catch((error: unknown) => {
      if (error instanceof DuplicateKey) return false
      throw error
    })
    await incoming.end(isSaved)
    if (!isSaved && !before) await files.remove([fileId])
    return isSaved
  },
}
