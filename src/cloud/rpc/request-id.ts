const SYMBOLS = 'abcdefghijklmnopqrstuvwxyz0123456789'
const LENGTH = 20

/** A name for one intent of one person: sent again with every attempt, so that the cloud does it once. About 100 bits. */
export function newRequestId(): string {
  return Array.from({ length: LENGTH }, () => SYMBOLS[Math.floor(Math.random() * SYMBOLS.length)]).join('')
}
