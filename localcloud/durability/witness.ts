import type { StoredCollection } from '../database/collection'
import { PAIRS, readLine, SINGLES, type Doing } from './hands'

/** What was found wrong after a kill. All zero is what is promised. */
export interface Damage {
  /** Acknowledged writes that are not there, or not as acknowledged. */
  lost: number
  /** Transactions of which one half is there. */
  torn: number
  /** Codes that two documents hold, and claims that were acknowledged twice. */
  doubled: number
  /** Index entries that no document explains, or the other way round. */
  indexErrors: number
}

type State = number | undefined

/** Hears the writer and judges what is stored after the kill. */
export class Witness {
  acknowledged = 0
  refused = 0
  private readonly known = new Map<string, State>()
  private readonly open = new Map<string, Doing>()
  private readonly claims = new Map<number, string>()
  private doubledClaims = 0

  hear(line: string): void {
    const heard = readLine(line)
    if (!heard) return
    const { mark, doing } = heard
    if (mark === '?') {
      this.open.set(doing.hand, doing)
      return
    }
    this.open.delete(doing.hand)
    if (mark === 'x') {
      this.refused++
      return
    }
    this.acknowledged++
    if (doing.kind !== 'claim') this.known.set(doing.hand, doing.kind === 'put' ? doing.n : undefined)
    else if (this.claims.has(doing.n)) this.doubledClaims++
    else this.claims.set(doing.n, doing.hand)
  }

  /** Compares the reopened collection with what was heard; what is stored is where the next round starts. */
  judge(things: StoredCollection): Damage {
    const numberOf = (id: string): State => things.get(`s${id}`)?.['n'] as State
    const damage: Damage = { lost: 0, torn: 0, doubled: this.doubledClaims, indexErrors: indexErrors(things) }
    for (const hand of [...SINGLES, ...PAIRS]) {
      const isPair = hand.startsWith('pair')
      const stored = numberOf(isPair ? `${hand}-left` : hand)
      if (isPair && numberOf(`${hand}-right`) !== stored) damage.torn++
      const doing = this.open.get(hand)
      const next = doing?.kind === 'put' ? doing.n : undefined
      const allowed = doing ? [this.known.get(hand), next] : [this.known.get(hand)]
      if (!allowed.includes(stored)) damage.lost++
      this.known.set(hand, stored)
    }
    for (const [n, hand] of this.claims) if (!things.get(`s${hand}#${n}`)) damage.lost++
    const codes = [...things.entries.values()].map(({ doc }) => doc['code'])
    damage.doubled += codes.length - new Set(codes).size
    this.open.clear()
    return damage
  }
}

/** How many entries of the indexes differ from what the documents say. */
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
