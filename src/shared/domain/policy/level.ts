/** Who speaks in a policy: the four levels that issue them. Regions inside a zone issue none. */
export const POLICY_LEVELS = ['nation', 'province', 'city', 'zone'] as const
export type PolicyLevel = (typeof POLICY_LEVELS)[number]

export const POLICY_LEVEL_LABELS: Readonly<Record<PolicyLevel, string>> = {
  nation: '国家',
  province: '省级',
  city: '市级',
  zone: '高新区',
}

/** First that fits wins: a zone's committee bears the name of its city, a provincial office that of its province. */
const SIGNS: readonly (readonly [PolicyLevel, RegExp])[] = [
  ['zone', /管委会|管理委员会|(?:高新|开发|经开|保税|示范|自贸)区/],
  ['province', /省|自治区|兵团|^(?:北京|天津|上海|重庆)市/],
  ['city', /市|自治州|^.{2,8}(?:区|县|旗)/],
  ['nation', /^国|^中共中央|^中国|^全国|^中央|部|总局|总署|最高人民|国家/],
]

/** The level at which a body stands, by its name; undefined when the name does not tell. */
export function levelOfBody(name: string): PolicyLevel | undefined {
  return SIGNS.find(([, sign]) => sign.test(name))?.[0]
}
