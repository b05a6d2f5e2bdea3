import { newRequestId } from '../rpc/request-id'
import { transport, type LocalFile } from '../rpc/connection'

/**
 * Sends one file to the storage, under the sender's own folder, so that nobody can hand in somebody else's file.
 * @returns the file's id for `attachments` of the contract
 * @throws Error when the network fails; the caller keeps the file and offers to try again
 */
export function uploadFile(
  personId: string,
  file: LocalFile,
  onProgress: (share: number) => void = () => undefined,
): Promise<string> {
  const path = `uploads/${personId}/${newRequestId()}/${safeName(file.name)}`
  return transport().upload(file, path, onProgress)
}

const NAME_MAX = 60

/** Keeps Han, letters, digits, dot, dash and underscore; the end of a long name stays, because the ending says what it is. */
export function safeName(name: string): string {
  const safe = name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .replace(/\.{2,}/g, '.')
    .replace(/^\./, '')
  return safe.slice(-NAME_MAX) || 'file'
}
