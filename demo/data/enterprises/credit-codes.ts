import { creditCodeCheckSymbol } from '@/shared/domain/enterprise/credit-code'

/** GB 11714: weights of the eight leading symbols of an organization code; digits count as themselves, A = 10 … Z = 35. */
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const
const MODULUS = 11
const DIGITS_AND_LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * A well-formed unified social credit code that belongs to nobody. Both check symbols are right. The organization code begins
 * with MADEM, so that people recognise it as invented.
 * @param district six digits by GB/T 2260, e.g. 210112
 * @param number 1–999, unique in the demo
 */
export function demoCreditCode(district: string, number: number): string {
  const organization = `MADEM${String(number).padStart(3, '0')}`
  const body = `91${district}${organization}${organizationCheckSymbol(organization)}`
  return body + creditCodeCheckSymbol(body)
}

function organizationCheckSymbol(organization: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, i) => total + weight * DIGITS_AND_LETTERS.indexOf(organization.charAt(i)),
    0,
  )
  const check = MODULUS - (sum % MODULUS)
  if (check === MODULUS) return '0'
  return check === MODULUS - 1 ? 'X' : String(check)
}
