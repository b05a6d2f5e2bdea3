import { keepOverRestart, readKeptFiles, type KeptFile } from './kept-files'

/** Where a mini-program may write. `http` is the protocol of WeChat's own simulator; on a phone it is `wxfile`. */
export const USER_DATA_PATH = 'http://usr'

/** The phone's files. Temporary files live until the app ends, the user's files until they are removed. */
const files = new Map<string, KeptFile>()
const addresses = new Map<string, string>()
let temporary = 0

/** Loads the user's files. Call it once, before the app starts. */
export async function openFiles(): Promise<void> {
  for (const [path, file] of await readKeptFiles()) files.set(path, file)
}

/** Keeps a temporary file and gives its path, as WeChat's choosers do. */
export async function keepFile(blob: Blob, name: string): Promise<string> {
  const path = `http://tmp/${(temporary += 1)}-${name}`
  files.set(path, { bytes: new Uint8Array(await blob.arrayBuffer()), modifiedAt: Date.now() })
  addresses.set(path, URL.createObjectURL(blob))
  return path
}

/** The file at a path; undefined when there is none. */
export const foundAt = (path: string): KeptFile | undefined => files.get(path)

/** The user's files. */
export const usersFiles = (): ReadonlyMap<string, KeptFile> =>
  new Map([...files].filter(([path]) => path.startsWith(`${USER_DATA_PATH}/`)))

/** Stores a user file, readable at once; the promise resolves when the file would survive a restart. Without bytes it removes the file. */
export function placeFile(path: string, bytes: Uint8Array<ArrayBuffer> | undefined): Promise<void> {
  const address = addresses.get(path)
  if (address !== undefined) URL.revokeObjectURL(address)
  addresses.delete(path)
  const file = bytes && { bytes, modifiedAt: Date.now() }
  if (file) files.set(path, file)
  else files.delete(path)
  return keepOverRestart(path, file)
}

/** @throws Error when there is no such file */
export function fileAt(path: string): Blob {
  const file = files.get(path)
  if (!file) throw new Error(`file not found: ${path}`)
  return new Blob([file.bytes])
}

/** The browser's address for a path of WeChat. */
export function fileAddress(path: string): string {
  const known = addresses.get(path)
  if (known !== undefined) return known
  if (files.has(path)) {
    const address = URL.createObjectURL(fileAt(path))
    addresses.set(path, address)
    return address
  }
  return path === '' || /^(https?|data|blob):/.test(path) ? path : `/package/${path.replace(/^\//, '')}`
}

/** Flips one bit of a user file, as bad memory does. For tests. @throws Error when there is no such file */
export async function damageFile(name: string): Promise<void> {
  const path = `${USER_DATA_PATH}/${name}`
  const bytes = files.get(path)?.bytes.slice()
  if (!bytes) throw new Error(`file not found: ${path}`)
  const middle = bytes.length >> 1
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  await placeFile(path, bytes)
}

/** Lets the person choose files in the browser's own dialogue. Empty when the person chooses none. */
export function askForFiles(count: number, accept: string): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = count > 1
    input.accept = accept
    input.addEventListener('cancel', () => resolve([]))
    input.addEventListener('change', () => resolve([...(input.files ?? [])].slice(0, count)))
    input.click()
  })
}
