import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A typed text with the right services for each need in it, by their keys in the demo's catalogue. */
export interface LabelledNeed {
  kind: string
  text: string
  /** One list for each need of the text; any key of a list is right. */
  needs: readonly (readonly string[])[]
}

/** A text to judge “well matched” with: off topic, a need that no service covers, or with its right services. */
export interface TypedText {
  text: string
  label: 'off' | 'none' | readonly string[]
}

export interface LabelledSplit {
  text: string
  /** The parts of the text, one for each need in it. */
  parts: readonly string[]
  /** How the two needs are joined, or why it is one need. The earliest texts have no kind. */
  kind: string
}

/** The open part, which may be used for tuning, and the part that is only measured. */
export interface Halves<T> {
  open: readonly T[]
  heldOut: readonly T[]
}

/** Needs by kind. */
export function labelledNeeds(): Halves<LabelledNeed> {
  return { open: needsIn('needs.tsv'), heldOut: needsIn('needs.held.tsv') }
}

export function labelledTexts(): Halves<TypedText> {
  return holdOutEveryThird(
    rowsOf('calibration.tsv').map(([text = '', label = '']) => ({
      text,
      label: label === 'off' || label === 'none' ? label : label.split(/[|+]/),
    })),
  )
}

/** Everyday texts of all kinds: covered by a service, not covered, and off topic. */
export function everydayTexts(): Halves<TypedText> {
  return holdOutEveryThird(typedIn('everyday.tsv'))
}

const typedIn = (file: string): TypedText[] =>
  rowsOf(file).map(([, text = '', label = '']) => ({
    text,
    label: label === 'off' || label === 'none' ? label : label.split('|'),
  }))

/** Texts by somebody who saw only the catalogue; all of them are only measured. */
export function othersTexts(): TypedText[] {
  return typedIn('others.tsv')
}

export function labelledSplits(): Halves<LabelledSplit> {
  return { open: splitsIn('two-needs.tsv'), heldOut: splitsIn('two-needs.held.tsv') }
}

const splitsIn = (file: string): LabelledSplit[] =>
  rowsOf(file).map(([text = '', parts = '', kind = 'earlier']) => ({
    text,
    parts: parts === '-' ? [text] : parts.split(' | '),
    kind,
  }))

const needsIn = (file: string): LabelledNeed[] =>
  rowsOf(file).map(([kind = '', text = '', keys = '']) => ({
    kind,
    text,
    needs: keys.split('+').map((one) => one.split('|')),
  }))

function rowsOf(file: string): string[][] {
  return readFileSync(path.join(process.cwd(), 'bench', 'typed', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}

function holdOutEveryThird<T>(rows: readonly T[]): Halves<T> {
  return { open: rows.filter((_, i) => i % 3 !== 2), heldOut: rows.filter((_, i) => i % 3 === 2) }
}
