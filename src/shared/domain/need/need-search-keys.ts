import { splitTerms } from '../search/index/terms'
import type { Need, NeedChannel, NeedState } from './need'
import type { Category } from './category'

/** Words of one need that are kept for searching: a need of the greatest length has more pairs than anybody looks for. */
const WORDS_MAX = 600
/** 受理码 as it is typed: the symbols of `caseCode`, with or without what stands between them. */
const CASE_CODE = /^[2-9A-HJ-NP-Z]{6}$/

/** What narrows a search of needs; each is one key of a need. */
export interface NeedFacets {
  enterpriseId?: string | undefined
  category?: Category | undefined
  state?: NeedState | undefined
  channel?: NeedChannel | undefined
}

/**
 * Everything by which a need is found, as keys that one index serves: words of what was asked and of the enterprise's name, the case code,
 * and what it can be narrowed by. A text that the content check holds back gives no words.
 */
export function needSearchKeys(
  need: Pick<Need, 'code' | 'text' | 'category' | 'state' | 'channel' | 'enterpriseId' | 'enterpriseName'> & {
    /** The content check holds the text back. */
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

/** Keys that a need must have to be narrowed so. */
export function facetKeys({ enterpriseId, category, state, channel }: NeedFacets): string[] {
  return [
    ...(enterpriseId === undefined ? [] : [`enterprise:${enterpriseId}`]),
    ...(category === undefined ? [] : [`category:${category}`]),
    ...(state === undefined ? [] : [`state:${state}`]),
    ...(channel === undefined ? [] : [`channel:${channel}`]),
  ]
}

/** Keys of the words of a query; a need must have all of them. */
export function wordKeys(text: string): string[] {
  return [...new Set(splitTerms(text))]
}

/** The key of a case code; undefined for text that is none. */
export function codeKey(text: string): string | undefined {
  const code = parseCaseCode(text)
  return code === undefined ? undefined : `code:${code}`
}

function parseCaseCode(text: string): string | undefined {
  const symbols = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  return CASE_CODE.test(symbols) ? symbols : undefined
}
