import type { StoredCollection } from '../database/collection'
import { PAIRS, readLine, SINGLES, type WriterStep } from './writer-protocol'

/** The damage after a kill. Every number must be zero. */
export interface Damage {
  /** Acknowledged writes that are missing or differ. */
  lost: number
  /** Transactions of which only one half is stored. */
  torn: number
  /** Codes that two documents hold, and claims that were acknowledged to both rivals. */
  doubled: number
  /** Index entries without a document, and documents without their index entries. */
  indexErrors: number
}

/** The number in a document; undefined when the document does not exist. */
type State = number | undefined

/** Reads the writers' lines, and judges the stored documents after the kill. */
export class Witness {
  acknowledged = 0
  refused = 0
  /** The number that each writer's document must have. */
  private readonly expected = new Map<string, State>()
  /** Steps that are begun but not acknowledged, by writer. */
  private readonly open = new Map<string, WriterStep>()
  private readonly claims = new Map<number, string>()
  private doubledClaims = 0

  follow(line: string): void {
    const parsed = readLine(line)
    if (!parsed) return
    const { mark, step } = parsed
    if (mark === '?') {
      this.open.set(step.writer, step)
      return
    }
    this.open.delete(step.writer)
    if (mark === 'x') {
      this.refused++
      return
    }
    this.acknowledged++
    if (step.kind !== 'claim') this.expected.set(step.writer, step.kind === 'put' ? step.n : undefined)
    else if (this.claims.has(step.n)) this.doubledClaims++
    else this.claims.set(step.n, step.writer)
  }

  /** Compares the reopened collection with the acknowledgements. The next round starts from the stored state. */
  judge(things: StoredCollection): Damage {
    const numberOf = (id: string): State => {
      const n = things.get(`s${id}`)?.['n']
      return typeof n === 'number' ? n : undefined
    }
    const damage: Damage = { lost: 0, torn: 0, doubled: this.doubledClaims, indexErrors: indexErrors(things) }
    for (const writer of [...SINGLES, ...PAIRS]) {
      const isPair = writer.startsWith('pair')
      const stored = numberOf(isPair ? `${writer}-left` : writer)
      if (isPair && numberOf(`${writer}-right`) !== stored) damage.torn++
      const step = this.open.get(writer)
      const next = step?.kind === 'put' ? step.n : undefined
      const allowed = step ? [this.expected.get(writer), next] : [this.expected.get(writer)]
      if (!allowed.includes(stored)) damage.lost++
      this.expected.set(writer, stored)
    }
    for (const [n, writer] of this.claims) if (!things.get(`s${writer}#${n}`)) damage.lost++
    const codes = [...things.entries.values()].map(({ doc }) => doc['code'])
    damage.doubled += codes.length - new Set(codes).size
    this.open.clear()
    return damage
  }
}

/** The number of index entries that differ from those of the documents. */
export function indexErrors(collection: StoredCollection): number {
  let errors = 0
  for (const index of collection.indexes) {
    const expected = new Set(
      [...collection.entries].flatMap(([id, { doc }]) => index.keysOf(doc).map((key) => key + id)),
    )
    const entries = index.sorted.entries()
    errors +=
      entries.filter(({ key }) => !expected.has(key)).length + Math.abs(expected.size - entries.length)
  }
  return errors
}
