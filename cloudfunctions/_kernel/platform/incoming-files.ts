import { createHash } from 'node:crypto'
import { AlreadyDone } from '../data/change'
import { incomingNotes } from '../data/repositories/incoming-files'
import type { Transaction } from '../data/transaction'
import { ActionError, Refusal } from '../rpc/action-error'
import { newId } from '../rpc/ids'
import { files } from './files'

/** Files that a call brings in. Files that no document names in the end are removed at once, or later by housekeeping's sweep. */
export interface IncomingFiles {
  /**
   * The caller must call this inside the transaction that names the copies. From then on the uploads and the `replaced` files are the ones to
   * remove. The caller must read `replaced` in the transaction, because somebody else may have replaced them since the call began.
   */
  keep(tx: Transaction, replaced?: readonly string[]): Promise<void>
  /** Removes the files that are left over, which depends on whether the change took place. */
  end(hasChanged: boolean): Promise<void>
}

const NOTHING: IncomingFiles = { keep: async () => undefined, end: async () => undefined }

/**
 * Notes files before the first of them is stored or read.
 * @param left removed unless a change that takes place calls `keep`
 * @param uploads removed once that change took place
 */
export async function receiveFiles(
  { left, uploads }: { left: readonly string[]; uploads: readonly string[] },
  now: number,
): Promise<IncomingFiles> {
  if (left.length + uploads.length === 0) return NOTHING
  const id = newId('in')
  await incomingNotes.add({ id, version: 1, fileIds: left, at: now })
  let unused = uploads
  return {
    async keep(tx, replaced = []) {
      // The transaction may run again and then find a different file to replace.
      unused = [...uploads, ...replaced]
      const note = await tx.use(incomingNotes).byId(id)
      if (note) await tx.use(incomingNotes).update({ ...note, fileIds: unused }, note.version)
    },
    async end(hasChanged) {
      if (await files.remove(hasChanged ? unused : left)) await incomingNotes.remove(id)
    },
  }
}

/** Notes an upload that is read now and may be read again. The sweep removes it an hour after the last reading. */
export async function noteUpload(fileId: string, now: number): Promise<void> {
  const id = `in_${createHash('sha256').update(fileId).digest('hex').slice(0, 32)}`
  await incomingNotes.put({ id, version: 1, fileIds: [fileId], at: now })
}

/**
 * Runs the change that names the files, and removes the files that are left over. After a fault of the platform nobody knows whether the
 * change took place; the sweep finds out.
 */
export async function withFiles<T>(incoming: IncomingFiles, work: () => Promise<T>): Promise<T> {
  try {
    const answer = await work()
    await tidy(incoming, !(answer instanceof Refusal))
    return answer
  } catch (error) {
    if (error instanceof ActionError || error instanceof AlreadyDone) await tidy(incoming, false)
    throw error
  }
}

async function tidy(incoming: IncomingFiles, hasChanged: boolean): Promise<void> {
  try {
    await incoming.end(hasChanged)
  } catch {
    // The answer stands; the sweep removes what is left.
  }
}

/** The id that a file gets at `path` in the same storage as another file. */
export function fileIdBeside(fileId: string, path: string): string {
  return [...fileId.split('/').slice(0, 3), path].join('/')
}
