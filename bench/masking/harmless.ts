import { readFileSync } from 'node:fs'
import path from 'node:path'
import { findByPatterns } from '@/shared/domain/access/anonymize'
import { HARMLESS_FORMS } from '@/shared/domain/access/person-forms'
import { HARMLESS_OF_READERS } from '@/shared/domain/access/person-forms-of-readers'
import { unmask } from '@/shared/domain/access/unmask'
import type { LabelledText } from './labelled'

const FILES = ['two-needs.tsv', 'needs.tsv', 'everyday.tsv', 'calibration.tsv']
const NOBODY = { enterpriseName: '', names: [] }

/** Needs that were typed for other figures. Almost none names anybody; texts in which a pattern finds a name are left out. */
export function harmlessTexts(): LabelledText[] {
  return FILES.flatMap((file) =>
    readFileSync(path.resolve(__dirname, '../typed', file), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [first = '', second = ''] = line.split('\t')
        return unmask(file === 'two-needs.tsv' || file === 'calibration.tsv' ? first : second)
      }),
  )
    .filter((text) => text !== '' && findByPatterns(text, NOBODY).length === 0)
    .map((text) => [{ text }])
}

/** Texts from the tests of the patterns that look as if they named somebody, and do not. */
export function lookAlikes(): LabelledText[] {
  return [...HARMLESS_FORMS, ...HARMLESS_OF_READERS].map((text) => [{ text: unmask(text) }])
}
