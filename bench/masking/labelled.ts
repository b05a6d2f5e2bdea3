import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unmask } from '@/shared/domain/access/unmask'
import type { PieceKind } from '@/shared/domain/access/tagger/tag-model'

export const NAMED_KINDS = ['person', 'phone', 'account', 'enterprise', 'address', 'number'] as const
export type NamedKind = (typeof NAMED_KINDS)[number]

/** A stretch of a text; without kind it names nobody. */
interface Stretch {
  text: string
  kind?: NamedKind
}

/** A text in stretches, unmasked as the product reads it. */
export type LabelledText = readonly Stretch[]

const STRETCH = /⟦([a-z]+):([^⟧]*)⟧|[^⟦]+/g

const isNamedKind = (kind: string | undefined): kind is NamedKind => NAMED_KINDS.some((one) => one === kind)

/** Texts of a file in which what names somebody stands in ⟦kind:…⟧, one a line. */
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

/** As the tagger tells kinds apart: telephones, accounts and numbers leave no mark. */
export function toPieceKind(kind: NamedKind): PieceKind {
  return kind === 'phone' || kind === 'account' ? 'number' : kind
}
