import { CATEGORIES, type Category } from '@/shared/domain/need/category'
import { Classifier, type ClassifierModel } from '@search-engine'

/** Less sure than this, the model says nothing: then the words of the categories decide. */
const CONFIDENT = 0.5

/** The category a text belongs to; undefined when that is not clear. */
export type GuessCategory = (text: string) => Category | undefined

/** Guesses by a model whose labels are categories; what it has learnt of others is not said. */
export function categoryGuesser(model: ClassifierModel): GuessCategory {
  const classifier = new Classifier(model)
  const known = new Set<string>(CATEGORIES)
  return (text) => {
    const [best] = classifier.guess(text)
    return best && best.confidence >= CONFIDENT && known.has(best.label)
      ? (best.label as Category)
      : undefined
  }
}
