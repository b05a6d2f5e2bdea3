import { randomBytes } from 'node:crypto'

/** 32 symbols that sound different when read aloud. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** `length` random symbols, five bits each. */
export function randomSymbols(length: number): string {
  return Array.from(randomBytes(length), (byte) => ALPHABET.charAt(byte & 31)).join('')
}

/** An id nobody can guess: 16 symbols, 80 bits. `newId('n')` → `n_7K2…` */
export function newId(prefix: string): string {
  return `${prefix}_${randomSymbols(16)}`
}

/** 受理码 for the telephone: `7K2-418`. Shown beside the title; never used as a key. */
export function caseCode(): string {
  const symbols = randomSymbols(6)
  return `${symbols.slice(0, 3)}-${symbols.slice(3)}`
}
