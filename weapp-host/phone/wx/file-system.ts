import { spaceLeft } from '../circumstances'
import { foundAt, placeFile, USER_DATA_PATH, usersFiles } from '../files'
import { journal } from '../journal'
import type { KeptFile } from '../kept-files'
import { ApiFault, defineApi, text, type Options } from './api'
import { encodeText, decodeBytes } from './encodings'

/** WeChat's limit for all user files of a mini-program together, and for each of them. */
const USER_LIMIT_BYTES = 200 * 1024 * 1024
const FILE_LIMIT_BYTES = 100 * 1024 * 1024
const ROOTS = new Set([USER_DATA_PATH, `${USER_DATA_PATH}/`])
const FILE_MODE = 0o100_644
const DIRECTORY_MODE = 0o40_755

/** The result of an operation; for a write also a promise that resolves when the file would survive a restart. */
interface Done {
  result?: object
  kept?: Promise<void>
}

type Operation = (options: Options) => Done

/** The texts and numbers are those of WeChat's documentation. */
const missing = (what: string) => new ApiFault(`no such file or directory${what}`, 1_300_002)
const isDirectory = (path: string) =>
  new ApiFault(`illegal operation on a directory, open "${path}"`, 1_301_003)

function open(path: string): KeptFile {
  if (ROOTS.has(path)) throw isDirectory(path)
  const file = foundAt(path)
  if (!file) throw missing(`, open ${path}`)
  return file
}

/** This host has no directories, because nothing needs them. @throws ApiFault where WeChat allows no writing */
function checkWritable(path: string): void {
  if (ROOTS.has(path)) throw isDirectory(path)
  if (!path.startsWith(`${USER_DATA_PATH}/`)) throw new ApiFault(`permission denied, open ${path}`, 1_300_013)
  if (path.slice(USER_DATA_PATH.length + 1).includes('/')) throw missing(`, open ${path}`)
}

const readFile: Operation = ({ filePath, encoding, position, length }) => {
  const { bytes } = open(text(filePath))
  const from = Number(position ?? 0)
  const count = Number(length ?? bytes.length - from)
  if (from < 0 || (from > 0 && from >= bytes.length))
    throw new ApiFault('value of position is out of range', 1_301_009)
  if (length !== undefined && (count < 1 || count > bytes.length))
    throw new ApiFault('value of length is out of range', 1_301_006)
  const part = bytes.slice(from, from + count)
  if (part.length > FILE_LIMIT_BYTES) throw full()
  return { result: { data: typeof encoding === 'string' ? decodeBytes(part, encoding) : part.buffer } }
}

const writeFile: Operation = ({ filePath, data, encoding }) => {
  const path = text(filePath)
  checkWritable(path)
  const bytes = given(data, text(encoding) || 'utf8')
  const before = foundAt(path)?.bytes.length ?? 0
  const used = [...usersFiles().values()].reduce((sum, file) => sum + file.bytes.length, -before)
  const free = Math.min(USER_LIMIT_BYTES - used, spaceLeft())
  if (bytes.length > Math.min(free, FILE_LIMIT_BYTES)) throw full()
  return { kept: placeFile(path, bytes) }
}

const full = () => new ApiFault('the maximum size of the file storage limit is exceeded', 1_300_202)

/** A copy of the data, because logic layer and files share no memory. WeChat refuses a view such as Uint8Array. */
function given(data: unknown, encoding: string): Uint8Array<ArrayBuffer> {
  if (typeof data !== 'string' && !(data instanceof ArrayBuffer))
    throw new ApiFault('Invalid argument', 1_300_022)
  const bytes = typeof data === 'string' ? encodeText(data, encoding) : new Uint8Array(data.slice(0))
  if (bytes.length === 0) throw new ApiFault('data to write is empty', 1_301_002)
  return bytes
}

const unlink: Operation = ({ filePath }) => {
  const path = text(filePath)
  if (ROOTS.has(path)) throw new ApiFault(`operation not permitted, unlink ${path}`, 1_300_001)
  if (!foundAt(path)) throw missing(` ${path}`)
  checkWritable(path)
  return { kept: placeFile(path, undefined) }
}

function found(path: string): KeptFile | undefined {
  const file = foundAt(path)
  if (!file && !ROOTS.has(path)) throw missing(` ${path}`)
  return file
}

const access: Operation = ({ path }) => {
  found(text(path))
  return {}
}

const stat: Operation = ({ path }) => {
  const file = found(text(path))
  const modified = Math.floor((file?.modifiedAt ?? 0) / 1000)
  const stats = {
    mode: file ? FILE_MODE : DIRECTORY_MODE,
    size: file?.bytes.length ?? 0,
    lastAccessedTime: modified,
    lastModifiedTime: modified,
    isFile: () => file !== undefined,
    isDirectory: () => file === undefined,
  }
  return { result: { stats } }
}

/** The form with callbacks. It returns nothing, because WeChat's file system has no promises. */
const later = (name: string, operation: Operation) => {
  const run = defineApi(name, async (options) => {
    const { result, kept } = operation(options)
    await kept
    return result
  })
  return (options: Options): void => void run({ complete: () => undefined, ...options })
}

/** The synchronous form, with parameters by position. It throws on failure. */
const atOnce = (name: string, operation: Operation, parameters: readonly string[]) => {
  return (...args: readonly unknown[]): unknown => {
    try {
      const { result } = operation(Object.fromEntries(parameters.map((key, index) => [key, args[index]])))
      return result && Object.values(result)[0]
    } catch (error) {
      if (error instanceof ApiFault) throw new ApiFault(`${name}:fail ${error.message}`, error.errCode)
      throw error
    }
  }
}

const OPERATIONS: readonly (readonly [name: string, operation: Operation, parameters: readonly string[]])[] =
  [
    ['access', access, ['path']],
    ['readFile', readFile, ['filePath', 'encoding', 'position', 'length']],
    ['writeFile', writeFile, ['filePath', 'data', 'encoding']],
    ['unlink', unlink, ['filePath']],
    ['stat', stat, ['path']],
  ]

const known: Readonly<Record<string, unknown>> = Object.fromEntries(
  OPERATIONS.flatMap(([name, operation, parameters]) => [
    [name, later(name, operation)],
    [`${name}Sync`, atOnce(`${name}Sync`, operation, parameters)],
  ]),
)

/** `wx.getFileSystemManager()`. A call of a method that this host does not have is reported. */
export const fileSystemManager = new Proxy(known, {
  get(operations, name) {
    if (typeof name === 'symbol') return undefined
    if (!(name in operations)) journal.fault('unknown API', `FileSystemManager.${name}`)
    return operations[name]
  },
})
