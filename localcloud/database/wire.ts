import { invalidParam, requestFailed } from '../fault'
import { aggregate } from './aggregation/aggregate'
import type { Database } from './database'
import { GET_DEFAULT_LIMIT, GET_MAX_LIMIT, RESULT_MAX_BYTES } from './limits'
import type { Meter } from './meter'
import {
  countDocuments,
  getDocuments,
  insertDocuments,
  modifyDocuments,
  removeDocuments,
  type Scope,
} from './operations'
import type { Sort } from './query/plan'
import { checkFilter } from './values/storable'
import { decode, decodeDoc, encodeForClient, type Doc } from './values/values'

/** The body of a request, unchanged: the field names are those of the wire protocol. */
export type WireParams = Record<string, unknown>

/** Answers one `database.*` action of the SDK's wire protocol; throws CloudFault. */
export async function databaseAction(
  database: Database,
  action: string,
  params: WireParams,
  meter: Meter,
): Promise<object> {
  const { transactions } = database
  switch (action) {
    case 'database.addCollection':
      database.create(params['collectionName'])
      return {}
    case 'database.startTransaction':
      return { transactionId: transactions.begin().id }
    case 'database.commitTransaction': {
      await transactions.commit(transactions.use(transactionIdOf(params)))
      return {}
    }
    case 'database.abortTransaction':
      transactions.end(transactions.use(transactionIdOf(params)))
      return {}
  }
  const id = params['transactionId']
  const scope: Scope = {
    database,
    meter,
    transaction: typeof id === 'string' && id !== '' ? transactions.use(id) : undefined,
  }
  return documentAction(scope, action, params)
}

const transactionIdOf = (params: WireParams): string => {
  const id = params['transactionId']
  if (typeof id !== 'string') throw invalidParam('transactionId is required')
  return id
}

// Production's manual supports only single documents inside transactions. Its SDK also sends filters for reads and for
// updateAndReturn, and the local cloud serves these. The SDK sends other updates by filter without the transaction's id: they
// run outside it, here as in production.
async function documentAction(scope: Scope, action: string, params: WireParams): Promise<object> {
  const { database, meter } = scope
  const collection = database.collection(params['collectionName'])
  const now = database.clock.now()
  const query = (): Doc => queryOf(params, now)
  switch (action) {
    case 'database.getDocument': {
      const skip = wholeNumber('offset', params['offset'], 0)
      const limit = Math.min(
        wholeNumber('limit', params['limit'], GET_DEFAULT_LIMIT) || GET_DEFAULT_LIMIT,
        GET_MAX_LIMIT,
      )
      const projection = params['projection'] === undefined ? undefined : decodeDoc(params['projection'], now)
      const docs = getDocuments(scope, collection, {
        query: query(),
        sort: sortOf(params['order'], now),
        skip,
        limit,
        projection,
      })
      return { data: { list: encodeResult(docs) }, limit, offset: skip }
    }
    case 'database.calculateDocument':
      return { data: { total: countDocuments(scope, collection, query()) } }
    case 'database.insertDocument': {
      const texts = params['data']
      if (!Array.isArray(texts) || texts.length === 0) throw invalidParam('data must be a nonempty array')
      const docs = texts.map((text) => decodeDoc(text, now))
      const ids = await insertDocuments(scope, collection, docs)
      return { data: { insertedIds: ids.map(idForClient) } }
    }
    case 'database.modifyDocument': {
      const update = decodeDoc(params['data'], now)
      const request = {
        query: query(),
        update,
        multi: params['multi'] === true,
        upsert: params['upsert'] === true,
      }
      const { updated, upsertId } = await modifyDocuments(scope, collection, request)
      return { data: { updated, upsert_id: upsertId === null ? null : idForClient(upsertId) } }
    }
    case 'database.modifyAndReturnDoc': {
      const request = { query: query(), update: decodeDoc(params['data'], now), multi: false, upsert: false }
      const { documents } = await modifyDocuments(scope, collection, request)
      meter.reads += documents.length
      const doc = documents[0]
      return { data: { updated: documents.length, doc: doc === undefined ? null : encodeForClient(doc) } }
    }
    case 'database.removeDocument':
      return {
        data: { deleted: await removeDocuments(scope, collection, query(), params['multi'] === true) },
      }
    case 'database.aggregateDocuments': {
      const stages = params['stages']
      if (!Array.isArray(stages)) throw invalidParam('stages must be an array')
      const docs = aggregate(
        scope,
        collection,
        stages.map((stage) => readStage(stage, now)),
      )
      return { data: { list: encodeResult(docs) } }
    }
    default:
      throw invalidParam(`unknown action: ${action}`)
  }
}

function readStage(stage: unknown, now: number): { operator: string; argument: unknown } {
  const { stageKey, stageValue } = (stage ?? {}) as { stageKey?: unknown; stageValue?: unknown }
  if (typeof stageKey !== 'string' || typeof stageValue !== 'string')
    throw invalidParam('a stage needs stageKey and stageValue')
  return { operator: stageKey, argument: decode(stageValue, now) }
}

/** `doc(1)` finds the document whose `_id` is 1 or "1": the SDK does not preserve the difference. */
function queryOf(params: WireParams, now: number): Doc {
  const query = decodeDoc(params['query'], now)
  checkFilter(query)
  const id = query['_id']
  return typeof id === 'number' ? { ...query, _id: { $in: [id, String(id)] } } : query
}

function sortOf(order: unknown, now: number): Sort {
  if (order === undefined || order === null) return []
  return Object.entries(decodeDoc(order, now)).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw requestFailed('the order of a sort must be 1 or -1')
    if (field.split('.').includes('') || field.startsWith('$'))
      throw requestFailed(`cannot sort by '${field}'`)
    return [field, direction] as const
  })
}

function wholeNumber(name: string, value: unknown, otherwise: number): number {
  if (value === undefined || value === null) return otherwise
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw invalidParam(`${name} must be a whole number`)
  return value
}

/** Documents as text for the SDK. Throws when together they exceed `RESULT_MAX_BYTES`. */
function encodeResult(docs: readonly Doc[]): string[] {
  let bytes = 0
  return docs.map((doc) => {
    const text = encodeForClient(doc)
    bytes += Buffer.byteLength(text)
    // CloudBase does not document its error code for this.
    if (bytes > RESULT_MAX_BYTES)
      throw requestFailed(
        `[FailedOperation] the result exceeds ${RESULT_MAX_BYTES / 1e6} MB: read fewer documents at once`,
      )
    return text
  })
}

const idForClient = (id: unknown): unknown =>
  typeof id === 'string' || typeof id === 'number' ? id : JSON.parse(encodeForClient(id))
