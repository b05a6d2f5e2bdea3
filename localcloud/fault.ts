/**
 * A failure that production would answer with a code and a message. `code` is the string on the wire
 * (`DATABASE_REQUEST_FAILED`, `INVALID_PARAM`, …); the SDK turns it into the number the app sees.
 */
export class CloudFault extends Error {
  override readonly name = 'CloudFault'

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** `INVALID_PARAM` (−501007 in the app): the request itself is malformed. */
export const invalidParam = (message: string): CloudFault => new CloudFault('INVALID_PARAM', message)

/** `DATABASE_REQUEST_FAILED` (−502001 in the app): the database refused the operation. */
export const requestFailed = (message: string): CloudFault =>
  new CloudFault('DATABASE_REQUEST_FAILED', message)
