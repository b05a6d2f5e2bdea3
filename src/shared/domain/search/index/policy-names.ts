import { hanNumber } from '@/shared/domain/policy/document/numerals'
import type { FormerName } from '@/shared/domain/policy/lineage'
import type { Policy, PolicyClause } from '@/shared/domain/policy/policy'
import { foldWidth } from './terms'

/** The names in a search text, besides its plain words. */
export interface NamedParts {
  /** The serial number of 67号文, 国科发区〔2020〕67号 or 科技厅14号, with the body and the year where the text has them. */
  number?: { serial: string; year: string; body: string }
  /** The number of an article: 3 for 第三条. */
  article?: number
  /** The text without the article, as people write the name of the document. */
  rest: string
}

const YEAR = '[〔［\\[【(（]?((?:19|20)\\d{2})?年?[〕］\\]】)）]?'
const NUMBER = new RegExp(
  `(\\p{Script=Han}{0,12}?)${YEAR}第?(\\d{1,5})号(?=文|令|$|[^\\p{Script=Han}]|第|通知|公告|意见|的)`,
  'u',
)
const ARTICLE = /第([一二三四五六七八九十百零〇]{1,7}|\d{1,4})条(?:第.{1,4}款)?/
/** Fewer symbols abbreviate too many titles; more are a sentence. */
const SHORT_NAME = /^\p{Script=Han}{3,8}$/u
/** A title in which the symbols of a short name are spread over more than this multiple of its length is another title. */
const STRETCH_MAX = 3

/** Splits a search text into names of documents and words. */
export function readNames(text: string): NamedParts {
  const packed = foldWidth(text).replace(/\s+/g, '')
  const article = ARTICLE.exec(packed)
  const rest = (article ? packed.replace(article[0], '') : packed).replace(/的$/, '')
  const number = NUMBER.exec(rest)
  const no = article?.[1] === undefined ? undefined : (hanNumber(article[1]) ?? Number(article[1]))
  return {
    rest,
    ...(number && { number: { body: number[1] ?? '', year: number[2] ?? '', serial: number[3] ?? '' } }),
    ...(no !== undefined && Number.isInteger(no) && { article: no }),
  }
}

/** Policies with the number in the text. Where none of them is of the body in the text, those of any body. */
export function withNumber(policies: readonly Policy[], number: NamedParts['number']): readonly Policy[] {
  if (!number) return []
  const { serial, year, body } = number
  const isSaid = (documentNumber = '') => {
    const digits: readonly string[] = foldWidth(documentNumber).match(/\d+/g) ?? []
    return digits.at(-1) === serial && (year === '' || digits.includes(year))
  }
  const own = policies.filter(({ documentNumber }) => isSaid(documentNumber))
  const former = policies.filter((policy) => namesBefore(policy).some((name) => isSaid(name.documentNumber)))
  const same = [...own, ...former.filter((policy) => !own.includes(policy))]
  const said = body === '' ? [] : same.filter((policy) => isOfBody(policy, body))
  return said.length > 0 ? said : same
}

function isOfBody(policy: Policy, body: string): boolean {
  const { documentNumber, issuingBodies } = policy
  const codeOf = (number = '') => foldWidth(number).split(/[^\p{Script=Han}]/u)[0] ?? ''
  const codes = [documentNumber, ...namesBefore(policy).map((name) => name.documentNumber)].map(codeOf)
  return [...codes, ...issuingBodies].some(
    (name) => name !== '' && (abbreviates(body, name) || body.endsWith(name)),
  )
}

/** Policies that replaced one whose name or number is in the text. */
export function withFormerName(policies: readonly Policy[], text: string): readonly Policy[] {
  const said = toName(text)
  if (said.length < FORMER_NAME_MIN) return []
  return policies.filter((policy) =>
    namesBefore(policy).some(({ title, documentNumber = '' }) => {
      const [name, number] = [toName(title), toName(documentNumber)]
      return (
        name.includes(said) ||
        number.includes(said) ||
        (name.length >= FORMER_NAME_MIN && said.includes(name))
      )
    }),
  )
}

/** The former names of a policy: those stored with it, and those of the documents that its publisher says it replaces. */
function namesBefore({ lineage, former = [] }: Policy): readonly FormerName[] {
  return [...former, ...lineage.filter(({ kind }) => kind === 'replaces')]
}

const FORMER_NAME_MIN = 4

/** Policies whose title the text abbreviates: 高企认定办法 for 高新技术企业认定管理办法. Empty where a title contains the text in full, or where too many fit. */
export function withShortName(policies: readonly Policy[], text: string): readonly Policy[] {
  const said = foldWidth(text).replace(/\s+/g, '')
  if (!SHORT_NAME.test(said)) return []
  if (policies.some(({ title, shortTitle }) => title.includes(said) || shortTitle.includes(said))) return []
  const found = policies.filter(({ title }) => abbreviates(said, title))
  return found.length > SHORT_NAMES_MAX ? [] : found
}

const SHORT_NAMES_MAX = 5

/** The clause of an article: 第三条, or 三 in documents that number their parts so. */
export function findArticle(clauses: readonly PolicyClause[], no: number): PolicyClause | undefined {
  const named = clauses.find(({ path }) => {
    const numeral = /^第(.{1,7})条$/.exec(path)?.[1]
    return numeral !== undefined && (hanNumber(numeral) ?? Number(numeral)) === no
  })
  return named ?? clauses.find(({ level, path }) => level === 1 && hanNumber(path) === no)
}

/** Whether `long` contains the symbols of `short` in their order and not too far apart. */
function abbreviates(short: string, long: string): boolean {
  let at = -1
  let from = -1
  for (const symbol of short) {
    at = long.indexOf(symbol, at + 1)
    if (at < 0) return false
    if (from < 0) from = at
  }
  return at - from < short.length * STRETCH_MAX
}

/** A name or number without brackets, spaces and marks, which people write in many ways. */
export function toName(text: string): string {
  return foldWidth(text).replace(/[^\p{Script=Han}a-z0-9]/gu, '')
}
