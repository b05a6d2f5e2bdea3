import { MESSAGE_THING_MAX } from '@/shared/contract/limits'
import { MESSAGE_TEMPLATES, type MessageTemplateName, type TemplateField } from './templates'

const HAN_ONLY = /^[㐀-鿿豈-﫿]+$/
const HAN = /[㐀-鿿]/
const CLOCK = '([01]?\\d|2[0-3]):[0-5]\\d'
const DAY = '\\d{4}年\\d{1,2}月\\d{1,2}日'
const TIME = new RegExp(`^(${DAY} )?${CLOCK}$`)
const DATE = new RegExp(`^${DAY}( ${CLOCK})?$`)

/** Symbols that a `phrase` field accepts. */
const PHRASE_MAX = 5
const NAME_HAN_MAX = 10

interface Kind {
  takes: (value: string) => boolean
  /** The rule in words for a person. */
  rule: string
}

const lengthOf = (text: string) => [...text].length
const oneLine = (value: string) => !/[\r\n]/.test(value)

/** WeChat's rules by the kind of field. WeChat refuses a message that breaks one with 47003. */
const KINDS: Readonly<Record<string, Kind>> = {
  thing: {
    takes: (value) => lengthOf(value) <= MESSAGE_THING_MAX && oneLine(value),
    rule: `最多 ${MESSAGE_THING_MAX} 个字，只能一行`,
  },
  phrase: {
    takes: (value) => lengthOf(value) <= PHRASE_MAX && HAN_ONLY.test(value),
    rule: `最多 ${PHRASE_MAX} 个汉字`,
  },
  time: { takes: (value) => TIME.test(value), rule: '写成 2020年3月1日 15:01' },
  date: { takes: (value) => DATE.test(value), rule: '写成 2020年3月1日' },
  name: {
    takes: (value) => lengthOf(value) <= (HAN.test(value) ? NAME_HAN_MAX : MESSAGE_THING_MAX),
    rule: '最多 10 个汉字或 20 个字母',
  },
  number: { takes: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 32, rule: '最多 32 位数字' },
  character_string: {
    takes: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
    rule: '最多 32 个字母、数字或符号',
  },
  phone_number: { takes: (value) => /^[\d\-+() ]{1,17}$/.test(value), rule: '最多 17 位电话号码' },
}

/** Why WeChat would refuse the value in this field (`thing1`), in words; undefined when it accepts the value. */
export function fieldProblem(field: string, value: string): string | undefined {
  if (value.trim() === '') return '不能为空'
  const kind = KINDS[field.replace(/\d{1,4}$/, '')]
  return kind === undefined || kind.takes(value) ? undefined : kind.rule
}

/** One line of a message as a person sees it, and its problem. */
export interface MessageLine {
  /** Name in the template, e.g. `title`. */
  name: string
  label: string
  value: string
  problem?: string
}

/** The message line by line as it will arrive. */
export function messageLines(
  template: MessageTemplateName,
  values: Readonly<Record<string, string>>,
): MessageLine[] {
  const fields: Readonly<Record<string, TemplateField>> = MESSAGE_TEMPLATES[template].fields
  return Object.entries(fields).map(([name, { field, label }]) => {
    const value = values[name] ?? ''
    const problem = fieldProblem(field, value)
    return { name, label, value, ...(problem !== undefined && { problem }) }
  })
}

/** Fits a `thing` field: one line, at most twenty symbols, never empty. */
export function thing(text: string): string {
  const symbols = [...text.replace(/\s+/g, ' ').trim()]
  if (symbols.length === 0) return '—'
  return symbols.length <= MESSAGE_THING_MAX
    ? symbols.join('')
    : symbols.slice(0, MESSAGE_THING_MAX - 1).join('') + '…'
}
