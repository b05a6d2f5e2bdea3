import { eachRow, firstRow } from '../database/file/rows'
import type { LocalClock } from '../clock'
import type { DocumentStore } from '../database/file/store'
import { CloudFault, invalidParam } from '../fault'
import { FILE_URL_DEFAULT_S } from '../limits'
import type { Signer } from './signer'

/** A stored file. */
interface StoredFile {
  path: string
  type: string
  bytes: Uint8Array
  /** The openid of the uploader; empty for a file of the functions. */
  owner: string
}

/** The cloud storage of the environment; bytes live in the data file. */
export interface Storage {
  /** Stores bytes under a path as a function does, replacing any file there. @returns the file id */
  put(path: string, bytes: Uint8Array): string
  /** Stores bytes as a client does. It replaces the owner's own file; another owner's file throws STORAGE_EXCEED_AUTHORITY. */
  putAs(owner: string, path: string, bytes: Uint8Array): string
  get(fileIdOrPath: string): StoredFile | undefined
  /** The file's path, or undefined when there is no such file; does not read the bytes. */
  pathOf(fileIdOrPath: string): string | undefined
  /** The path of every stored file, in order, for tests which check that a file does not exist. */
  paths(): string[]
  remove(fileId: string): boolean
  fileId(path: string): string
  /** An address that anybody may read until it expires. */
  temporaryUrl(path: string, maxAgeS?: number): string
  /** Whether a temporary address is genuine and has not expired. */
  isValid(path: string, sign: string, expires: string): boolean
  /** The address and the fields with which the SDK uploads. */
  uploadTarget(path: string): {
    url: string
    token: string
    authorization: string
    fileId: string
    cosFileId: string
  }
  acceptsUpload(path: string, authorization: string | undefined): boolean
}

// Types that a browser may show in place. All others are served as downloads, so that no upload runs as a page of ours.
const SAFE_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', pdf: 'application/pdf',
  mp4: 'video/mp4', mp3: 'audio/mpeg', txt: 'text/plain; charset=utf-8', csv: 'text/csv; charset=utf-8',
} // prettier-ignore

export const DOWNLOAD_TYPE = 'application/octet-stream'

/** The content type a path is served with. */
const typeOfPath = (path: string): string =>
  SAFE_TYPES[/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''] ?? DOWNLOAD_TYPE

/** A path that stays inside the storage; throws INVALID_PARAM otherwise. */
export function checkedPath(path: unknown): string {
  if (typeof path !== 'string' || path === '' || path.length > 850)
    throw invalidParam('the path is required and at most 850 characters')
  const parts = path.split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..') || /[\p{Cc}\\?#%]/u.test(path)) {
    throw invalidParam(`the path is invalid: ${path}`)
  }
  return path
}

export interface StorageOptions {
  store: DocumentStore
  signer: Signer
  clock: LocalClock
  env: string
  /** The local cloud's own address, known once it listens. */
  baseUrl: () => string
}

export function createStorage({ store, signer, clock, env, baseUrl }: StorageOptions): Storage {
  const put = store.sql.prepare('insert or replace into file(path, type, bytes, owner) values(?, ?, ?, ?)')
  const get = store.sql.prepare('select path, type, bytes, owner from file where path = ?')
  const find = store.sql.prepare('select path, owner from file where path = ?')
  const paths = store.sql.prepare('select path from file order by path')
  const remove = store.sql.prepare('delete from file where path = ?')
  const prefix = `cloud://${env}.${env}-local/`
  const pathOf = (fileId: string) => (fileId.startsWith(prefix) ? fileId.slice(prefix.length) : fileId)
  const encodedPath = (path: string) => path.split('/').map(encodeURIComponent).join('/')
  const write = (owner: string, path: string, bytes: Uint8Array) => {
    try {
      put.run(checkedPath(path), typeOfPath(path), Buffer.from(bytes), owner)
    } catch (error) {
      if (error instanceof CloudFault) throw error
      throw new CloudFault('STORAGE_REQUEST_FAIL', error instanceof Error ? error.message : String(error))
    }
    return prefix + path
  }
  const storage: Storage = {
    put: (path, bytes) => write('', path, bytes),
    putAs: (owner, path, bytes) => {
      const before = firstRow<{ owner: string }>(find, path)
      if (before && before.owner !== owner)
        throw new CloudFault('STORAGE_EXCEED_AUTHORITY', `no permission to overwrite ${path}`)
      return write(owner, path, bytes)
    },
    get: (fileIdOrPath) => firstRow<StoredFile>(get, pathOf(fileIdOrPath)),
    pathOf: (fileIdOrPath) => firstRow<{ path: string }>(find, pathOf(fileIdOrPath))?.path,
    paths: () => [...eachRow<{ path: string }>(paths)].map(({ path }) => path),
    remove: (fileId) => remove.run(pathOf(fileId)).changes > 0,
    fileId: (path) => prefix + path,
    temporaryUrl: (path, maxAgeS = FILE_URL_DEFAULT_S) => {
      const expires = String(Math.floor(clock.now() / 1000) + maxAgeS)
      const sign = signer.sign('file', `${path}\0${expires}`)
      // The path stays unencoded: the SDK encodes the address itself before it downloads.
      return `${baseUrl()}/storage/${path}?sign=${sign}&t=${expires}`
    },
    isValid: (path, sign, expires) =>
      Number(expires) * 1000 > clock.now() && signer.verify('file', `${path}\0${expires}`, sign),
    uploadTarget: (path) => ({
      url: `${baseUrl()}/storage/${encodedPath(checkedPath(path))}`,
      token: 'local',
      authorization: signer.sign('upload', path),
      fileId: prefix + path,
      cosFileId: signer.sign('cos', path),
    }),
    acceptsUpload: (path, authorization) =>
      authorization !== undefined && signer.verify('upload', path, authorization),
  }
  return storage
}
