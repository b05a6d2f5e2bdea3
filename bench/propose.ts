import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { regionCode } from '@/shared/domain/access/region'
import { proposeConditions } from '@/shared/domain/policy/eligibility/proposals/propose-conditions'
import {
  proposalFigures,
  sentenceFigures,
  shortTest,
} from '@/shared/domain/policy/eligibility/proposals/proposal-figures'

/** Conditions of notices in words, kept outside the repository. Each is labelled with how far a shared fact can express it (S: wholly). */
const FILE = path.resolve(__dirname, '../../shared/notices/conditions.json')
const PLACE = regionCode('CN2101G1')
const conditionsFile = v.object({
  notices: v.array(
    v.object({ id: v.string(), c: v.array(v.tuple([v.string(), v.picklist(['S', 'C', 'P', 'N'])])) }),
  ),
})

/**
 * Prints how well conditions are proposed from words: on the labelled clauses of the tests, and on conditions.json. There a proposal for a
 * condition that no shared fact can express (C, P, N) counts as wrong. `npm run -s propose`.
 */
function main(): void {
  const { right, proposed, there } = proposalFigures()
  print('labelled clauses', { right, proposed, there })
  print('labelled sentences', sentenceFigures())
  if (!existsSync(FILE)) {
    console.log(`SKIPPED: no ${FILE}`)
    return
  }
  const { notices } = v.parse(conditionsFile, JSON.parse(readFileSync(FILE, 'utf8')))
  const figures = { right: 0, proposed: 0, there: 0 }
  for (const { id, c } of notices)
    for (const [words, kind] of c) {
      const found = proposeConditions(
        [{ level: 1, path: '一', heading: '申报条件', paragraphs: [words] }],
        PLACE,
      ).flatMap(({ test }) => (test ? [test] : []))
      if (kind === 'S') figures.there += 1
      figures.proposed += found.length
      if (kind === 'S' && found.length > 0) figures.right += 1
      console.log(`  ${id} · ${kind} · ${words} → ${found.map(shortTest).join('; ') || '?'}`)
    }
  print('conditions.json', figures)
}

function print(
  name: string,
  { right, proposed, there }: { right: number; proposed: number; there: number },
): void {
  const share = (part: number, whole: number) => (whole === 0 ? '—' : (part / whole).toFixed(3))
  console.log(
    `${name}: precision ${right}/${proposed} = ${share(right, proposed)}, recall ${right}/${there} = ${share(right, there)}`,
  )
}

main()
