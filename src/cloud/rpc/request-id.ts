const SYMBOLS = 'abcdefghijklmnopqrstuvwxyz0123456789'
const LENGTH = 20

/** An id for one intent of one person, sent with every attempt so that the cloud carries it out once. About 100 random bits. */
export function newRequestId(): string {
  return Array.from({ length: LENGTH }, () => SYMBOLS[Math.floor(Math.random() * SYMBOLS.length)]).join('')
}
