/** A telephone number and its position in a line. */
export interface PhonePlace {
  value: string
  from: number
  to: number
}

const FULL =
  /(?:\(?0\d{2,3}\)?\s?[-—–\s]?\s?\d{7,8}(?:[-转]\d{1,6})?|\(?0\d{2,3}\)?-(?:12\d{3}|1\d{2,4})|1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|[48]00[-\s]?\d{3}[-\s]?\d{4}|[48]00[-\s]?\d{4}[-\s]?\d{3})(?!\d)/g
const LOCAL = /(?:[2-9]\d{6,7}|\d{3,4}-\d{4}|12[13]\d{2}|123\d{2})(?:转\d{1,6})?(?!\d)/g
const CUE = /(?:电话|热线|咨询|联系|手机|固话|座机|拨打|致电|tel|联络|值班|举报|投诉|监督|号码)[^。;]{0,30}$/i
const FAX =
  /(?:传真|邮编|邮政编码|邮码|账号|帐号|户号|编号|备案|QQ|群号|号楼|统一社会信用代码)(?:号码?|为|是)?\s{0,4}[:：]?[(\d\-、/\s)]{0,60}$/i
const BETWEEN = /^\s*(?:[、/,;|]|或|和|及|转\d{1,6}|\([^()]{0,12}\))+\s*$/
/** Between two numbers of a list without marks: the office of the second number, as in 某科8266679某局某科6280506. */
const OFFICE_BETWEEN = /^[\u4e00-\u9fff()]{4,40}[科局室处部办心所委院厅]$/
const DAY = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])/
const LONGEST = 2000

/**
 * Telephone numbers in a half-width line: with area code, mobile, 400 and 800. Numbers of seven or eight digits and short public ones count only
 * after words that announce a number, or right behind another number. Numbers for fax, post or accounts do not count.
 */
export function phonesIn(folded: string, cued = false): PhonePlace[] {
  const line = folded.slice(0, LONGEST)
  const full = [...line.matchAll(FULL)].map((match) => placeOf(match))
  const local = [...line.matchAll(LOCAL)]
    .map((match) => placeOf(match))
    .filter(({ from, to }) => !full.some((each) => each.from < to && from < each.to))
  const found: PhonePlace[] = []
  for (const place of [...full, ...local].sort((a, b) => a.from - b.from)) {
    const before = line.slice(Math.max(0, place.from - 40), place.from)
    if (/[\d.@A-Za-z]$/.test(before) || /^[\d.@A-Za-z]/.test(line.slice(place.to)) || isOfFax(before))
      continue
    const last = found.at(-1)
    const between = last === undefined ? '' : line.slice(last.to, place.from)
    const follows = last !== undefined && (BETWEEN.test(between) || OFFICE_BETWEEN.test(between))
    if (
      !full.includes(place) &&
      !follows &&
      !(cued && !DAY.test(place.value)) &&
      (!CUE.test(before) || DAY.test(place.value))
    )
      continue
    found.push(place)
  }
  return found
}

/** Whether a number follows 传真 or the like, also as the second number there. */
function isOfFax(before: string): boolean {
  return FAX.test(before)
}

function placeOf(match: RegExpMatchArray): PhonePlace {
  const from = match.index ?? 0
  return { value: match[0].replace(/\s+/g, '').replace(/[—–]/g, '-'), from, to: from + match[0].length }
}
