import { randomBytes } from 'node:crypto'
import type { LocalClock } from '../clock'
import { PHONE_CODE_LIFE_MS } from '../limits'

/** The numbers of WeChat's users, and the codes that a `getPhoneNumber` button gives. A code is valid once, for five minutes. */
export interface PhoneNumbers {
  /** Sets a person's number. Without it the number is computed from the openid. */
  set(openid: string, phone: string): void
  /** The code that the button gives to the page after the person's consent. */
  code(openid: string): string
  /** Answers `phonenumber.getPhoneNumber`. */
  answer(
    args: Readonly<Record<string, unknown>>,
  ): { errcode: number; errmsg: string } & Record<string, unknown>
}

export function createPhoneNumbers(clock: LocalClock): PhoneNumbers {
  const numbers = new Map<string, string>()
  const codes = new Map<string, { phone: string; until: number }>()
  const numberOf = (openid: string) => numbers.get(openid) ?? `1300000${digits(openid)}`
  return {
    set: (openid, phone) => void numbers.set(openid, phone),
    code: (openid) => {
      const code = randomBytes(32).toString('hex')
      codes.set(code, { phone: numberOf(openid), until: clock.now() + PHONE_CODE_LIFE_MS })
      return code
    },
    answer: ({ code }) => {
      const held = typeof code === 'string' ? codes.get(code) : undefined
      if (!held) return { errcode: 40029, errmsg: 'invalid code' }
      codes.delete(String(code))
      if (held.until < clock.now()) return { errcode: 40029, errmsg: 'code expired' }
      const phone_info = {
        phone_number: held.phone,
        pure_phone_number: held.phone,
        country_code: '86',
        watermark: { timestamp: Math.floor(clock.now() / 1000), appid: 'wx0000000000000000' },
      }
      return { errcode: 0, errmsg: 'ok', phone_info }
    },
  }
}

/** Four digits that are always the same for the same person. */
function digits(openid: string): string {
  const sum = [...openid].reduce((total, symbol) => (total * 31 + (symbol.codePointAt(0) ?? 0)) % 10_000, 7)
  return String(sum).padStart(4, '0')
}
