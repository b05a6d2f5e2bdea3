import { log } from '../rpc/log'
import { hasProof, isUnchanged, isWhatWasChecked } from './file-proof'
import { cloud } from './sdk'
import { forgettable } from '../data/instance-memory'

const URL_LIFE_SECONDS = 2 * 3600
/** Files that are proven at once: each may lie in memory whole. */
const PROVEN_AT_ONCE = 3
/** Files whose proof an instance remembers. */
const REMEMBERED_MAX = 2_000

/** Files of one call to the storage (CloudBase: deleteFile and getTempFileURL). */
const BATCH_FILES = 50

/** At which address a reader fetches a file; none, and `changed`, for a file that is not what was checked. */
export interface FileAddress {
  url: string
  changed?: true
}

/** What the storage says of a file whose content was proven; `stored`: this instance has just stored it. */
const proven = forgettable(new Map<string, string>())
const STORED = 'stored'

/** Cloud storage: files by their fileID (`cloud://…`). */
export const files = {
  /** The bytes of a file; undefined when there is none, or when it is not what its name says it holds. */
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
   * Takes files away; one that is not there is no fault.
   * @returns false when the storage did not answer: files may be left that nobody names
   */
  async remove(fileIds: readonly string[]): Promise<boolean> {
    try {
      for (const fileList of batches(fileIds)) await cloud.deleteFile({ fileList })
      return true
    } catch {
      return false
    }
  },

  /** Addresses at which a reader's device can fetch the files for two hours; files that are gone are left out. */
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
   * The same for files that people uploaded, each proven to be what was checked. An instance downloads a file once, and again only when
   * the storage says that it is another by now.
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

/** What the storage says of the content without sending it; undefined when it says nothing. */
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

/** Names of our own are made of ids; those of an upload may tell of people. */
function noteChanged(fileId: string): void {
  log('file changed', { file: hasProof(fileId) ? fileId.split('/').slice(3).join('/') : 'an upload' })
}
