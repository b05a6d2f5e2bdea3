import { proposeCategories, type Category } from '@/shared/domain/need/category'
import { makeCategoryGuesser, type GuessCategory } from './category-guess'
import { smallModel, trainClassifier, macroF1, type ClassifierModel, type Provenance } from '@search-engine'

/** A need with the category under which it was handled. */
export interface CategorisedText {
  text: string
  category: Category
}

/** The smallest number of needs from which a model can be learnt. */
export const CATEGORISED_MIN = 200
const FOLDS = 5
/** Features of each part of the model. The model is bundled into a function and read when the function starts. */
const FEATURES_MAX = 4_000

/** A model, or why there is none, with macro-F1 of the proposed categories on held-out texts: without the model and with it. */
export type CategoriesLearnt =
  | { model: ClassifierModel; before: number; after: number }
  | { why: 'TooFew' | 'HeldOutFell'; before?: number; after?: number }

/**
 * Trains a small classifier of categories. It returns no model when proposals for held-out texts would get worse (five folds, by the order of the
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
    return smallModel(trainClassifier(texts, provenance), FEATURES_MAX)
  }
  const truths: string[] = []
  const without: string[] = []
  const withModel: string[] = []
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const guess = makeCategoryGuesser(train(sorted.filter((_, i) => i % FOLDS !== fold)))
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
