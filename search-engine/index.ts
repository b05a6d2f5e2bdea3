/** The only file of the search engine that code outside it may import. */
export {
  SearchIndex,
  type DocumentFilter as Filter,
  type IndexOptions,
  type SearchOptions,
  type Suggestion,
} from './query/search-index'
export type { Hit, ScoreParts } from './query/top-ranking'
export type { Weights } from './query/weights'
export { SnapshotRefused } from './store/snapshot'
export { foldText } from './language/fold'
export { SYLLABLES } from './language/syllables'
export { Classifier, macroF1, smallModel, trainClassifier, type LabelledText } from './classifier/classifier'
export { readModel, writeModel, type ClassifierModel, type Provenance } from './classifier/model-file'
export { seededShuffle } from './learning/shuffle'
export {
  trainReRanker,
  LESSONS_MIN,
  type Lesson,
  type Parts,
  type PartWeights,
  type ReRanker,
} from './learning/re-ranker'
