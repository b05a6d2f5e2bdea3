/** A value of `db.command`: usable in a filter or an update, and chainable. */
interface Expression {
  and(...others: unknown[]): Expression
  or(...others: unknown[]): Expression
}

type Make<Names extends string> = Readonly<Record<Names, (...args: unknown[]) => Expression>>

/** The part of `db.command` that the claims use. */
export type Commands = Make<
  | 'eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin' | 'and' | 'or' | 'nor' | 'not' | 'exists' | 'mod' | 'all'
  | 'elemMatch' | 'size' | 'geoNear' | 'geoWithin' | 'geoIntersects' | 'expr' | 'jsonSchema'
  | 'set' | 'remove' | 'inc' | 'mul' | 'min' | 'max' | 'rename' | 'bit' | 'push' | 'pop' | 'shift' | 'unshift'
  | 'addToSet' | 'pull' | 'pullAll'
> & {
  aggregate: Make<
    | 'abs' | 'add' | 'ceil' | 'divide' | 'exp' | 'floor' | 'ln' | 'log' | 'log10' | 'mod' | 'multiply' | 'pow' | 'sqrt'
    | 'subtract' | 'trunc' | 'arrayElemAt' | 'arrayToObject' | 'concatArrays' | 'filter' | 'in' | 'indexOfArray' | 'isArray'
    | 'map' | 'range' | 'reduce' | 'reverseArray' | 'size' | 'slice' | 'zip' | 'and' | 'not' | 'or' | 'cmp' | 'eq' | 'gt' | 'gte'
    | 'lt' | 'lte' | 'neq' | 'cond' | 'ifNull' | 'switch' | 'dateFromParts' | 'dateFromString' | 'dateToString' | 'dayOfMonth'
    | 'dayOfWeek' | 'dayOfYear' | 'isoDayOfWeek' | 'isoWeek' | 'isoWeekYear' | 'year' | 'month' | 'week' | 'hour' | 'minute'
    | 'second' | 'millisecond' | 'literal' | 'mergeObjects' | 'objectToArray' | 'allElementsTrue' | 'anyElementTrue'
    | 'setDifference' | 'setEquals' | 'setIntersection' | 'setIsSubset' | 'setUnion' | 'concat' | 'indexOfBytes' | 'indexOfCP'
    | 'split' | 'strLenBytes' | 'strLenCP' | 'strcasecmp' | 'substr' | 'substrBytes' | 'substrCP' | 'toLower' | 'toUpper'
    | 'addToSet' | 'avg' | 'first' | 'last' | 'max' | 'min' | 'push' | 'stdDevPop' | 'stdDevSamp' | 'sum' | 'let' | 'meta'
  > & { pipeline(): Pipeline }
  project: Make<'slice' | 'elemMatch'>
} // prettier-ignore

type Doc = Record<string, unknown>

interface ClaimQuery {
  where(condition: unknown): ClaimQuery
  orderBy(field: string, order: 'asc' | 'desc'): ClaimQuery
  limit(count: number): ClaimQuery
  skip(count: number): ClaimQuery
  field(projection: Doc): ClaimQuery
  get(): Promise<{ data: Doc[] }>
  count(): Promise<{ total: number }>
  update(options: { data: Doc }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

interface DocumentReference {
  field(projection: Doc): DocumentReference
  get(): Promise<{ data: Doc }>
  set(options: { data: Doc }): Promise<{ _id: unknown; stats: { updated: number; created: number } }>
  update(options: { data: Doc }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

type Stage = 'bucketAuto' | 'match' | 'group' | 'sort' | 'limit' | 'skip' | 'project' | 'addFields' | 'lookup' | 'unwind' | 'count'
  | 'sortByCount' | 'replaceRoot' | 'geoNear' | 'bucket' | 'sample' // prettier-ignore

/** A pipeline that is not sent by itself: it goes into a `lookup`. */
type Pipeline = Readonly<Record<Stage, (argument?: unknown) => Pipeline>> & { done(): unknown[] }

export type Aggregation = Readonly<Record<Stage, (argument?: unknown) => Aggregation>> & {
  end(): Promise<{ list: Doc[] }>
}

interface CollectionReference extends ClaimQuery {
  doc(id: string | number): DocumentReference
  add(options: { data: Doc | readonly Doc[] }): Promise<{ _id: unknown; _ids?: unknown[] }>
  aggregate(): Aggregation
}

interface ClaimTransaction {
  collection(name: string): CollectionReference
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

type Position = unknown

/** The SDK's database as the claims use it. */
export interface SdkDatabase {
  command: Commands
  Geo: {
    Point: new (longitude: number, latitude: number) => Position
    Polygon: new (lines: unknown[]) => unknown
    LineString: new (points: unknown[]) => unknown
    MultiPoint: new (points: unknown[]) => unknown
    MultiLineString: new (lines: unknown[]) => unknown
    MultiPolygon: new (polygons: unknown[]) => unknown
  }
  serverDate(options?: { offset: number }): unknown
  RegExp(options: { regexp: string; options?: string }): unknown
  collection(name: string): CollectionReference
  createCollection(name: string): Promise<unknown>
  startTransaction(): Promise<ClaimTransaction>
  runTransaction(run: (transaction: ClaimTransaction) => Promise<unknown>, retries?: number): Promise<unknown>
}

/** The SDK's module as the claims use it. */
export interface Sdk {
  database(): SdkDatabase
  callFunction(options: { name: string; data: Doc }): Promise<{ result: unknown }>
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(options: {
    fileList: string[]
  }): Promise<{ fileList: { fileID: string; status: number; tempFileURL: string }[] }>
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: { fileID: string; status: number }[] }>
}

/** A claim runs with this: the SDK, two empty collections, and functions that add and find documents. */
export interface Bench {
  sdk: Sdk
  db: SdkDatabase
  _: Commands
  things: CollectionReference
  thingsName: string
  others: CollectionReference
  othersName: string
  /** Adds documents; those without `_id` get the numbers 1, 2, … as text. */
  seed(...docs: Doc[]): Promise<void>
  /** The `_id`s a query finds, in their order of arrival unless the query sorts. */
  ids(query: ClaimQuery): Promise<string[]>
}

/** One statement about CloudBase that anybody can check against a real environment. */
export interface Claim {
  name: string
  /** The claim in one sentence. */
  claim: string
  run(bench: Bench): Promise<void>
}

/** The error a promise is rejected with, as the app sees it. Throws when it is not rejected. */
export async function expectFailure(promise: Promise<unknown>): Promise<{ errCode: number; errMsg: string }> {
  try {
    await promise
  } catch (error) {
    const { errCode, errMsg, message } = error as { errCode?: number; errMsg?: string; message?: string }
    return { errCode: errCode ?? 0, errMsg: errMsg ?? message ?? String(error) }
  }
  throw new Error('it succeeded')
}
