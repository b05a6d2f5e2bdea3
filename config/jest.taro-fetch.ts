/** Stands in for the browser's `fetch`, which jsdom does not have. */
interface FetchAnswer {
  /** 200 when left out. */
  status?: number
  /** The result of `json()`. */
  body?: unknown
  /** The result of `arrayBuffer()`. */
  bytes?: Uint8Array
}

/** Requests since the last call of `answerFetch`, oldest first; `body` is parsed JSON. */
export const fetched: { path: string; body: unknown }[] = []

/** From now on every `fetch` gets this answer. */
export function answerFetch({ status = 200, body, bytes = new Uint8Array() }: FetchAnswer): void {
  fetched.length = 0
  Object.assign(globalThis, {
    fetch: (path: string, init?: { body?: string }) => {
      fetched.push({ path, body: init?.body === undefined ? undefined : JSON.parse(init.body) })
      return Promise.resolve({
        ok: status < 300,
        status,
        json: () => Promise.resolve(body),
        arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
      })
    },
  })
}
