import { foldWidth } from '../document/passage'
import { gainAmounts, toSegments } from './gain-amounts'
import type { GainAmount } from './measure'

/** A sentence that gives something. */
export interface GainSentence {
  /** As written, without white space. */
  words: string
  amounts: readonly GainAmount[]
}

const LONGEST = 600
/** Words that give something. They decide for sentences without an amount. */
const GIVES =
  /(?:给予|予以)(?!的)[^,;]{0,30}(?:奖励|补助|补贴|资助|贴息|奖补|减免|返还|优惠|扶持|配套|补偿)|(?:减免\d|减免[^,;的]{0,12}(?:租金|房租|费用?|税)(?!的)|免收|免征|免除|减征|减半|全额(?:补|返|承担|资助|贴)|免租|免费(?:提供|使用|入驻|发放))|可以?(?:申请|享受|申领|申报)?[^,;]{0,16}(?:缓缴|减免|免租|免缴|补贴|补助|奖励|贴息|创新券|担保贷款)|延期(?:缴纳|申报|还本|付息)|展期|无还本续贷|配套奖励|优先(?:给予|予以)/
/** Parts of a sentence about something else: recovery of money, its source, reports, definitions, aims. */
const SPEAKS_OF_OTHER =
  /骗取|套取|虚报|冒领|弄虚作假|追回|收回|追缴|退回|取消.{0,10}资格|不得(?!超过|低于)|不予|不再|就高|不重复|不能重复|法律责任|责令|列入.{0,10}预算|资金来源|列支|分担|绩效|累计(?:发放|减免|拨付)|已(?:发放|拨付|减免|享受|获得)|共(?:发放|减免|计)|惠及|本(?:办法|措施|细则|规定|政策|通知)(?:所称|适用)|解释|分.{1,3}[期次]拨付|拨付\d/
const DEFINES =
  /是指|制定本|^为(?:规范|加强|贯彻|进一步|鼓励|促进|推动|落实)|工作领导小组|^(?:截至|截止|\d{4}年(?:以来|上半年|底|末)?,?(?:全[区市省县国]|我[区市省县]|本[区市]|共|累计))/
/** Instructions and appeals to officers. Nobody can claim anything from them. */
const EXHORTS =
  /鼓励|引导|探索|研究(?:制定|出台)|推动|争取|宣传|统筹|加大.{0,20}力度|落实.{0,20}政策|(?:各地|各级|部门|各区|管委会|政府)(?:,|要|应|应当|须)|应享尽享|的制定/

/** The sentences of a text that give something, in order. `given`: the words above already said so, as before a list of tiers. */
export function gainSentences(text: string, given = false): GainSentence[] {
  return text
    .split(/[。！!\n]/)
    .map((sentence) => sentence.replace(/\s+/g, '').slice(0, LONGEST))
    .flatMap((words): GainSentence[] => {
      const folded = foldWidth(words)
      if (folded === '' || DEFINES.test(folded)) return []
      const kept = toSegments(folded)
        .filter((segment) => !SPEAKS_OF_OTHER.test(segment))
        .join('')
      const amounts = gainAmounts(kept, { given })
      if (amounts.length === 0 && (!GIVES.test(kept) || EXHORTS.test(kept))) return []
      return [{ words, amounts }]
    })
}
