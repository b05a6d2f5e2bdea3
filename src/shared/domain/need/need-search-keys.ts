import { splitTerms } from '../search/index/terms'
import type { Need, NeedChannel, NeedState } from './need'
import type { Category } from './category'

/** The number of words of one need that are stored for searching. The longest texts have more pairs than any search needs. */
const WORDS_MAX = 600
/** A case code (受理码) as it is typed, after spaces and hyphens are removed: the symbols of `caseCode`. */
const CASE_CODE = /^[2-9A-HJ-NP-Z]{6}$/

/** Filters of a search of needs. Each becomes one key of a need. */
export interface NeedFacets {
  enterpriseId?: string | undefined
  category?: Category | undefined
  state?: NeedState | undefined
  channel?: NeedChannel | undefined
}

/**
 * All keys by which a need is found through one index: words of its text and of the enterprise's name, the case code, and its filters. A text
 * that the content check holds back gives no words.
 */
export function needSearchKeys(
  need: Pick<Need, 'code' | 'text' | 'category' | 'state' | 'channel' | 'enterpriseId' | 'enterpriseName'> & {
    /** Whether the content check holds the text back. */
    isHeld: boolean
  },
): string[] {
  const { code, text, category, state, channel = 'online', enterpriseId, enterpriseName, isHeld } = need
  const words = new Set([...splitTerms(enterpriseName), ...(isHeld ? [] : splitTerms(text))])
  return [
    `code:${parseCaseCode(code) ?? code}`,
    ...facetKeys({ enterpriseId, category, state, channel }),
    ...[...words].slice(0, WORDS_MAX),
  ]
}

/** The keys that a need must have to pass the filters. */
export function facetKeys({ enterpriseId, category, state, channel }: NeedFacets): string[] {
  return [
    ...(enterpriseId === undefined ? [] : [`enterprise:${enterpriseId}`]),
    ...(category === undefined ? [] : [`category:${category}`]),
    ...(state === undefined ? [] : [`state:${state}`]),
    ...(channel === undefined ? [] : [`channel:${channel}`]),
  ]
}

/** The keys of a query's words. A need must have all of them. */
export function wordKeys(text: string): string[] {
  return [...new Set(splitTerms(text))]
}

/** The key of a case code; undefined when the text is no case code. */
export function codeKey(text: string): string | undefined {
  const code = parseCaseCode(text)
  return code === undefined ? undefined : `code:${code}`
}

function parseCaseCode(text: string): string | undefined {
  const symbols = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  return CASE_CODE.test(symbols) ? symbols : undefined
}
