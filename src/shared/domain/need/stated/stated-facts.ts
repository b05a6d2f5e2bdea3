import { toDay } from '@/shared/domain/time/days'
import { wrongFacts, type Category } from '../category'
import { findQuantities, type Quantity } from './quantities'
import {
  readAmount,
  readArea,
  readBudget,
  readHeadcount,
  readPieces,
  readRent,
  readTerm,
  readWage,
} from './stated-amounts'
import { findStatedDays, type StatedDay } from './stated-days'
import * as words from './stated-words'

/** Facts of a category as the contract takes them: counts and yuan as numbers, days as YYYY-MM-DD. */
export type StatedFacts = Readonly<Record<string, string | number>>

/** Everything that can be read from a text alone. */
export interface StatedText {
  facts: StatedFacts
  /** Further quantities and days in the words of the text, for which the category has no fact: 400千瓦. */
  mentions: readonly string[]
}

interface Source {
  text: string
  quantities: readonly Quantity[]
  days: readonly StatedDay[]
  today: string
}

interface Reading {
  value: string | number | undefined
  /** The quantities and days that the value was taken from, so that they are not mentioned again. */
  from: readonly { start: number }[]
}

type ReadFact = (source: Source) => Reading

const byWords =
  (read: (text: string) => string | undefined): ReadFact =>
  ({ text }) => ({ value: read(text), from: [] })

const byQuantity =
  (read: (quantities: readonly Quantity[]) => Quantity | undefined): ReadFact =>
  ({ quantities }) => {
    const found = read(quantities)
    return { value: found?.value, from: found?.value === undefined ? [] : [found] }
  }

const headcount: ReadFact = ({ quantities }) => {
  const found = readHeadcount(quantities)
  const values = found.map(({ value }) => value)
  const sum = values.reduce<number>((before, value) => before + (value ?? 0), 0)
  const isKnown = found.length > 0 && values.every((value) => value !== undefined && Number.isInteger(value))
  return isKnown ? { value: sum, from: found } : { value: undefined, from: [] }
}

const NEEDED_AFTER =
  /^\s?(?:之?前|以前|上午|下午|早上|晚上|中午|\d{1,2}点|要|必须|得|能|到岗|上岗|到货|到位|发|装|交|用|开工|完工|办|复工|报到|入职|启运|起运|出|截止|到期|来|就要|急需|需要)/
const NEEDED_BEFORE =
  /(?:急需|需|要|最晚|最迟|截止|赶在|务必|必须|争取|希望|到岗|在|计划|打算|准备)[^，。]{0,8}$/
const HAPPENED_AFTER =
  /^\s?(?:没|停|断|就停|就没|开始(?:停|没|断|缺)|起(?!运)|以来|来了|刚|才|报[过了]|申请|签|交了|提交|已|有人|收到|接到|通知|走了|坏|跳|漏|堵)/

/** The day by which something is needed: the day whose context fits best, never one in the past. */
const neededOn: ReadFact = ({ text, days, today }) => {
  let found: { day: StatedDay; rank: number } | undefined
  for (const day of days) {
    const after = text.slice(day.end, day.end + 8)
    const before = text.slice(Math.max(0, day.start - 10), day.start)
    const rank =
      (NEEDED_AFTER.test(after) ? 2 : 0) +
      (NEEDED_BEFORE.test(before) ? 1 : 0) -
      (HAPPENED_AFTER.test(after) ? 4 : 0)
    if (day.on >= today && rank >= 0 && (!found || rank > found.rank)) found = { day, rank }
  }
  return { value: found?.day.on, from: found ? [found.day] : [] }
}

const READERS: Readonly<Record<Category, Readonly<Record<string, ReadFact>>>> = {
  labour: { post: byWords(words.readTrade), headcount, wage: byQuantity(readWage), neededOn },
  finance: {
    amount: byQuantity(readAmount),
    termMonths: byQuantity(readTerm),
    purpose: byWords(words.readPurpose),
    collateral: byWords(words.readCollateral),
  },
  supply_chain: { item: byWords(words.readMaterial), supplier: byWords(words.readSupplier), neededOn },
  logistics: { route: byWords(words.readRoute), goods: byWords(words.readGoods), departsOn: neededOn },
  supplies: { item: byWords(words.readSupplyItem), quantity: byQuantity(readPieces), neededOn },
  policy: { policy: byWords(words.readPolicyName) },
  permits: { matter: byWords(words.readMatter), neededOn },
  technology: { budget: byQuantity(readBudget), stage: byWords(words.readStage) },
  talent: { post: byWords(words.readPost), headcount, conditions: byWords(words.readDemands) },
  premises: { areaSqm: byQuantity(readArea), place: byWords(words.readQuarter), rent: byQuantity(readRent) },
  market: { product: byWords(words.readProduct), target: byWords(words.readCustomers) },
  facilities: { place: byWords(words.readPlace), since: byWords(words.readSince) },
  new_rules: { rule: byWords(words.readRule), proposal: byWords(words.readProposal) },
  other: {},
}

/** Greatest length that is read: the first sentences say what is needed. */
const READ_MAX = 2000
const MENTIONS_MAX = 5
const TELEPHONE = /1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|\d{12,18}/g

/**
 * Reads from a text alone the facts that its category asks for, and further quantities. The time grows linearly with the length of the text.
 * @param category without it only quantities are mentioned
 * @param now the instant from which 明天 is counted
 */
export function readStatedText(category: Category | undefined, written: string, now: number): StatedText {
  const text = written
    .slice(0, READ_MAX)
    .normalize('NFKC')
    .replace(TELEPHONE, (number) => ' '.repeat(number.length))
  const days = findStatedDays(text, now)
  const inDays = (start: number) => days.some((day) => start >= day.start && start < day.end)
  const quantities = findQuantities(text).filter(({ start }) => !inDays(start))
  const source: Source = { text, quantities, days, today: toDay(now) }
  const facts: Record<string, string | number> = {}
  const used = new Set<number>()
  for (const [key, read] of Object.entries(category === undefined ? {} : READERS[category])) {
    const { value, from } = read(source)
    if (category === undefined || value === undefined || wrongFacts(category, { [key]: value }).length > 0)
      continue
    facts[key] = value
    for (const { start } of from) used.add(start)
  }
  const known = Object.values(facts).filter((value) => typeof value === 'string')
  const mentions = quantities
    .filter((quantity) => !used.has(quantity.start) && isTelling(quantity))
    .map(toMention)
    .filter((mention) => !known.some((value) => value.includes(mention)))
  return { facts, mentions: [...new Set(mentions)].slice(0, MENTIONS_MAX) }
}

const TELLING_UNIT = /^(?:千瓦时?|兆瓦|k?va|kw|公里|伏)$/i
const FEW = /^[一二两三四五六七八九半几]/

/** Whether a quantity means something by itself: not 一下, 第3点, 80%. */
function isTelling({ measure, unit, words: written, value = 1000 }: Quantity): boolean {
  if (measure === 'none') return false
  if (measure === 'other') return TELLING_UNIT.test(unit)
  if (measure === 'money') return value >= 100
  if (measure === 'area') return !written.startsWith('一')
  return !FEW.test(written) || /[十百千万]/.test(written)
}

const toMention = ({ words: written }: Quantity) => written.replace(/\s/g, '')
