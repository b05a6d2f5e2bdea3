import type { Lesson, Parts } from '@search-engine'
import type { MatchCollection } from '../match/match'
import type { EvidenceLine } from './need-evidence'
import { WORD_PARTS, type ScorePart } from '../match/score-parts'

/** How good an item turned out to be, worst first. `shown`: nobody judged it. */
const GRADES = { unhelpful: 0, shown: 1, helpful: 2, answered: 3, solved: 4 } as const

/** The lessons for one collection: one for each need whose items got different grades. */
export function collectLessons(evidence: readonly EvidenceLine[], collection: MatchCollection): Lesson[] {
  const byNeed = new Map<string, EvidenceLine[]>()
  for (const line of evidence) {
    const lines = byNeed.get(line.needId)
    if (lines) lines.push(line)
    else byNeed.set(line.needId, [line])
  }
  return [...byNeed].flatMap(([needId, lines]) => {
    const shown = lines.flatMap((line) => {
      if (line.what !== 'shown' || line.collection !== collection || !hasWordParts(line.parts)) return []
      const { itemId: id, parts } = line
      return [{ id, parts: toUnlearnedParts(parts), grade: getGrade(lines, collection, id) }]
    })
    const at = Math.max(...lines.map((line) => line.at))
    return new Set(shown.map(({ grade }) => grade)).size > 1 ? [{ needId, at, shown }] : []
  })
}

/** The enterprise’s “not helpful” outweighs everything. Its “helpful” outweighs the park’s “not helpful”. */
function getGrade(lines: readonly EvidenceLine[], collection: MatchCollection, id: string): number {
  const about = lines.filter(
    (line) => 'itemId' in line && line.collection === collection && line.itemId === id,
  )
  const has = (what: EvidenceLine['what']) => about.some((line) => line.what === what)
  const bySide = (what: 'helpful' | 'unhelpful', side: 'enterprise' | 'park') =>
    about.some((line) => line.what === what && line.side === side)
  if (bySide('unhelpful', 'enterprise')) return GRADES.unhelpful
  if (has('solved')) return GRADES.solved
  if (has('answered')) return GRADES.answered
  if (bySide('helpful', 'enterprise') || has('consulted')) return GRADES.helpful
  if (bySide('unhelpful', 'park')) return GRADES.unhelpful
  return bySide('helpful', 'park') ? GRADES.helpful : GRADES.shown
}

/** Whether the parts of a score can be learnt from: those of needs stored before scores had word parts cannot. */
const hasWordParts = (parts: readonly ScorePart[]) =>
  parts.some(({ name }) => name === 'solved' || WORD_PARTS.some((part) => part === name))

/** The parts without learned weights. Otherwise learning again would build on earlier learning. */
function toUnlearnedParts(parts: readonly ScorePart[]): Parts {
  return Object.fromEntries(parts.map(({ name, value, weight = 1 }) => [name, value / weight]))
}
