const CHUNK_SIZE = 512

interface Chunk {
  keys: string[]
  ids: string[]
}

/**
 * An ordered map of unique text keys to document keys. It is split into chunks, so that an insert among a million entries moves
 * only a few hundred of them. Keys are compared by UTF-16 unit.
 */
export class SortedKeys {
  private chunks: Chunk[] = [{ keys: [], ids: [] }]

  insert(key: string, id: string): void {
    const at = this.chunkFor(key)
    const chunk = this.chunks[at] as Chunk
    const position = lowerBound(chunk.keys, key)
    if (chunk.keys[position] === key) return
    chunk.keys.splice(position, 0, key)
    chunk.ids.splice(position, 0, id)
    if (chunk.keys.length <= CHUNK_SIZE) return
    // Keys usually arrive in order. A split near the end keeps the chunks full then.
    const cut = position >= CHUNK_SIZE - 1 ? CHUNK_SIZE - 8 : CHUNK_SIZE >> 1
    this.chunks.splice(at + 1, 0, { keys: chunk.keys.splice(cut), ids: chunk.ids.splice(cut) })
  }

  remove(key: string): void {
    const at = this.chunkFor(key)
    const chunk = this.chunks[at] as Chunk
    const position = lowerBound(chunk.keys, key)
    if (chunk.keys[position] !== key) return
    chunk.keys.splice(position, 1)
    chunk.ids.splice(position, 1)
    if (chunk.keys.length === 0 && this.chunks.length > 1) this.chunks.splice(at, 1)
  }

  /** Document keys of the entries in `[from, to)`, ascending or descending. */
  *range(from: string, to: string, descending = false): IterableIterator<string> {
    for (const { id } of this.entriesIn(from, to, descending)) yield id
  }

  /** The entries in `[from, to)`, ascending or descending. */
  *entriesIn(from: string, to: string, descending = false): IterableIterator<{ key: string; id: string }> {
    if (descending) {
      for (let at = this.chunkFor(to); at >= 0; at--) {
        const { keys, ids } = this.chunks[at] as Chunk
        for (let i = lowerBound(keys, to) - 1; i >= 0; i--) {
          if ((keys[i] as string) < from) return
          yield { key: keys[i] as string, id: ids[i] as string }
        }
      }
      return
    }
    for (let at = this.chunkFor(from); at < this.chunks.length; at++) {
      const { keys, ids } = this.chunks[at] as Chunk
      for (let i = lowerBound(keys, from); i < keys.length; i++) {
        if ((keys[i] as string) >= to) return
        yield { key: keys[i] as string, id: ids[i] as string }
      }
    }
  }

  /** Loads many entries at once: at the start, or for a new index over existing data. Only for an empty instance. */
  load(entries: { key: string; id: string }[]): void {
    entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    const chunks: Chunk[] = []
    const fill = CHUNK_SIZE - 64
    for (let i = 0; i < entries.length; i += fill) {
      const part = entries.slice(i, i + fill)
      chunks.push({ keys: part.map((entry) => entry.key), ids: part.map((entry) => entry.id) })
    }
    if (chunks.length > 0) this.chunks = chunks
  }

  /** Every entry in order, for checks. */
  entries(): { key: string; id: string }[] {
    return this.chunks.flatMap((chunk) => chunk.keys.map((key, i) => ({ key, id: chunk.ids[i] as string })))
  }

  private chunkFor(key: string): number {
    let low = 0
    let high = this.chunks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (((this.chunks[middle] as Chunk).keys[0] as string) <= key) low = middle
      else high = middle - 1
    }
    return low
  }
}

function lowerBound(keys: readonly string[], key: string): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] as string) < key) low = middle + 1
    else high = middle
  }
  return low
}
