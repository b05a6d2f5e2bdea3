import type { LaidOutDocument } from './lay-out'
import { packLine } from './passage'

/** Kinds of pasted texts. Only a notice becomes a policy. The other kinds exist so that nobody publishes such a text as a policy unawares. */
export const DOCUMENT_KINDS = [
  'notice',
  'publicity',
  'consultation',
  'award_list',
  'statute',
  'interpretation',
  'news',
  'other',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

const HAND_IN =
  /申报条件|申请条件|申报材料|申请材料|申报要求|组织申报|申报时间|申请时间|补贴标准|奖励标准|支持标准/
const NEWS =
  /本报讯|本网讯|记者(?!会)|通讯员|讯[(（]|据悉|据了解|据介绍|(?:出席|参加)(?:了)?(?:会议|活动|仪式|座谈)|(?:成功|顺利|隆重)(?:举[办行]|召开)|表示,|强调,|指出,|调研(?:时|组)|接受采访/g
const SAYS_ORDER =
  /(?:通知|公告|意见|要求|事项|措施)如下|特此(?:通知|公告|通告)|制定本(?:措施|办法|细则|意见|政策|规定|方案)|请(?:各|按照|遵照|认真)/
const OPENING_SIZE = 1500

/** The kind of a document, by its title, its first words and its form. */
export function documentKind({
  title,
  documentNumber,
  addressees,
  opening,
  carried,
  numbered,
  closing,
  foot,
  marks,
}: LaidOutDocument): DocumentKind {
  const name = packLine(title?.value ?? '')
  const spoken = [...opening, ...carried, ...numbered, ...closing].map(({ packed }) => packed).join('')
  const first = spoken.slice(0, OPENING_SIZE)
  const articles = marks.filter(({ mark }) => /^第.+条$/.test(mark)).length
  if (isStatute(name, first, articles)) return 'statute'
  if (/解读|一图读懂|问答|政策图解|答记者问/.test(name)) return 'interpretation'
  if (
    /(?:征求意见|征集意见)/.test(name) ||
    /公开征求意见|向社会.{0,6}征求意见|征求意见稿[》)].{0,40}(?:反馈|意见)/.test(first)
  )
    return 'consultation'
  if (
    /公示/.test(name) ||
    /予以公示|进行公示|公示期[为是:自]|公示如下|公示时间[为是:]/.test(first.slice(0, 800))
  )
    return 'publicity'
  if (isAwardList(name, first)) return 'award_list'
  const formal =
    Boolean(documentNumber) ||
    addressees.length > 0 ||
    (foot?.signature.length ?? 0) > 0 ||
    SAYS_ORDER.test(spoken)
  const reports = [...spoken.slice(0, 4000).matchAll(NEWS)].length
  if (reports >= 2 || (reports === 1 && !formal))
    if (!formal || (reports >= 3 && !documentNumber && addressees.length === 0)) return 'news'
  if (formal || /(?:通知|意见|公告|通告|办法|措施|细则|方案|决定|规定|政策|指南)/.test(name)) return 'notice'
  return marks.length > 0 && HAND_IN.test(spoken) ? 'notice' : 'other'
}

function isStatute(name: string, first: string, articles: number): boolean {
  if (articles < 2) return false
  return (
    /(?:[^办方]法|条例)(?:\([^)]{0,60}\))?$/.test(name) ||
    /制定本(?:法|条例)[。.]/.test(first) ||
    /(?:主席令|国务院令|人民代表大会常务委员会.{0,20}通过)/.test(first.slice(0, 300))
  )
}

function isAwardList(name: string, first: string): boolean {
  const listed = /名单|表彰|授予|获奖|中标|结果公[布告]|认定结果|入选|通过.{0,12}(?:认定|评审|验收|评价)/
  const named =
    /(?:公布|发布|下达|确定|认定|表彰|授予).{0,60}(?:名单|的决定|的通报|称号|项目计划)|名单(?:的?(?:通知|公告|通报))?$|结果的?(?:公告|通报|通知)$/
  if (HAND_IN.test(first)) return false
  return (
    named.test(name) ||
    (name === '' && /(?:现予以?公布|现将.{0,40}名单.{0,12}公布)/.test(first) && listed.test(first))
  )
}
