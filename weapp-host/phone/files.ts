import { keepOverRestart, readKeptFiles, type KeptFile } from './kept-files'

/** Where a mini-program may write. `http` is the protocol of WeChat's own simulator; on a phone it is `wxfile`. */
export const USER_DATA_PATH = 'http://usr'

/** The phone's files: temporary ones until the app ends, the user's until they are taken away. */
const files = new Map<string, KeptFile>()
const addresses = new Map<string, string>()
let temporary = 0

/** Has the user's files at hand; once, before the app starts. */
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

/** A file that may be there. */
export const foundAt = (path: string): KeptFile | undefined => files.get(path)

/** The user's files. */
export const usersFiles = (): ReadonlyMap<string, KeptFile> =>
  new Map([...files].filter(([path]) => path.startsWith(`${USER_DATA_PATH}/`)))

/** Puts a file of the user's in its place, there at once; the promise is kept when it outlives a restart. Without bytes it is gone. */
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

/** Where the browser finds what WeChat finds under this path. */
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

/** Damages a file of the user's as a bad memory does: one bit of it is another; for tests. @throws Error when there is no such file */
export async function damageFile(name: string): Promise<void> {
  const path = `${USER_DATA_PATH}/${name}`
  const bytes = files.get(path)?.bytes.slice()
  if (!bytes) throw new Error(`file not found: ${path}`)
  const middle = bytes.length >> 1
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  await placeFile(path, bytes)
}

/** Lets the person choose files with the browser's own dialogue. Empty when closed without a choice. */
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
