import { BREAK, isConcept, isHan, isToken, pairKey, LAST_FIELD } from '../language/codes'
import type { Concepts } from '../language/concepts'
import { Growing } from './growing'
import { encodePostings } from './postings'
import { packParts } from './snapshot'
import { TermTable } from './term-table'
import { readCodes } from '../language/tokens'
import { GrowingWords } from '../language/words'

/** Frequencies, weighted by field, are stored in quarters, up to 63. */
export const FREQUENCY_STEPS = 4
const MOST_FREQUENCY = 252
/** Lengths are stored in two bytes, and mentions in one. */
const LONGEST = 0xffff
const MOST_MENTIONS = 255

/** Packs documents, added one by one, into a snapshot. Field n of a document has weight n of the index. */
export class SegmentWriter {
  private readonly terms = new TermTable()
  private readonly singles = new TermTable()
  private readonly text = Growing.of16(1 << 14)
  private readonly textAt = Growing.of32()
  private readonly ids = Growing.of16(1 << 12)
  private readonly idAt = Growing.of32()
  private readonly lengths = Growing.of16()
  private readonly mentions = Growing.of16()
  // State of the document that is being added:
  private before = BREAK
  private weight = 1
  private length = 0
  private mentioned = 0

  constructor(
    private readonly fieldWeights: readonly number[],
    private readonly concepts: Concepts,
    private readonly words = new GrowingWords(),
  ) {
    if (fieldWeights.length > LAST_FIELD) throw new RangeError(`${fieldWeights.length} fields are too many`)
  }

  get size(): number {
    return this.lengths.length
  }

  /** Adds a document, one text for each field. The caller must add every id once only. */
  add(id: string, fields: readonly string[]): void {
    this.open(id)
    fields.forEach((field, ordinal) => {
      if (field === '') return
      this.addCode(ordinal + 1)
      readCodes(field, this.words, this.concepts, this.addCode)
      this.addCode(BREAK)
    })
    this.close()
  }

  /** Adds a document as codes of another segment with the same words. */
  addCodes(id: string, codes: Uint16Array): void {
    this.open(id)
    codes.forEach(this.addCode)
    this.close()
  }

  private open(id: string): void {
    this.idAt.push(this.ids.length)
    for (let i = 0; i < id.length; i += 1) this.ids.push(id.charCodeAt(i))
    this.textAt.push(this.text.length)
    this.terms.nextDocument()
    this.singles.nextDocument()
    this.before = BREAK
    this.length = 0
    this.mentioned = 0
  }

  private close(): void {
    this.lengths.push(Math.min(Math.round(this.length), LONGEST))
    this.mentions.push(Math.min(this.mentioned, MOST_MENTIONS))
  }

  /** Appends a code to the document's forward text, and counts the terms that it completes. */
  private readonly addCode = (code: number): void => {
    const { before } = this
    if (code === BREAK && before === BREAK) return
    this.text.push(code)
    if (isConcept(code)) {
      this.terms.count(pairKey(BREAK, code), FREQUENCY_STEPS)
      if (this.concepts.kind(code) === 'place') this.mentioned += 1
      return
    }
    const steps = Math.round(this.weight * FREQUENCY_STEPS)
    if (code !== BREAK && code <= LAST_FIELD) {
      this.weight = this.fieldWeights[code - 1] ?? 1
      this.before = BREAK
      return
    }
    if (isToken(code)) {
      this.singles.count(code, 1)
      if (!isHan(code)) this.terms.count(pairKey(BREAK, code), steps)
      this.length += this.weight
    }
    if (before !== BREAK) this.terms.count(pairKey(before, code), steps)
    this.before = code
  }

  /** A snapshot of all documents so far. More documents can be added afterwards. */
  pack(): ArrayBuffer {
    const { keys, ordinals } = this.terms.sorted()
    const postings = encodePostings(this.terms, ordinals, MOST_FREQUENCY)
    const singles = this.singles.sorted()
    const words = this.words.sorted()
    const singleDocs = new Uint16Array(singles.ordinals.length * 2)
    singles.ordinals.forEach((ordinal, i) => {
      const documents = this.singles.documentCount(ordinal)
      singleDocs[2 * i] = documents & 0xffff
      singleDocs[2 * i + 1] = documents >>> 16
    })
    return packParts(
      {
        termKeys: keys,
        termAt: postings.at,
        termDocs: Uint32Array.from(ordinals, (ordinal) => this.terms.documentCount(ordinal)),
        wordHashes: words.hashes,
        textAt: withEnd(this.textAt, this.text.length),
        idAt: withEnd(this.idAt, this.ids.length),
        lengths: this.lengths.view(),
        text: this.text.view(),
        ids: this.ids.view(),
        wordCodes: words.codes,
        singleCodes: Uint16Array.from(singles.keys),
        singleDocs,
        mentions: Uint8Array.from(this.mentions.view()),
        postings: postings.bytes,
      },
      this.concepts.fingerprint,
      this.fieldWeights,
    )
  }
}

/** The starts of all documents, and the end of the last one. */
function withEnd(starts: Growing<Uint32Array>, end: number): Uint32Array {
  const all = new Uint32Array(starts.length + 1)
  all.set(starts.view())
  all[starts.length] = end
  return all
}
