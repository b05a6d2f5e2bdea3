import { basename } from 'node:path'
import {
  CATEGORISED_MIN,
  learnCategories,
  type CategorisedText,
} from '../../src/shared/domain/search/category/learn-categories'
import { writeModel } from '@search-engine'
import { readRows } from './json-lines'
import { writeSource } from './write-source'

const TARGET = 'src/shared/domain/search/category/learned-categories.ts'

/** Learns categories from an export of `needs` and writes them where the functions read them, unless proposals get worse. */
export async function learnCategoriesFrom(needsFile: string): Promise<void> {
  const rows = readRows<CategorisedText>(needsFile)
  const learnt = learnCategories(rows, { source: basename(needsFile), trainedAt: Date.now() })
  const figures = { needs: rows.length, atLeast: CATEGORISED_MIN, before: learnt.before, after: learnt.after }
  console.log(`categories: ${JSON.stringify(figures)}${'why' in learnt ? `, unchanged: ${learnt.why}` : ''}`)
  if ('model' in learnt)
    await writeCategories(writeModel(learnt.model, (bytes) => Buffer.from(bytes).toString('base64')))
}

/** Writes the model; `undefined` turns learned categories off. */
export async function writeCategories(model: string | undefined): Promise<void> {
  const code = `/** The learned classifier of categories, as \`writeModel\` writes it; undefined when there is none. Written by \`npm run learn -- --categories\`. */
export const LEARNED_CATEGORIES: string | undefined = ${model === undefined ? 'undefined' : JSON.stringify(model)}
`
  await writeSource(TARGET, code)
}
