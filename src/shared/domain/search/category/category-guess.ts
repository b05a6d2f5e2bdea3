import { CATEGORIES, type Category } from '@/shared/domain/need/category'
import { Classifier, type ClassifierModel } from '@search-engine'

/** With less confidence the model gives no category, and the words of the categories decide. */
const CONFIDENCE_MIN = 0.5

/** The category of a text; undefined when it is not clear. */
export type GuessCategory = (text: string) => Category | undefined

/** Guesses with a model whose labels are categories. Labels that are no categories (any more) are ignored. */
export function makeCategoryGuesser(model: ClassifierModel): GuessCategory {
  const classifier = new Classifier(model)
  return (text) => {
    const [best] = classifier.guess(text)
    if (!best || best.confidence < CONFIDENCE_MIN) return undefined
    return CATEGORIES.find((category) => category === best.label)
  }
}
