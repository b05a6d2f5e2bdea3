import { gainAmounts } from './gain-amounts'

it.each<[string, [value: number, tier: string | undefined][]]>([
  // A limit on the share of staff laid off is a condition, not a grant.
  ['按失业保险费的60%返还,30人以下的企业裁员率不高于参保职工总数20%的,可申请返还', [[0.6, '按失业保险费']]],
  ['资产负债率不超过70%的企业,给予20万元补助', [[200_000, '资产负债率不超过70%的企业']]],
  ['补助比例不超过30%', [[0.3, undefined]]],
  // The name of a tier does not begin with the verb of the tier before.
  [
    '对小巨人企业,给予50万元奖励;对省级专精特新企业,给予20万元奖励',
    [
      [500_000, '小巨人企业'],
      [200_000, '省级专精特新企业'],
    ],
  ],
])('the amounts that are given: %s', (sentence, amounts) => {
  expect(gainAmounts(sentence).map(({ value, tier }) => [value, tier])).toEqual(amounts)
})
