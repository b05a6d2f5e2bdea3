/** The most documents a `get` returns when the request names no limit. */
export const GET_DEFAULT_LIMIT = 100
/** The most documents one `get` returns, whatever limit the request names. */
export const GET_MAX_LIMIT = 1000
/** The most documents an aggregation without `$limit` returns. */
export const AGGREGATE_DEFAULT_LIMIT = 20
/** The largest document, in bytes of BSON: MongoDB's limit. CloudBase documents none of its own. */
export const DOCUMENT_MAX_BYTES = 16 * 1024 * 1024
/** Levels of objects and arrays in a document or a filter: MongoDB's limit. */
export const DOCUMENT_MAX_DEPTH = 100
/**
 * The most that one read or pipeline returns, in bytes of text. CloudBase documents no limit; users measured this one for
 * functions. Keep pages far below it.
 */
export const RESULT_MAX_BYTES = 50 * 1000 * 1000
/** The server rolls back a transaction that is still open after this time. */
export const TRANSACTION_LIMIT_MS = 30_000
/** How long a plain write waits for a document that a transaction holds. */
export const LOCK_WAIT_MS = 5_000
/** An unfiltered read of at most this many documents gives no warning: it needs no index. */
export const SMALL_COLLECTION = 100
/** The most ranges of an index plan (`$in` × `$in`). Where the next field would exceed it, the planner ignores that field. */
export const PLAN_MAX_RANGES = 500

export const TRANSACTION_CONFLICT_MESSAGE =
  '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ' +
  'Please check your request, but if the problem persists, contact us.'

export const TRANSACTION_NOT_EXIST_MESSAGE =
  '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be ' +
  'commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.'

/** Production's message for a collection that does not exist (−502005 in the app). */
export const collectionNotExistMessage = (collection: string): string =>
  '[ResourceNotFound] Db or Table not exist. Please check your request, but if the problem cannot be solved, ' +
  `contact us. ${collection}`

export const duplicateKeyMessage = (collection: string, index: string, key: string): string =>
  `[E11000 duplicate key] E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}`
