import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import type { EarlierItem, EarlierNeedIndex } from '../index/earlier-need-index'
import { LEARNED } from '../learning/learned'
import type { EarlierFound, EarlierMatch } from './match'
import type { NeedQuery } from './match-services'
import { toReasons } from './reasons'
import { SAME_CATEGORY, sumScore, type ScorePartWeights } from './score-parts'

const SHOWN = 2
/** The number of needs that are ranked: the category may change their order. */
const RANKED = 8
/** The question is shown, and stored with the need, up to this length in Unicode symbols. */
const ASKED_MAX = 120

/** The zone's solved needs that are similar, best first, each with its reasons. */
export function matchEarlierNeeds(
  { text, zoneCode, category }: NeedQuery,
  earlier: EarlierNeedIndex<EarlierItem>,
  at: number,
  weights: ScorePartWeights = LEARNED.earlier_needs?.weights ?? {},
): EarlierMatch[] {
  return earlier
    .searchSimilar({ text, zoneCode, at, limit: RANKED })
    .map((found): EarlierMatch => {
      const { id, asked, answer, solvedBy, solvedByPolicy } = found.item
      const isSameCategory = category !== undefined && found.item.category === category
      const why = toReasons(found)
      if (isSameCategory) why.push({ kind: 'category', label: CATEGORY_SPECS[category].label })
      return {
        earlierId: id,
        asked: cut(asked),
        answer,
        ...(solvedBy && { solvedBy }),
        ...(solvedByPolicy && { solvedByPolicy }),
        ...sumScore(found, { category: isSameCategory ? found.score * SAME_CATEGORY : 0 }, weights),
        why,
      }
    })
    .sort((a, b) => b.score - a.score || (a.earlierId < b.earlierId ? -1 : 1))
    .slice(0, SHOWN)
}

/** A stored solved need with the words that others may read now; undefined when it was taken back. */
export function withWords(found: EarlierFound, item: EarlierItem | undefined): EarlierMatch | undefined {
  return item && !item.gone ? { ...found, asked: cut(item.asked), answer: item.answer } : undefined
}

function cut(text: string): string {
  const symbols = [...text]
  return symbols.length <= ASKED_MAX ? text : `${symbols.slice(0, ASKED_MAX).join('')}…`
}
