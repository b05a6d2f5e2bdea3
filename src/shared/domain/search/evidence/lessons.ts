import type { Lesson, Parts } from '@search-engine'
import type { MatchCollection } from '../rank/match'
import type { EvidenceLine } from './need-evidence'
import { WORD_PARTS, type PartName, type ScorePart } from '../rank/score-parts'

/** How good something turned out to be, worst first; of what nobody said anything it is only known that it was shown. */
const GRADES = { unhelpful: 0, shown: 1, helpful: 2, answered: 3, solved: 4 } as const

/** One lesson for each need of which what was shown in a collection turned out differently good. */
export function collectLessons(evidence: readonly EvidenceLine[], collection: MatchCollection): Lesson[] {
  const byNeed = new Map<string, EvidenceLine[]>()
  for (const line of evidence) {
    const lines = byNeed.get(line.needId)
    if (lines) lines.push(line)
    else byNeed.set(line.needId, [line])
  }
  return [...byNeed].flatMap(([needId, lines]) => {
    const shown = lines.flatMap((line) => {
      if (line.what !== 'shown' || line.collection !== collection || !tellsParts(line.parts)) return []
      const { itemId: id, parts } = line
      return [{ id, parts: partsOf(parts), grade: gradeOf(lines, collection, id) }]
    })
    const at = Math.max(...lines.map((line) => line.at))
    return new Set(shown.map(({ grade }) => grade)).size > 1 ? [{ needId, at, shown }] : []
  })
}

/** The enterprise's own "not helpful" outweighs everything else, and its "helpful" that of the park. */
function gradeOf(lines: readonly EvidenceLine[], collection: MatchCollection, id: string): number {
  const about = lines.filter(
    (line) => 'itemId' in line && line.collection === collection && line.itemId === id,
  )
  const said = (what: EvidenceLine['what']) => about.filter((line) => line.what === what)
  const bySide = (what: 'helpful' | 'unhelpful', side: 'enterprise' | 'park') =>
    about.some((line) => line.what === what && line.side === side)
  if (bySide('unhelpful', 'enterprise')) return GRADES.unhelpful
  if (said('solved').length > 0) return GRADES.solved
  if (said('answered').length > 0) return GRADES.answered
  if (bySide('helpful', 'enterprise') || said('consulted').length > 0) return GRADES.helpful
  if (bySide('unhelpful', 'park')) return GRADES.unhelpful
  return bySide('helpful', 'park') ? GRADES.helpful : GRADES.shown
}

/** Needs that were kept before the words were told apart teach nothing. */
const tellsParts = (parts: readonly ScorePart[]) =>
  parts.some(({ name }) => name === 'solved' || (WORD_PARTS as readonly PartName[]).includes(name))

/** What the parts were before anything was learned: else learning again would learn from what was learned. */
function partsOf(parts: readonly ScorePart[]): Parts {
  return Object.fromEntries(parts.map(({ name, value, weight = 1 }) => [name, value / weight]))
}
