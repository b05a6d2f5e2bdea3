/** What a `get` returns when the request names no limit. */
export const GET_DEFAULT_LIMIT = 100
/** The most documents one `get` returns, whatever it asked for. */
export const GET_MAX_LIMIT = 1000
/** What an aggregation without `$limit` returns. */
export const AGGREGATE_DEFAULT_LIMIT = 20
/** The largest document, in bytes of BSON: MongoDB's limit. CloudBase documents none of its own. */
export const DOCUMENT_MAX_BYTES = 16 * 1024 * 1024
/** Levels of objects and arrays in a document or a filter: MongoDB's limit. */
export const DOCUMENT_MAX_DEPTH = 100
/**
 * The most that one read or pipeline returns, in bytes of text. CloudBase documents none; users measured that a function gets
 * at most this. Pages far below it are the only safe assumption.
 */
export const RESULT_MAX_BYTES = 50 * 1000 * 1000
/** A transaction that has not ended after this is rolled back by the server. */
export const TRANSACTION_LIMIT_MS = 30_000
/** How long a plain write waits for a document that a transaction holds. */
export const LOCK_WAIT_MS = 5_000
/** An unfiltered read of at most this many documents is not worth an index: no warning. */
export const SMALL_COLLECTION = 100
/** Branches an index plan may fan out to (`$in` × `$in`); beyond it the planner gives up on the next field. */
export const PLAN_MAX_RANGES = 500

export const TRANSACTION_CONFLICT_MESSAGE =
  '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ' +
  'Please check your request, but if the problem persists, contact us.'

export const TRANSACTION_NOT_EXIST_MESSAGE =
  '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be ' +
  'commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.'

/** Production's words for a collection nobody has created (−502005 in the app). */
export const collectionNotExistMessage = (collection: string): string =>
  '[ResourceNotFound] Db or Table not exist. Please check your request, but if the problem cannot be solved, ' +
  `contact us. ${collection}`

export const duplicateKeyMessage = (collection: string, index: string, key: string): string =>
  `[E11000 duplicate key] E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}`
