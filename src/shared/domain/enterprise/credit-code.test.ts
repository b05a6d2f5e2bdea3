import fc from 'fast-check'
import { checkCreditCode, creditCodeCheckSymbol, normalizeCreditCode } from './credit-code'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const body = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
  .map((symbols) => symbols.join(''))

describe('unified social credit code (GB 32100-2015)', () => {
  it.each(['91350100M000100Y43', '91512081MA62K0260E', '9131000063159284XQ'])('%s is valid', (code) => {
    expect(checkCreditCode(code)).toBe('valid')
  })

  it.each([
    ['91350100M000100Y44', 'wrong_check_digit'],
    ['91350100M000100Y4', 'malformed'],
    ['91350100M000100Y433', 'malformed'],
    ['9135O100M000100Y43', 'malformed'],
    ['', 'malformed'],
  ])('%s is %s', (code, verdict) => {
    expect(checkCreditCode(code)).toBe(verdict)
  })

  it('reads full-width, lower-case and spaced input', () => {
    expect(normalizeCreditCode(' ９１３５０１００ m000-100y43 ')).toBe('91350100M000100Y43')
  })

  it('finds every single wrong symbol', () => {
    fc.assert(
      fc.property(body, fc.nat(16), fc.constantFrom(...ALPHABET), (code, position, symbol) => {
        fc.pre(code[position] !== symbol)
        const wrong = code.slice(0, position) + symbol + code.slice(position + 1)
        expect(checkCreditCode(wrong + creditCodeCheckSymbol(code))).toBe('wrong_check_digit')
      }),
    )
  })
})
