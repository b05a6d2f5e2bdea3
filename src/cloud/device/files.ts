import { newRequestId } from '../rpc/request-id'
import { transport, type LocalFile } from '../rpc/connection'

/**
 * Uploads one file into the sender's own folder; the cloud accepts no file from another person's folder.
 * @returns the file's id for `attachments` of the contract
 * @throws Error when the network fails; the caller then offers to try again
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

/** Replaces all but letters, digits, dot, dash and underscore. Of a long name the end stays, because its extension tells the kind. */
export function safeName(name: string): string {
  const safe = name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .replace(/\.{2,}/g, '.')
    .replace(/^\./, '')
  return safe.slice(-NAME_MAX) || 'file'
}
