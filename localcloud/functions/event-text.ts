import { invalidParam } from '../fault'
import {
  REQUEST_MAX_BYTES,
  REQUEST_MAX_DEPTH,
  REQUEST_TOO_DEEP_MESSAGE,
  REQUEST_TOO_LARGE_MESSAGE,
} from '../limits'

/**
 * The event of a call as JSON.
 * @throws CloudFault INVALID_PARAM when the event is too large, or nests so deep that reading it would exhaust a function's stack
 */
export function eventText(event: unknown): string {
  if (nestsDeeper(event, REQUEST_MAX_DEPTH)) throw invalidParam(REQUEST_TOO_DEEP_MESSAGE)
  const text = JSON.stringify(event ?? {})
  if (Buffer.byteLength(text) > REQUEST_MAX_BYTES) throw invalidParam(REQUEST_TOO_LARGE_MESSAGE)
  return text
}

/** Walks level by level, because recursion would exhaust the stack first. */
function nestsDeeper(value: unknown, levels: number): boolean {
  let level = [value]
  for (let depth = 0; depth <= levels; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
    if (level.length === 0) return false
  }
  return true
}
