/** Unified social credit code, GB 32100-2015: 18 symbols, 0–9 A–Z without I O Z S V, the last one a check digit mod 31. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const BODY_LENGTH = 17

export type CreditCodeVerdict = 'valid' | 'wrong_check_digit' | 'malformed'

/** Full-width, lower-case and spaced input as people type it, brought to the written form. */
export function normalizeCreditCode(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
}

/** The check symbol for 17 leading symbols: (31 − Σ value·3^(i−1) mod 31) mod 31. */
export function creditCodeCheckSymbol(body: string): string {
  let sum = 0
  let weight = 1
  for (const symbol of body.slice(0, BODY_LENGTH)) {
    sum += ALPHABET.indexOf(symbol) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** A code with a wrong check digit is a warning to confirm, never a reason to turn somebody away: such codes are in use. */
export function checkCreditCode(text: string): CreditCodeVerdict {
  const code = normalizeCreditCode(text)
  if (code.length !== BODY_LENGTH + 1 || [...code].some((symbol) => !ALPHABET.includes(symbol)))
    return 'malformed'
  return creditCodeCheckSymbol(code) === code.charAt(BODY_LENGTH) ? 'valid' : 'wrong_check_digit'
}
