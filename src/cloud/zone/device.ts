import Taro from '@tarojs/taro'

/** Storage and network of the device, as the zone cache uses them. Every promise may reject: storage full, no network. */
export interface Device {
  /** The bytes stored under a name; undefined when there are none. */
  read(name: string): Promise<Uint8Array | undefined>
  write(name: string, bytes: Uint8Array): Promise<void>
  /** The bytes at a temporary address of the cloud. */
  fetch(url: string): Promise<Uint8Array>
  /** Lets the device draw and react before the next step of work. */
  pause(): Promise<void>
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/** The browser stores files in IndexedDB: they are too large for its local storage. */
const browser: Device = {
  async read(name) {
    const stored: unknown = await inStore('readonly', (store) => store.get(name))
    return stored instanceof Uint8Array ? stored : undefined
  },
  async write(name, bytes) {
    await inStore('readwrite', (store) => store.put(bytes, name))
  },
  async fetch(url) {
    // The gateway that serves the page also serves the files, so the host of the page is the right one.
    const { pathname, search } = new URL(url)
    const answer = await fetch(pathname + search)
    if (!answer.ok) throw new Error(`the file answered ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  },
  pause,
}

const wechat: Device = {
  read: (name) => readContent(pathOf(name)).catch(() => undefined),
  write: (name, bytes) =>
    new Promise((resolve, reject) => {
      Taro.getFileSystemManager().writeFile({
        filePath: pathOf(name),
        data: bytes.slice().buffer,
        success: () => resolve(),
        fail: ({ errMsg }) => reject(new Error(errMsg)),
      })
    }),
  async fetch(url) {
    const { statusCode, tempFilePath } = await Taro.downloadFile({ url })
    if (statusCode !== 200) throw new Error(`the file answered ${statusCode}`)
    return readContent(tempFilePath)
  },
  pause,
}

/** The device of this build. The literal condition drops the other one from the bundle. */
export const deviceFiles: Device = process.env.TARO_ENV === 'weapp' ? wechat : browser

const pathOf = (name: string) => `${Taro.env.USER_DATA_PATH ?? ''}/${name}`

function readContent(filePath: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) =>
        typeof data === 'string' ? reject(new Error('text')) : resolve(new Uint8Array(data)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}

const STORE = 'files'

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open('innovation-atlas', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  const database = await toPromise(opening)
  try {
    return await toPromise(work(database.transaction(STORE, mode).objectStore(STORE)))
  } finally {
    database.close()
  }
}

function toPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no storage'))
  })
}
