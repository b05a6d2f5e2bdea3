import { normalizeCreditCode } from './credit-code'

/** Symbols of one key. A longer query is looked up by its beginning and compared as a whole afterwards. */
export const SEARCH_KEY_LENGTH = 8
/** Where the organization's own part of a credit code begins (GB 32100-2015: 登记管理 2, 区划 6). */
const ORGANIZATION_AT = 8

/** Text as it is compared: full-width as half-width, capitals, letters and digits only. */
export function normalizeForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * Every place at which somebody may begin to type the name, and the credit code with its organization part: a search is then a walk over
 * the beginning of keys, which an index serves.
 */
export function enterpriseSearchKeys({ name, creditCode }: { name: string; creditCode: string }): string[] {
  const symbols = [...normalizeForSearch(name)]
  const ofName = symbols.map((_, at) => symbols.slice(at, at + SEARCH_KEY_LENGTH).join(''))
  const code = normalizeCreditCode(creditCode)
  const ofCode = [code, code.slice(ORGANIZATION_AT)].map((part) => part.slice(0, SEARCH_KEY_LENGTH))
  return [...new Set([...ofName, ...ofCode])].filter((key) => key !== '')
}

/** True when the text stands in the enterprise's name or credit code. */
export function isFoundBy(text: string, { name, creditCode }: { name: string; creditCode: string }): boolean {
  const query = normalizeForSearch(text)
  return normalizeForSearch(name).includes(query) || normalizeCreditCode(creditCode).includes(query)
}
