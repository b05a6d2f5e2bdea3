import { foldWidth } from '../document/passage'

/** What a part of a notice says about a measure; `other` says nothing about one. */
export type MeasurePart = 'who' | 'gain' | 'materials' | 'window' | 'how' | 'contact' | 'other'

const LONGEST_NAME = 26
const OTHER =
  /总则|附则|目的|依据|原则$|指导思想|总体(?:要求|目标|思路)|工作(?:要求|目标|原则|机制)|组织(?:领导|保障|实施|机构)|保障措施|监督|监管|绩效|职责|分工|资金(?:来源|管理|拨付|保障|安排)|解释|名词|定义|有关(?:要求|事项|说明)|其[他它](?:事项|要求|规定)?$|注意事项|宣传|法律责任|罚则|重复|公示|验收|施行|有效期|诚信|失信|惩戒|核查|评审|预算|项目管理|审核|拨付|退出|档案|追责|责任$/
const PARTS: readonly (readonly [Exclude<MeasurePart, 'other'>, RegExp])[] = [
  [
    'gain',
    /(?:奖励|补助|补贴|支持|扶持|资助|兑现|优惠|返还|减免|贴息)(?:的)?(?:标准|内容|方式|额度|金额|措施|政策|比例|力度|项目|事项)(?:和.{2,6})?$|^(?:政策内容|标准|支持内容)$/,
  ],
  ['materials', /材料|要件|所需资料|申报资料/],
  ['window', /(?:时间|时限|期限|截止日期?)(?:安排|要求|节点)?$/],
  ['who', /(?:对象|条件|范围|主体|资格)(?:(?:和|及|与).{2,6})?$|申报要求|基本要求|谁能|谁可以/],
  ['contact', /咨询|联系(?:方式|人|电话)|责任单位|受理单位/],
  [
    'how',
    /(?:流程|程序|渠道|途径|步骤|地点|申报方式|申请方式|办理方式|报送方式|受理方式|操作办法|申报办法)$|如何(?:申请|申报|办理)|(?:申报|推荐|申请)(?:工作|组织)?(?:安排|办理)?$/,
  ],
]

/** The part that a heading announces; undefined for any other heading. */
export function measurePart(name: string): MeasurePart | undefined {
  const bare = foldWidth(name).replace(/[\s【】[\]]/g, '')
  if (bare === '' || bare.length > LONGEST_NAME) return undefined
  const part = PARTS.find(([, pattern]) => pattern.test(bare))?.[0]
  if (part === 'gain') return part
  return OTHER.test(bare) ? 'other' : part
}

/** A part of a text under its own heading: 申报材料：… */
export interface NamedPart {
  part: MeasurePart
  text: string
}

const NAMED =
  /(?:^|[。；;\n])\s{0,4}(?:\d{1,2}[.、．]\s{0,4}|[(（][一二三四五六七八九十\d]{1,3}[)）]\s{0,4})?[【[]?([\u4e00-\u9fff]{2,10})[】\]]?[:：]/g

/** The text before the first named part, and the parts. */
export function namedParts(text: string): { before: string; parts: NamedPart[] } {
  const marks = [...text.matchAll(NAMED)].flatMap((match) => {
    const part = measurePart(match[1] ?? '')
    return part ? [{ part, from: match.index, to: match.index + match[0].length }] : []
  })
  return {
    before: text.slice(0, marks[0]?.from ?? text.length),
    parts: marks.map(({ part, to }, index) => ({
      part,
      text: text.slice(to, marks[index + 1]?.from).trim(),
    })),
  }
}

/** The papers in a text, one by one. Numbers of a list or separators divide them. */
export function materialsIn(text: string): string[] {
  const numbered = text.split(
    /(?:^|[。；;\n])\s{0,4}(?:\d{1,2}[.、．)）]|[(（][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳])/,
  )
  const items = numbered.length > 2 ? numbered : text.split(/[。；;\n]/)
  const short = items.length === 1 ? (items[0] ?? '').split(/[、，,]/) : items
  return (short.length > 1 && short.every((item) => item.trim().length <= 40) ? short : items)
    .map((item) =>
      item
        .replace(/\s+/g, ' ')
        .replace(/[。；;，,]{1,3}$/, '')
        .trim(),
    )
    .filter((item) => item !== '')
}
