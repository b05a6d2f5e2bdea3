import { regionCode } from '@/shared/domain/access/region'
import { proposeConditions } from '@/shared/domain/policy/eligibility/proposals/propose-conditions'
import { shortTest } from '@/shared/domain/policy/eligibility/proposals/proposal-figures'
import { LABELLED_SENTENCES } from '@/shared/domain/policy/eligibility/proposals/sample-sentences'
for (const { words, says } of LABELLED_SENTENCES) {
  const f = proposeConditions(
    [{ level: 1, path: '一', heading: '申报条件', paragraphs: [words] }],
    regionCode('CN2101G1'),
  ).flatMap(({ test, negated }) => (test ? [(negated ? 'not ' : '') + shortTest(test)] : []))
  const miss = says.filter((s) => !f.includes(s))
  const wrong = f.filter((s) => !says.includes(s))
  if (miss.length || wrong.length) console.log(words, '| MISS', miss.join('; '), '| WRONG', wrong.join('; '))
}
