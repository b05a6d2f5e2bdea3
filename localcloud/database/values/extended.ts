import { BSONRegExp, EJSON, ObjectId } from 'bson'
import { invalidParam } from '../../fault'

/** Makes an extended value from the already read value under its name and from the instant of the call. */
type Make = (value: unknown, now: number) => unknown

const malformed = (name: string): never => {
  throw invalidParam(`${name} is malformed`)
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A whole number as text or number; MongoDB's have 64 bits at most. */
function whole(name: string, value: unknown, bits: 32 | 64): number {
  if (typeof value !== 'number' && !(typeof value === 'string' && /^-?\d{1,19}$/.test(value)))
    return malformed(name)
  const number = Number(value)
  return Number.isInteger(number) && Math.abs(number) <= 2 ** (bits - 1) ? number : malformed(name)
}

function double(value: unknown): number {
  if (value === 'NaN') return NaN
  if (typeof value !== 'number' && !(typeof value === 'string' && /^-?(?:Infinity|\d)/.test(value)))
    return malformed('$numberDouble')
  const number = Number(value)
  return Number.isNaN(number) ? malformed('$numberDouble') : number
}

/** A date from a number, a text, or the older SDK's `{ offset }`, which counts from `now`. Throws when the value is no instant. */
function date(value: unknown, now: number): Date {
  const at = isFields(value) ? now + Number(value['offset'] ?? 0) : value
  if (typeof at !== 'string' && typeof at !== 'number') return malformed('$date')
  const made = new Date(at)
  return Number.isNaN(made.getTime()) ? malformed('$date') : made
}

function regularExpression(value: unknown): BSONRegExp {
  if (!isFields(value) || typeof value['pattern'] !== 'string') return malformed('$regularExpression')
  const { pattern, options = '' } = value
  if (typeof options !== 'string') return malformed('$regularExpression')
  return new BSONRegExp(pattern, options.replace(/[^imsx]/g, ''))
}

const MAKERS: Readonly<Record<string, Make>> = {
  $numberInt: (value) => whole('$numberInt', value, 32),
  $numberLong: (value) => whole('$numberLong', value, 64),
  $numberDouble: double,
  $date: date,
  $oid: (value) =>
    typeof value === 'string' && ObjectId.isValid(value) && value.length === 24
      ? ObjectId.createFromHexString(value)
      : malformed('$oid'),
  $undefined: () => null,
  $regularExpression: regularExpression,
  $tcb_server_date: (value, now) => date(isFields(value) ? value : { offset: 0 }, now),
}

const RARE_TYPES = new Set([
  '$numberDecimal',
  '$binary',
  '$uuid',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$symbol',
  '$code',
])

/** Whether an object whose first field has this name is a value of extended JSON. */
export function isExtended(name: string): boolean {
  return Object.hasOwn(MAKERS, name) || RARE_TYPES.has(name)
}

/**
 * A value of extended JSON. `inner` is the value of its first field, already revived.
 * @throws CloudFault INVALID_PARAM for a malformed value: `new Date(NaN)`, an ObjectId of wrong length, a number that is not numeric
 */
export function toExtended(name: string, doc: Record<string, unknown>, inner: unknown, now: number): unknown {
  const make = MAKERS[name]
  if (make) return make(inner, now)
  try {
    return EJSON.deserialize(doc)
  } catch {
    return malformed(name)
  }
}
