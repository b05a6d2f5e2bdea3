/** Everything of a shelf up to a version, and the packed index over it. */
export interface Snapshot<Item> {
  version: number
  items: Item[]
  packed?: ArrayBuffer
}

const HEAD_BYTES = 4

/** One file: the length of the JSON, the JSON, and the packed index as it lies in memory. */
export function snapshotBytes<Item>({ version, items, packed }: Snapshot<Item>): Buffer {
  const json = Buffer.from(JSON.stringify({ version, items }))
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeUInt32LE(json.length)
  return Buffer.concat([head, json, ...(packed ? [Buffer.from(packed)] : [])])
}

/** Reads such a file; undefined when it is none (damaged, cut short, of an older kind): then everything is read from the documents. */
export function readSnapshot<Item>(bytes: Buffer): Snapshot<Item> | undefined {
  if (bytes.length < HEAD_BYTES) return undefined
  const end = HEAD_BYTES + bytes.readUInt32LE()
  if (end > bytes.length) return undefined
  try {
    const { version, items } = JSON.parse(bytes.subarray(HEAD_BYTES, end).toString('utf8')) as Snapshot<Item>
    if (typeof version !== 'number' || !Array.isArray(items)) return undefined
    // Copied, so that the index lies on a boundary that wide views may start at.
    return end === bytes.length
      ? { version, items }
      : { version, items, packed: new Uint8Array(bytes.subarray(end)).buffer }
  } catch {
    return undefined
  }
}
