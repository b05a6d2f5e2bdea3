import type { FoundPiece } from './found-pieces'

/**
 * A text from which patterns take pieces one after another. Each pattern sees what the earlier ones left; `pieces` records where in the
 * original text each piece stood.
 */
export class TrackedText {
  /** The original position of each unit; -1 for the units of a mark. */
  private places: number[]
  readonly pieces: FoundPiece[] = []

  constructor(public text: string) {
    this.places = Array.from({ length: text.length }, (_, i) => i)
  }

  /** Replaces every match by `instead`. The groups $1 and $2 at the start of a match stay. */
  take(pattern: RegExp, instead: string): void {
    // Most patterns find nothing, and `matchAll` copies its pattern first.
    if (this.text.search(pattern) < 0) return
    const mark = instead.replace(/\$[12]/g, '')
    let next = ''
    const places: number[] = []
    let from = 0
    const copy = (to: number) => {
      next += this.text.slice(from, to)
      for (let i = from; i < to; i += 1) places.push(this.places[i] ?? -1)
    }
    for (const match of this.text.matchAll(pattern)) {
      const [whole, first = '', second = ''] = match
      const stays = (instead.includes('$1') ? first.length : 0) + (instead.includes('$2') ? second.length : 0)
      const start = match.index + stays
      const end = match.index + whole.length
      copy(start)
      this.add(start, end, mark)
      next += mark
      for (let i = 0; i < mark.length; i += 1) places.push(-1)
      from = end
    }
    copy(this.text.length)
    this.text = next
    this.places = places
  }

  private add(from: number, to: number, instead: string): void {
    const origins = this.places.slice(from, to).filter((place) => place >= 0)
    const start = origins[0]
    const last = origins.at(-1)
    if (start !== undefined && last !== undefined) this.pieces.push({ start, end: last + 1, instead })
  }
}
