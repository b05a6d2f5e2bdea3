/** Who must not be recognised in a text. */
export interface KnownNames {
  enterpriseName: string
  /** Of people who are known to be concerned. */
  names: readonly string[]
  /** City and province of the enterprise: what its name begins with before what is its own. Without them only the whole name is found. */
  places?: readonly string[]
}

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const CODE = '[0-9A-HJ-NP-RT-UW-Y]'
const SOMEBODY = '某人'
const OURSELVES = '本企业'

/** What says who or where somebody is, wherever it stands. */
const PERSONAL: readonly [RegExp, string][] = [
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, ''],
  [/https?:\/\/\S+/g, ''],
  // Credit codes, numbers of identity cards and bank cards, telephone numbers, with or without separators, in digits or in words.
  [new RegExp(`${CODE}{2}[- ]?(?:\\d[- ]?){6}(?:${CODE}[- ]?){9}${CODE}`, 'gi'), ''],
  [/\d{15,19}[0-9xX]?/g, ''],
  [/(?:\+?86[- ]?)?1[3-9](?:[-.·_* ]?\d){9}/g, ''],
  [/[零〇一二三四五六七八九幺]{7,11}/g, ''],
  [/(?:0\d{2,3}[- ]?)?\d{7,8}(?:[-转]\d{1,6})?/g, ''],
  [/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·\s]?[A-Z0-9]{5,6}/g, ''],
  [/(?:微信|[薇威]信|V信|VX|加V|QQ)号?[:：]?\s*[\w-]{5,20}/gi, ''],
  [/[\p{Script=Han}A-Za-z0-9（）()]{2,20}(?:有限责任公司|有限公司|股份公司|集团公司)/gu, '某企业'],
  [/[\p{Script=Han}]{1,3}(?:先生|女士|小姐|经理|总监|主任|厂长)/gu, SOMEBODY],
  [new RegExp(`[${SURNAMES}](?:师傅|老师|工(?=[，,。；;\\s]|$))`, 'g'), SOMEBODY],
  [
    new RegExp(
      `(我是|我叫|联系人|负责人|经办人|姓名|请找|联系)([:：是叫]?\\s*)[${SURNAMES}]\\p{Script=Han}{1,2}(?=[，,。；;、\\s\\d（(]|$)`,
      'gu',
    ),
    `$1$2${SOMEBODY}`,
  ],
  [
    new RegExp(
      `(${SOMEBODY}[或和跟与及、])[${SURNAMES}]\\p{Script=Han}{1,2}(?=[，,。；;、\\s\\d（(]|$)`,
      'gu',
    ),
    `$1${SOMEBODY}`,
  ],
  // 创新路 88 号 6 层、3 号楼 502 室
  [/[\p{Script=Han}]{1,6}[路街巷道](?:\s*[\d甲乙丙-]+\s*号)(?:楼|院)?/gu, '某处'],
  [/\d{1,6}\s{0,4}(?:号楼|栋|座|单元)\s{0,4}(?:[\d-]{1,9}\s{0,4}(?:层|楼|室|号)){0,4}/g, '某处'],
]

/** A text without persons, and what was taken out of it: each piece once. */
export interface StrippedText {
  text: string
  removed: readonly string[]
}

/** A text is stripped until nothing more is found, but not more often than this. */
const PASSES_MAX = 4

/**
 * A text without whoever is named, and without numbers and addresses that lead to somebody; at most `max` Unicode symbols of it. To strip
 * the result again changes nothing: what somebody agreed to is what others read.
 */
export function stripPersons(text: string, known: KnownNames, max = Number.POSITIVE_INFINITY): StrippedText {
  const removed = new Set<string>()
  let plain = text
  for (let pass = 0; pass < PASSES_MAX; pass += 1) {
    const symbols = [...strip(plain, known, (piece) => removed.add(piece))]
    const next = symbols.length <= max ? symbols.join('') : `${symbols.slice(0, max - 1).join('')}…`
    if (next === plain) break
    plain = next
  }
  return { text: plain, removed: [...removed] }
}

/** A text without whoever is named, and without numbers and addresses that lead to somebody. */
export function anonymize(text: string, known: KnownNames): string {
  return stripPersons(text, known).text
}

/** One pass; `onRemoved` is told every piece that somebody could be known by. */
function strip(text: string, known: KnownNames, onRemoved: (piece: string) => void): string {
  const { enterpriseName, names, places = [] } = known
  let plain = text.replace(/[０-９Ａ-Ｚａ-ｚ＠．－]/g, (wide) => wide.normalize('NFKC'))
  const takeName = (name: string, instead: string) => {
    if (!plain.includes(name)) return
    onRemoved(name)
    plain = plain.replaceAll(name, instead)
  }
  for (const name of nameForms(enterpriseName)) takeName(name, OURSELVES)
  const own = ownWords(enterpriseName, places)
  if (own) plain = replaceTold(plain, own, OURSELVES, onRemoved)
  for (const name of new Set(names)) if (name.length > 1) takeName(name, SOMEBODY)
  for (const [pattern, instead] of PERSONAL) plain = replaceTold(plain, pattern, instead, onRemoved)
  return plain.replace(/[ \t]+/g, ' ').trim()
}

/** As `replace`, telling what is taken out: of a match with groups ($1 stays) only the rest. */
function replaceTold(
  text: string,
  pattern: RegExp,
  instead: string,
  onRemoved: (piece: string) => void,
): string {
  return text.replace(pattern, (match: string, ...groups: unknown[]) => {
    const [first, second] = groups.map((group) => (typeof group === 'string' ? group : ''))
    const stays = instead.includes('$1')
      ? `${first ?? ''}${instead.includes('$2') ? (second ?? '') : ''}`
      : ''
    const piece = match.slice(stays.length).trim()
    if (piece !== '') onRemoved(piece)
    return stays + instead.replace(/\$[12]/g, '')
  })
}

const LEGAL = /(?:有限责任|股份有限|有限|股份|集团){0,4}(?:公司|集团|厂)$/

/** The name as it stands in the register, and without its legal form. */
function nameForms(name: string): string[] {
  return [name, name.replace(LEGAL, '')].filter((form) => form.length > 2)
}

/** What people call the enterprise: the two characters of its own, and what of the rest of its name follows them. */
function ownWords(name: string, places: readonly string[]): RegExp | undefined {
  const core = name.replace(/[（(][^）)]{0,60}[）)]/g, '').replace(LEGAL, '')
  const place = places
    .map((one) => one.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区)$/, ''))
    .find((one) => /^\p{Script=Han}+$/u.test(one) && core.startsWith(one))
  if (places.length === 0) return undefined
  const own = core.slice(place?.length ?? 0)
  if (!/^\p{Script=Han}{2}/u.test(own)) return undefined
  const rest = [...new Set(`${own.slice(2)}公司集团厂`)].filter((symbol) => /\p{Script=Han}/u.test(symbol))
  return new RegExp(`(?:${place ?? own.slice(0, 2)})?${own.slice(0, 2)}[${rest.join('')}]*`, 'g')
}
