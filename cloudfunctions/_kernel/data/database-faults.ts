import { platformCode, textField } from '../platform/platform-error'
import { DuplicateKey } from '../rpc/action-error'

/** The SDK's codes for a failed request and for a time-out of the server, and the words of its HTTP client for a broken connection. */
const TRANSIENT_CODES: readonly unknown[] = [-502001, -501002]
const TRANSIENT_WORDS = /ETIMEDOUT|ESOCKETTIMEDOUT|ECONNRESET|ECONNREFUSED|socket hang up/

/** True when a retry may succeed. It cannot after a conflict or a duplicate key. */
export function isTransient(error: unknown): boolean {
  const message = messageOf(error)
  if (isConflict(error) || message.includes('E11000')) return false
  return TRANSIENT_CODES.includes(platformCode(error)) || TRANSIENT_WORDS.test(message)
}

/** Duplicate key and write conflict have the same code (−501001): only the message tells them apart. */
function messageOf(error: unknown): string {
  return `${textField(error, 'errMsg')} ${textField(error, 'message')}`
}

/** True when two transactions changed the same document. The later one must begin again. */
export function isConflict(error: unknown): boolean {
  return messageOf(error).includes('TransactionConflict')
}

/** Turns a duplicate key into `DuplicateKey` and returns every other error unchanged. */
export function toKernelError(error: unknown): unknown {
  const message = messageOf(error)
  const duplicate = /E11000.{0,500}?index:\s{0,9}(\S+)/.exec(message)
  return duplicate?.[1]
    ? new DuplicateKey(duplicate[1])
    : message.includes('E11000')
      ? new DuplicateKey('_id_')
      : error
}
