import { createHash } from 'node:crypto'
import { AlreadyDone } from '../data/change'
import { incomingNotes } from '../data/repositories/incoming-files'
import type { Transaction } from '../data/transaction'
import { ActionError, Refusal } from '../rpc/action-error'
import { newId } from '../rpc/ids'
import { files } from './files'

/** Files that a call brings in. Whatever dies on the way, what nothing names is removed: now, or by the sweep of the clock. */
export interface IncomingFiles {
  /**
   * Inside the transaction that names the copies: from now on it is the uploads that are left over, and what the copies replace as it is
   * read there: somebody else may have been faster since the call began.
   */
  keep(tx: Transaction, replaced?: readonly string[]): Promise<void>
  /** Removes what is left over, depending on whether that change took place. */
  end(hasChanged: boolean): Promise<void>
}

const NOTHING: IncomingFiles = { keep: async () => undefined, end: async () => undefined }

/**
 * Notes files before the first of them is stored or read.
 * @param left to be removed unless `keep` is called in a change that takes place
 * @param uploads to be removed once it took place
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
      // The transaction may run again, and find another one replaced.
      unused = [...uploads, ...replaced]
      const note = await tx.use(incomingNotes).byId(id)
      if (note) await tx.use(incomingNotes).update({ ...note, fileIds: unused }, note.version)
    },
    async end(hasChanged) {
      if (await files.remove(hasChanged ? unused : left)) await incomingNotes.remove(id)
    },
  }
}

/** Notes an upload that is read now and may be read again: the sweep removes it an hour after the last time. */
export async function noteUpload(fileId: string, now: number): Promise<void> {
  const id = `in_${createHash('sha256').update(fileId).digest('hex').slice(0, 32)}`
  await incomingNotes.put({ id, version: 1, fileIds: [fileId], at: now })
}

/**
 * Runs the change that names the files, and removes what is left over. After a fault of the platform it is not known whether the change
 * took place: the sweep finds out.
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

/** Where a file will lie that is stored beside another one of this environment. */
export function fileIdBeside(fileId: string, path: string): string {
  return [...fileId.split('/').slice(0, 3), path].join('/')
}
