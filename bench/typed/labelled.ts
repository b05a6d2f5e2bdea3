import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A need as it is typed, with the services that are right for it: by need in it, each under the keys of the demo's catalogue. */
export interface LabelledNeed {
  kind: string
  text: string
  /** One list for each need of the text; any key of a list is right. */
  needs: readonly (readonly string[])[]
}

/** A text for judging “well matched”: about nothing here, needed but not given by any service, or with what is right. */
export interface TypedText {
  text: string
  label: 'off' | 'none' | readonly string[]
}

export interface LabelledSplit {
  text: string
  /** One for a text with one need. */
  parts: readonly string[]
  /** How the two are joined, or why it is one; of the earliest texts nobody wrote it down. */
  kind: string
}

/** The part that may choose things, and the part that is only printed. */
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

/** Texts of everyday of all kinds, about what is given here, what is not, and nothing here. */
export function everydayTexts(): Halves<TypedText> {
  return holdOutEveryThird(typedIn('everyday.tsv'))
}

const typedIn = (file: string): TypedText[] =>
  rowsOf(file).map(([, text = '', label = '']) => ({
    text,
    label: label === 'off' || label === 'none' ? label : label.split('|'),
  }))

/** Texts by somebody who saw only the catalogue; all of them are only printed. */
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
