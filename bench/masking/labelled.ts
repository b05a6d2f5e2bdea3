import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unmask } from '@/shared/domain/access/unmask'
import type { PieceKind } from '@/shared/domain/access/tagger/tag-model'

export const NAMED_KINDS = ['person', 'phone', 'account', 'enterprise', 'address', 'number'] as const
export type NamedKind = (typeof NAMED_KINDS)[number]

/** A part of a text; without a kind it names nobody. */
interface Stretch {
  text: string
  kind?: NamedKind
}

/** A text in parts, unmasked as the product reads it. */
export type LabelledText = readonly Stretch[]

const STRETCH = /⟦([a-z]+):([^⟧]*)⟧|[^⟦]+/g

const isNamedKind = (kind: string | undefined): kind is NamedKind => NAMED_KINDS.some((one) => one === kind)

/** Texts of a file, one a line. Parts that name somebody are marked as ⟦kind:…⟧. */
export function readLabelled(file: string): LabelledText[] {
  return readFileSync(path.resolve(__dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) =>
      [...line.trim().matchAll(STRETCH)].map(([whole, kind, text = '']) =>
        isNamedKind(kind) ? { text: unmask(text), kind } : { text: unmask(whole) },
      ),
    )
}

export const plainOf = (text: LabelledText) => text.map((stretch) => stretch.text).join('')

/** The tagger's kind for a labelled kind; the tagger gives telephones, accounts and numbers the same one. */
export function toPieceKind(kind: NamedKind): PieceKind {
  return kind === 'phone' || kind === 'account' ? 'number' : kind
}
