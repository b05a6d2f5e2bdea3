import { READABLE_DOCUMENT_MAX } from '@/shared/contract/limits'
import { findContained, onlyPassage, outsideOf } from './contained-notice'
import { layOut } from './lay-out'
import { splitLines } from './lines'
import { secretMarking } from './marking'
import type { DocumentPassage, Line } from './passage'
import type { PolicyDocument } from './policy-document'
import { readParts } from './read-parts'

export type DocumentReading =
  | { ok: true; document: PolicyDocument }
  | { ok: false; refusal: 'EmptyText' | 'TextTooLong' | 'NoWords' }
  | { ok: false; refusal: 'MarkedSecret'; passage: DocumentPassage }

/**
 * Takes the plain text of an official document apart (GB/T 9704-2012): lines, the part of each line, and the values. It only recognises: every
 * value has its passage and a confidence, and the publisher decides. A document marked secret is refused unread.
 */
export function readDocument(text: string): DocumentReading {
  if (text.length > READABLE_DOCUMENT_MAX) return { ok: false, refusal: 'TextTooLong' }
  const lines = splitLines(text)
  if (lines.length === 0) return { ok: false, refusal: 'EmptyText' }
  if (!hasWords(lines)) return { ok: false, refusal: 'NoWords' }
  const passage = secretMarking(lines)
  if (passage) return { ok: false, refusal: 'MarkedSecret', passage }
  const document = readParts(layOut(text, lines))
  const contained = findContained(text, lines)
  if (!contained) return { ok: true, document }
  const own = onlyPassage(text, contained.passage)
  const title = layOut(own, splitLines(own)).title?.value ?? contained.value
  // The whole is a report, however official the notice that it carries.
  return { ok: true, document: { ...document, kind: 'news', contained: { ...contained, value: title } } }
}

/** The reading of a notice that a report carries, and the passages around it. */
export interface ContainedReading {
  document: PolicyDocument
  /** Only the notice. The rest is blank, so that every passage is valid in the whole text. */
  text: string
  outside: readonly DocumentPassage[]
}

/** Reads only the notice that a report carries; undefined without one. */
export function readContained(text: string, { contained }: PolicyDocument): ContainedReading | undefined {
  if (!contained) return undefined
  const own = onlyPassage(text, contained.passage)
  const reading = readDocument(own)
  return reading.ok
    ? { document: reading.document, text: own, outside: outsideOf(text, contained.passage) }
    : undefined
}

/** Whether any line holds a letter or digit. Dashes, dots and bars alone are no document. */
function hasWords(lines: readonly Line[]): boolean {
  return lines.some(({ packed }) => /[\p{L}\p{N}]/u.test(packed))
}
