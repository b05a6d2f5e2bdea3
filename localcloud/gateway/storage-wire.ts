import { isDoc, type Doc } from '../database/values/values'
import { invalidParam } from '../fault'
import { FILES_PER_REQUEST } from '../limits'
import { checkedPath, type Storage } from './storage'

type Params = Record<string, unknown>

const listOf = (params: Params, name: string): unknown[] => {
  const list = params[name]
  if (!Array.isArray(list)) throw invalidParam(`${name} must be an array`)
  if (list.length > FILES_PER_REQUEST)
    throw invalidParam(`${name} holds ${list.length} files, at most ${FILES_PER_REQUEST} are allowed`)
  return list
}

/** Answers one `storage.*` action of the wire protocol. */
export function storageAction(storage: Storage, action: string, params: Params): object {
  switch (action) {
    case 'storage.getUploadMetadata':
      return { data: storage.uploadTarget(checkedPath(params['path'])) }
    case 'storage.batchGetDownloadUrl':
      return {
        data: { download_list: listOf(params, 'file_list').map((item) => downloadUrl(storage, item)) },
      }
    case 'storage.getFileAuthority':
      return { data: listOf(params, 'fileList').map((item) => fileAuthority(storage, item)) }
    case 'storage.batchDeleteFile':
      return {
        data: {
          delete_list: listOf(params, 'fileid_list').map((fileid) => ({
            fileID: fileid,
            fileid,
            code: storage.remove(String(fileid)) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST',
          })),
        },
      }
    default:
      throw invalidParam(`unknown action: ${action}`)
  }
}

/**
 * Answers whether a file may be read. The rule is that of the deployment: functions own every file, and a user reads the files
 * that a function hands out. Production does not document its answer for a missing file.
 */
function fileAuthority(storage: Storage, item: unknown): object {
  const { path, type }: Doc = isDoc(item) ? item : {}
  if (typeof path !== 'string' || path === '') throw invalidParam('fileList must name a path for each file')
  const stored = storage.pathOf(path)
  if (stored === undefined) return { path, code: 'STORAGE_FILE_NONEXIST', read: false }
  const { cosFileId } = storage.uploadTarget(stored)
  return { path, cosFileId, read: type !== 'WRITE' }
}

function downloadUrl(storage: Storage, item: unknown): object {
  const { fileid, max_age: maxAge }: Doc = isDoc(item) ? item : {}
  const path = storage.pathOf(String(fileid))
  if (path === undefined)
    return { fileid, fileID: fileid, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '', download_url: '' }
  const url = storage.temporaryUrl(path, typeof maxAge === 'number' ? maxAge : undefined)
  return { fileid, fileID: fileid, code: 'SUCCESS', tempFileURL: url, download_url: url }
}
