/** The one door of the search engine: nothing else of it is imported from outside. */
export {
  SearchIndex as MatchIndex,
  type DocumentFilter as Filter,
  type IndexOptions,
  type SearchOptions,
} from './query/search-index'
export type { Hit, ScoreParts } from './query/ranking'
export { SnapshotRefused } from './store/snapshot'
export { foldText } from './language/fold'
export { SYLLABLES } from './language/syllables'
export { Classifier, smallModel, trainClassifier, type LabelledText } from './classifier/classifier'
export { readModel, writeModel, type ClassifierModel, type Provenance } from './classifier/model-file'
export { macroF1 } from './classifier/macro-f1'
export { seededShuffle } from './learning/shuffle'
export {
  learn,
  LESSONS_MIN,
  type Lesson,
  type Parts,
  type PartWeights,
  type ReRanker,
} from './learning/re-ranker'
