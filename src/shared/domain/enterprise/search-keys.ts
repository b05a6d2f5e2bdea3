import { normalizeCreditCode } from './credit-code'

/** Length of a key in symbols. A longer query is looked up by its beginning, then compared as a whole. */
export const SEARCH_KEY_LENGTH = 8
/** Where the organization's own part of a credit code begins (GB 32100-2015: 登记管理 2, 区划 6). */
const ORGANIZATION_AT = 8

/** Text in the form in which it is compared: half-width, capitals, letters and digits only. */
export function normalizeForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * Keys from every place in the name at which somebody may begin to type, from the credit code, and from its organization part. A search
 * then looks for keys with a given beginning, which an index serves.
 */
export function enterpriseSearchKeys({ name, creditCode }: { name: string; creditCode: string }): string[] {
  const symbols = [...normalizeForSearch(name)]
  const ofName = symbols.map((_, at) => symbols.slice(at, at + SEARCH_KEY_LENGTH).join(''))
  const code = normalizeCreditCode(creditCode)
  const ofCode = [code, code.slice(ORGANIZATION_AT)].map((part) => part.slice(0, SEARCH_KEY_LENGTH))
  return [...new Set([...ofName, ...ofCode])].filter((key) => key !== '')
}

/** Whether the name or credit code of the enterprise contains the text. */
export function isFoundBy(text: string, { name, creditCode }: { name: string; creditCode: string }): boolean {
  const query = normalizeForSearch(text)
  return normalizeForSearch(name).includes(query) || normalizeCreditCode(creditCode).includes(query)
}
