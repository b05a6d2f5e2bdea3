import { FIRST_CONCEPT, LAST_CONCEPT } from './codes'

/** The kind decides the weight of a concept: a place or authority, or a synonym. */
export type ConceptKind = 'place' | 'synonym'

/** One thing with all its names. `within` names the wider thing for which it also stands. */
export interface Concept {
  kind: ConceptKind
  names: readonly string[]
  within?: string
}

interface Node {
  next: Map<number, Node>
  codes?: readonly number[]
}

/** Finds names of concepts in folded text. The longest name wins, and names never overlap. */
export class Concepts {
  private readonly root: Node = { next: new Map() }
  /** By UTF-16 unit: 1 when a name begins with it. */
  private readonly firstUnits = new Uint8Array(0x10000)
  private readonly kinds: ConceptKind[] = []
  /** A hash that differs between lists: an index that was built with other concepts cannot be opened. */
  readonly fingerprint: number

  /** @throws RangeError when there are more concepts than codes. */
  constructor(list: readonly Concept[]) {
    if (list.length > LAST_CONCEPT - FIRST_CONCEPT)
      throw new RangeError(`${list.length} concepts are too many`)
    const byName = new Map<string, number>()
    let hash = 0x811c9dc5
    list.forEach(({ kind, names }, ordinal) => {
      this.kinds.push(kind)
      for (const name of names) {
        byName.set(name, FIRST_CONCEPT + ordinal)
        for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
      }
    })
    this.fingerprint = hash >>> 0
    list.forEach(({ names, within }, ordinal) => {
      const wider = within === undefined ? undefined : byName.get(within)
      const codes = [FIRST_CONCEPT + ordinal, ...(wider === undefined ? [] : [wider])]
      for (const name of names) this.addName(name, codes)
    })
  }

  kind(code: number): ConceptKind {
    return this.kinds[code - FIRST_CONCEPT] ?? 'synonym'
  }

  /** The concepts whose names a folded text contains, by the position after the name; undefined when it contains none. */
  find(folded: string): ReadonlyMap<number, readonly number[]> | undefined {
    let found: Map<number, readonly number[]> | undefined
    for (let at = 0; at < folded.length; at += 1) {
      if (this.firstUnits[folded.charCodeAt(at)] === 0) continue
      const hit = this.longestAt(folded, at)
      if (!hit) continue
      found ??= new Map()
      found.set(hit.end, hit.codes)
      at = hit.end - 1
    }
    return found
  }

  private longestAt(text: string, start: number): { end: number; codes: readonly number[] } | undefined {
    let best: { end: number; codes: readonly number[] } | undefined
    let node: Node | undefined = this.root
    for (let at = start; at < text.length; at += 1) {
      node = node.next.get(text.charCodeAt(at))
      if (!node) break
      if (node.codes) best = { end: at + 1, codes: node.codes }
    }
    return best
  }

  private addName(name: string, codes: readonly number[]): void {
    let node = this.root
    this.firstUnits[name.charCodeAt(0)] = 1
    for (let at = 0; at < name.length; at += 1) {
      const unit = name.charCodeAt(at)
      let next = node.next.get(unit)
      if (!next) node.next.set(unit, (next = { next: new Map() }))
      node = next
    }
    node.codes = codes
  }
}
