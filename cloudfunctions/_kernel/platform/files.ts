import { log } from '../rpc/log'
import { hasProof, isUnchanged, isWhatWasChecked } from './file-proof'
import { cloud } from './sdk'
import { forgettable } from '../data/instance-memory'

const URL_LIFE_SECONDS = 2 * 3600
/** Files that are proven at the same time. Each may lie in memory whole. */
const PROVEN_AT_ONCE = 3
/** Files whose proof an instance remembers. */
const REMEMBERED_MAX = 2_000

/** Most files in one call of the storage (CloudBase: deleteFile and getTempFileURL). */
const BATCH_FILES = 50

/** The address at which a reader fetches a file. A file that is not the checked one has an empty `url` and `changed`. */
export interface FileAddress {
  url: string
  changed?: true
}

/** File id → ETag with which the content was proven; `stored` when this instance has just stored the file. */
const proven = forgettable(new Map<string, string>())
const STORED = 'stored'

/** Cloud storage: files by their fileID (`cloud://…`). */
export const files = {
  /** The bytes of a file; undefined when there is no such file, or when its content does not fit the digest in its name. */
  async download(fileId: string): Promise<Buffer | undefined> {
    const content = await bytesOf(fileId)
    if (!content || isUnchanged(fileId, content)) return content
    noteChanged(fileId)
    return undefined
  },

  async upload(path: string, content: Buffer): Promise<string> {
    const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: content })
    remember(fileID, STORED)
    return fileID
  },

  /**
   * Removes files. A file that does not exist is no fault.
   * @returns false when the storage did not answer; files that no document names may then be left
   */
  async remove(fileIds: readonly string[]): Promise<boolean> {
    try {
      for (const fileList of batches(fileIds)) await cloud.deleteFile({ fileList })
      return true
    } catch {
      return false
    }
  },

  /** Addresses at which a reader's device can fetch the files for two hours. Files that are gone are left out. */
  async temporaryUrls(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const urls = new Map<string, string>()
    for (const batch of batches(fileIds)) {
      const answer = await cloud.getTempFileURL({
        fileList: batch.map((fileID) => ({ fileID, maxAge: URL_LIFE_SECONDS })),
      })
      for (const { fileID, tempFileURL } of answer?.fileList ?? [])
        if (tempFileURL) urls.set(fileID, tempFileURL)
    }
    return urls
  },

  /**
   * Like `temporaryUrls`, for files that people uploaded: each is proven to be the file that was checked. An instance downloads a file once, and
   * again only when the storage gives a different ETag or none.
   */
  async provenAddresses(fileIds: readonly string[]): Promise<ReadonlyMap<string, FileAddress>> {
    const urls = [...(await files.temporaryUrls(fileIds))]
    const addresses = new Map<string, FileAddress>()
    const proveOn = async () => {
      for (let next = urls.shift(); next; next = urls.shift()) {
        const [fileId, url] = next
        const isProven = await prove(fileId, url)
        if (!isProven) noteChanged(fileId)
        addresses.set(fileId, isProven ? { url } : { url: '', changed: true })
      }
    }
    await Promise.all(Array.from({ length: PROVEN_AT_ONCE }, proveOn))
    return addresses
  },
}

function* batches(fileIds: readonly string[]): Iterable<string[]> {
  for (let from = 0; from < fileIds.length; from += BATCH_FILES) yield fileIds.slice(from, from + BATCH_FILES)
}

async function prove(fileId: string, url: string): Promise<boolean> {
  const tag = await tagAt(url)
  const known = proven.get(fileId)
  if (tag !== undefined && known === tag) return true
  if (known !== STORED) {
    const content = await bytesOf(fileId)
    if (!content || !isWhatWasChecked(fileId, content)) return false
  }
  if (tag === undefined) proven.delete(fileId)
  else remember(fileId, tag)
  return true
}

/** The ETag of the content, fetched without the content; undefined when the storage gives none. */
async function tagAt(url: string): Promise<string | undefined> {
  try {
    const { ok, headers } = await fetch(url, { method: 'HEAD' })
    return ok ? (headers.get('etag') ?? undefined) : undefined
  } catch {
    return undefined
  }
}

function remember(fileId: string, tag: string): void {
  if (proven.size >= REMEMBERED_MAX) proven.clear()
  proven.set(fileId, tag)
}

async function bytesOf(fileId: string): Promise<Buffer | undefined> {
  try {
    return (await cloud.downloadFile({ fileID: fileId })).fileContent
  } catch {
    return undefined
  }
}

/** The name of a stored file consists of ids and is logged. The name of an upload may tell of people and is not. */
function noteChanged(fileId: string): void {
  log('file changed', { file: hasProof(fileId) ? fileId.split('/').slice(3).join('/') : 'an upload' })
}
