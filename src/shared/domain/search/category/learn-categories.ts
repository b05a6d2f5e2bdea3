import { proposeCategories, type Category } from '@/shared/domain/need/category'
import { categoryGuesser, type GuessCategory } from './category-guess'
import { smallModel, trainClassifier, macroF1, type ClassifierModel, type Provenance } from '@search-engine'

/** A need with the category under which it was handled. */
export interface CategorisedText {
  text: string
  category: Category
}

/** From fewer, a model would learn the needs and not what they have in common. */
export const CATEGORISED_MIN = 200
const FOLDS = 5
/** Features of each part that are kept: the model is part of a function and is read when that starts. */
const KEPT_FEATURES = 4_000

/** What came of learning: a model, or why there is none; macro-F1 of what is proposed without and with it, on texts held out. */
export type CategoriesLearnt =
  | { model: ClassifierModel; before: number; after: number }
  | { why: 'TooFew' | 'HeldOutFell'; before?: number; after?: number }

/**
 * A small classifier of categories, if what is proposed does not get worse by it on texts held out (five folds, by the order of the
 * texts). The same texts give the same model.
 */
export function learnCategories(
  rows: readonly CategorisedText[],
  provenance: Omit<Provenance, 'texts' | 'heldOut'>,
): CategoriesLearnt {
  if (rows.length < CATEGORISED_MIN) return { why: 'TooFew' }
  const sorted = [...rows].sort((a, b) => (a.text < b.text ? -1 : 1))
  const train = (some: readonly CategorisedText[]) => {
    const texts = some.map(({ text, category }) => ({ text, label: category }))
    return smallModel(trainClassifier(texts, provenance), KEPT_FEATURES)
  }
  const truths: string[] = []
  const without: string[] = []
  const withModel: string[] = []
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const guess = categoryGuesser(train(sorted.filter((_, i) => i % FOLDS !== fold)))
    for (const { text, category } of sorted.filter((_, i) => i % FOLDS === fold)) {
      truths.push(category)
      without.push(proposed(text))
      withModel.push(proposed(text, guess))
    }
  }
  const before = macroF1(truths, without)
  const after = macroF1(truths, withModel)
  if (after < before) return { why: 'HeldOutFell', before, after }
  const model = train(sorted)
  return { model: { ...model, provenance: { ...model.provenance, heldOut: after } }, before, after }
}

const proposed = (text: string, guess?: GuessCategory): Category =>
  guess?.(text) ?? proposeCategories(text)[0] ?? 'other'
