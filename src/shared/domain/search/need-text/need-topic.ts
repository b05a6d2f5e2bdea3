/** Greetings at the beginning of a message. */
const GREETING =
  /^(?:(?:您好|你好|大家好|领导们?好?|老师好?|请问一?下?|咨询一?下?|想?问一?下|麻烦问一?下?|打扰一?下?)[，,。！!：:~～\s]*)+/

const WE = '(?:我们|我司|我方|本公司|本厂|本企业|本单位|本店|敝公司|敝司|咱们?|俺们?|我)'
const OWN_HOUSE = '(?:这个?|这家|这边)?(?:公司|企业|工厂|厂子?|单位|集团|店里?)?'
const HOUSE =
  '(?:企业|公司|工厂|厂家|厂商|厂子|厂|单位|机构|研究所|研究院|团队|个体户|商户|门店|酒店|饭店|集团|合作社|协会)'
/** A description of the asker: a company, a trade (做机床的), or a person in the company. */
const WHAT = `(?:(?:一家|一个|家|新?刚?成立|做|搞|小微|初创)[^，,。；;！!？?]{1,30}|[^，,。；;！!？?]{0,30}(?:${HOUSE}|的|高企|人事|行政|财务|老板|负责人|经理|员工))`
const DOING = '(?:位于|地处|坐落|主营|主要(?:做|从事|生产|经营)|专门?(?:做|营|注于?)|从事|成立|注册)'
const END = '[，,。；;！!]\\s*'
/** “我们是一家做机床的企业，…”: a clause about who asks, up to its end. */
const WHO_CLAUSES = [
  `^${WE}${OWN_HOUSE}(?:就?是(?!不是|否)|系|属于|作为)${WHAT}${END}`,
  `^${WE}${OWN_HOUSE}[^，,。；;！!？?]{0,4}?${DOING}[^，,。；;！!？?]{1,40}${END}`,
  `^${WE}${OWN_HOUSE}在[^，,。；;！!？?]{1,14}(?:省|市|区|县|镇|园|城)${END}`,
  // The same without a comma: “我们是沈阳的企业想招几个人”.
  `^${WE}${OWN_HOUSE}(?:就?是(?!不是|否)|系)[^，,。；;！!？?]{0,24}?${HOUSE}的?(?=[^，,。；;的]{3})`,
].map((pattern) => new RegExp(pattern, 'u'))
/** Further clauses that still describe the asker: “有两百多人，”, “成立于2015年，”, “主营轴承，”. */
const SIZE_CLAUSE =
  /^(?:一?共|现|目前)?有?(?:员工|职工)?[^，,。]{0,2}?[一二三四五六七八九十百千两几\d]+多?(?:余|来)?(?:名|个|号)?(?:人|员工|职工|台设备|平米?|平方米|年历史)(?:左右|规模)?[，,。]\s*/
const TRADE_CLAUSE =
  /^(?:成立于?|注册于?|主营|主要(?:做|从事|生产|经营)|专门?(?:做|营|注于?)|从事|位于|属于|年产值|去年产值)[^，,。；;！!？?]{1,30}[，,。；;]\s*/
/** At most so many clauses about the asker are removed. */
const MOST_CLAUSES = 4
/** A change that would leave fewer letters than this is not made. */
const SHORTEST = 2

/**
 * The need in a text, without who asks: it removes greetings, an opening “我们是……，” and names of the asker's own place.
 * `ownPlaces` are names of the zone, its city and its province. A text that is only a greeting becomes empty; any other
 * text stays whole where nothing of it would be left.
 */
export function extractTopic(text: string, ownPlaces: readonly string[] = []): string {
  let topic = text.trim()
  topic = topic.replace(GREETING, '')
  let about = false
  for (let clause = 0; clause < MOST_CLAUSES; clause += 1) {
    const before = topic
    topic = shorter(topic, (words) => withoutWho(words, about))
    if (topic === before) break
    about = true
  }
  return shorter(topic, (words) => withoutPlaces(words, ownPlaces))
}

function withoutWho(words: string, about: boolean): string {
  for (const clause of WHO_CLAUSES) {
    const rest = words.replace(clause, '')
    if (rest !== words) return rest
  }
  return about ? words.replace(SIZE_CLAUSE, '').replace(TRADE_CLAUSE, '') : words
}

/** Words around the name of a place that only say where the asker is. */
const BEFORE_PLACE = '(?:在|位于|地处|我们|咱们?)?'
const AFTER_PLACE =
  '(?:本地|市里|这边|这里|这儿|当地|区内|市内|省内|里面?|内)?(?:的|有没有|哪里有|哪里|哪儿|哪家|哪有)?'
const HERE = [
  '我们高新区',
  '本高新区',
  '咱们园区',
  '我们园区',
  '本园区',
  '我区',
  '我市',
  '我省',
  '本市',
  '本省',
  '本区',
  '附近',
  '本地',
]

/** Words before 高新区 that show that another one than the asker's own is meant. */
const WIDER = /(?:国家|国家级|各地|别的|其他|全国)$/

function withoutPlaces(words: string, ownPlaces: readonly string[]): string {
  const names = [...ownPlaces, ...HERE].filter((name) => name.length > 1).sort((a, b) => b.length - a.length)
  const place = new RegExp(`${BEFORE_PLACE}(?:${names.map(escaped).join('|')})+${AFTER_PLACE}`, 'gu')
  return words.replace(place, (found, at: number) => (WIDER.test(words.slice(0, at)) ? found : ''))
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The changed text, or the text itself where hardly anything would be left. */
function shorter(text: string, change: (text: string) => string): string {
  const changed = change(text).replace(/^[\s，,、。；;：:]+/u, '')
  return [...changed.replace(/[^\p{L}\p{N}]/gu, '')].length < SHORTEST ? text : changed
}
