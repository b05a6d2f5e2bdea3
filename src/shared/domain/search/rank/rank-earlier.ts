import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import type { EarlierItem, EarlierNeeds } from '../index/earlier-needs'
import { LEARNED } from '../evidence/learned'
import type { EarlierMatch } from './match'
import type { RankQuery } from './rank'
import { toReasons } from './reasons'
import { SAME_CATEGORY, sumScore, type ScorePartWeights } from './score-parts'

const SHOWN = 2
/** More are looked at, because the category may turn the order. */
const CONSIDERED = 8
/** What was asked is shown, and kept with the need, up to so many characters. */
const ASKED_MAX = 120

/** Solved needs of the zone like this one, best first, each with its reasons and without whoever asked. */
export function rankEarlier(
  { text, zoneCode, category }: RankQuery,
  earlier: EarlierNeeds<EarlierItem>,
  at: number,
  weights: ScorePartWeights = LEARNED.earlier_needs?.weights ?? {},
): EarlierMatch[] {
  return earlier
    .similarTo(text, zoneCode, at, CONSIDERED)
    .map((found) => {
      const { id, asked, answer, solvedBy, solvedByPolicy, category: its } = found.item
      const same = category !== undefined && its === category
      const why = toReasons(found)
      if (same) why.push({ kind: 'category', label: CATEGORY_SPECS[category].label })
      return {
        earlierId: id,
        asked: cut(asked),
        answer,
        ...(solvedBy && { solvedBy }),
        ...(solvedByPolicy && { solvedByPolicy }),
        ...sumScore(found, { category: same ? found.score * SAME_CATEGORY : 0 }, weights),
        why,
      }
    })
    .sort((a, b) => b.score - a.score || (a.earlierId < b.earlierId ? -1 : 1))
    .slice(0, SHOWN)
}

function cut(text: string): string {
  const symbols = [...text]
  return symbols.length <= ASKED_MAX ? text : `${symbols.slice(0, ASKED_MAX).join('')}…`
}
