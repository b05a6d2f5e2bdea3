/** Each person of the demo has a phone of their own. */
const DATABASE = `mp-files:${new URLSearchParams(location.search).get('person') ?? ''}`
const STORE = 'files'

/** A file as it lies on the phone. */
export interface KeptFile {
  bytes: Uint8Array<ArrayBuffer>
  /** Epoch ms. */
  modifiedAt: number
}

/** The user's files as the last start of the app left them, by path. */
export async function readKeptFiles(): Promise<ReadonlyMap<string, KeptFile>> {
  const [paths, files] = await inStore('readonly', (store) => [store.getAllKeys(), store.getAll()])
  return new Map((paths as string[]).map((path, index) => [path, (files as KeptFile[])[index] as KeptFile]))
}

/** Stores a file so that it survives a restart; without a file, removes it. */
export async function keepOverRestart(path: string, file: KeptFile | undefined): Promise<void> {
  await inStore('readwrite', (store) => [file ? store.put(file, path) : store.delete(path)])
}

function inStore(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest[],
): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
    opening.onerror = () => reject(opening.error ?? new Error('no storage'))
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(STORE, mode)
      const asked = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => {
        resolve(asked.map(({ result }) => result))
        opening.result.close()
      }
      transaction.onerror = () => reject(transaction.error ?? new Error('no storage'))
    }
  })
}
