import { isDoc } from '../database/values/values'
const HAN = /^[\u3400-\u9fff\uf900-\ufaff]+$/
const length = (value: string): number => [...value].length
const CLOCK = '([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?'
const DAY = '\\d{4}(年\\d{1,2}月\\d{1,2}日|[-/.]\\d{1,2}[-/.]\\d{1,2})'
const TIME = new RegExp(`^(${DAY} ?)?${CLOCK}(~(${DAY} ?)?${CLOCK})?$`)
const DATE = new RegExp(`^${DAY}( ?${CLOCK})?(~${DAY}( ?${CLOCK})?)?$`)

/** WeChat's rules for the fields of a subscription message, by the kind in the field's name (`thing1` → thing). */
const RULES: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (value) => length(value) <= 20,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => length(value) <= 5 && !/[\p{L}\p{N}]/u.test(value),
  character_string: (value) => length(value) <= 32 && /^[\x20-\x7e]+$/.test(value),
  time: (value) => TIME.test(value),
  date: (value) => DATE.test(value),
  amount: (value) => /^\D?\d{1,10}(\.\d+)?元?$/u.test(value),
  phone_number: (value) => value.length <= 17 && /^[\d\-+() ]+$/.test(value),
  car_number: (value) => length(value) <= 8,
  name: (value) => (/[\u3400-\u9fff]/.test(value) ? length(value) <= 10 : length(value) <= 20),
  phrase: (value) => length(value) <= 5 && HAN.test(value),
}

/** The message of error 47003 about the data of a message; undefined when the data is valid. */
export function argumentComplaint(data: unknown, fields: readonly string[]): string | undefined {
  if (!isDoc(data)) return 'argument invalid! data invalid'
  for (const field of fields) {
    const item = Object.hasOwn(data, field) ? data[field] : undefined
    const value = isDoc(item) ? item['value'] : undefined
    if (value === undefined || value === null || value === '')
      return `argument invalid! data.${field}.value is empty`
    if (typeof value !== 'string' && typeof value !== 'number')
      return `argument invalid! data.${field}.value invalid`
    const rule = RULES[field.replace(/\d{1,4}$/, '')]
    if (rule && !rule(String(value))) return `argument invalid! data.${field}.value invalid`
  }
  return undefined
}
