import { fileIdBeside, receiveFiles } from '../../platform/incoming-files'
import { files } from '../../platform/files'
import { ownPath } from '../../platform/file-proof'
import { DuplicateKey } from '../../rpc/action-error'
import { collection } from '../repositories/repository'
import { systemTransaction } from '../system-transaction'

/** Where a packed roster lies, and up to when it holds everything. */
export interface PackedState {
  id: string
  version: number
  fileId: string
  /** The file holds everything written before this instant, epoch ms. */
  at: number
  /** An earlier release that keeps no such roster ran in between, so the file must not be used. */
  stale?: boolean
}

const states = collection<PackedState>('rosters')

/** Files that pack the data of hundreds of thousands of documents. Readers add the changes since to them. */
export const packedFiles = {
  stateOf: (id: string): Promise<PackedState | undefined> => states.byId(id),

  /** The content of the file; undefined when it is gone, was altered or must not be used. */
  async contentOf({ fileId, stale }: PackedState): Promise<Buffer | undefined> {
    return stale ? undefined : files.download(fileId)
  },

  /**
   * Replaces a file with another, unless somebody else replaced it since `before` was read: an older file must not bring back people who were
   * erased in between.
   * @returns true when the new file is in place
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
