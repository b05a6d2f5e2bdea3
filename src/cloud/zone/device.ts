import Taro from '@tarojs/taro'

/** What keeping a zone on the device needs of it. Every promise may reject: storage full, network gone. */
export interface Device {
  /** The bytes kept under a name; undefined when there are none. */
  read(name: string): Promise<Uint8Array | undefined>
  write(name: string, bytes: Uint8Array): Promise<void>
  /** The bytes at a temporary address of the cloud. */
  fetch(url: string): Promise<Uint8Array>
  /** Lets the device draw and hear before the next piece of work. */
  breathe(): Promise<void>
}

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/** The browser keeps files in IndexedDB: they are too large for its local storage. */
const browser: Device = {
  read: (name) => inStore('readonly', (store) => store.get(name) as IDBRequest<Uint8Array | undefined>),
  async write(name, bytes) {
    await inStore('readwrite', (store) => store.put(bytes, name))
  },
  async fetch(url) {
    // The gateway that serves the page serves the files too, under whatever name the page was opened.
    const { pathname, search } = new URL(url)
    const answer = await fetch(pathname + search)
    if (!answer.ok) throw new Error(`the file answered ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  },
  breathe,
}

const wechat: Device = {
  read: (name) => contentOf(pathOf(name)).catch(() => undefined),
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
    return contentOf(tempFilePath)
  },
  breathe,
}

/** The device of this build; the constant condition leaves the other out of the bundle. */
export const deviceFiles: Device = process.env.TARO_ENV === 'weapp' ? wechat : browser

const pathOf = (name: string) => `${Taro.env.USER_DATA_PATH ?? ''}/${name}`

function contentOf(filePath: string): Promise<Uint8Array> {
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
  const database = await answerOf(opening)
  try {
    return await answerOf(work(database.transaction(STORE, mode).objectStore(STORE)))
  } finally {
    database.close()
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no storage'))
  })
}
