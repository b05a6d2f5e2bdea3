import { CENTRAL_BODIES, PROVINCES, VERTICAL_BODIES } from './bodies-of-state'

const SUFFIX =
  '部|委|厅|局|办|办公室|办公厅|中心|政府|委员会|管委会|协会|学会|联合会|院|署|总署|总局|行|银行|集团|公司|司|处|小组|指挥部|党组|工委|大学|人大|常委会|兵团|法院|检察院|国务院|分局|支局|总队|支队|联席会议|事务所|研究所|促进会|商会|工会|团委|海关'
const BODY = new RegExp(`^[\\u4e00-\\u9fff()（）·]{1,40}(?:${SUFFIX})$`)
const NOT_A_BODY = /^(?:附件|抄送|联系|来源|关于|印发|此|各|为|根据|请|由|经(?!济|信|贸|开|发|科))|的/
const REGION =
  /^(?:中共|中国共产党)?(?:[\u4e00-\u9fff]{1,3}省|[\u4e00-\u9fff]{2,6}自治[区州县旗]|[\u4e00-\u9fff]{2,6}?(?:市|新区|区|县|旗|盟|州)|省|市|区|县|自治区)/
const LONGEST = 200

/** Whether a packed line is only the name of an office. */
export function isBodyName(packed: string): boolean {
  return BODY.test(packed) && !NOT_A_BODY.test(packed)
}

/**
 * The offices in a run of names, each with its position: 某省科技厅某省财政厅 are two. Blanks and enumeration marks divide names. So does a joint at
 * which one name ends like an office and the next begins with a region or is a central office.
 */
export function bodiesIn(folded: string): { value: string; from: number; to: number }[] {
  const bodies: { value: string; from: number; to: number }[] = []
  for (const match of folded.slice(0, LONGEST).matchAll(/[^\s、,;|]+/g)) {
    let from = match.index
    const to = from + match[0].length
    for (const cut of [...joints(match[0]).map((at) => match.index + at), to]) {
      bodies.push({ value: folded.slice(from, cut), from, to: cut })
      from = cut
    }
  }
  return withoutFragments(bodies, folded)
}

/** Joins names that are spaced out symbol by symbol: 某 市 科 技 局 is one name. */
function withoutFragments<B extends { value: string; from: number; to: number }>(
  bodies: B[],
  folded: string,
): B[] {
  const [first] = bodies
  const last = bodies.at(-1)
  if (
    !first ||
    !last ||
    bodies.length < 2 ||
    bodies.every(({ value }) => value.length > 2 && isBodyName(value))
  )
    return bodies
  const whole = folded.slice(first.from, last.to)
  return /[、,;|]/.test(whole) ? bodies : [{ ...first, value: whole.replace(/\s+/g, ''), to: last.to }]
}

function joints(name: string): number[] {
  const cuts: number[] = []
  let from = 0
  for (let at = 3; at <= name.length - 2; at += 1) {
    const left = name.slice(from, at)
    const right = name.slice(at)
    if (!isBodyName(left) || !beginsBody(right) || isOfCentral(left, right)) continue
    cuts.push(at)
    from = at
  }
  return cuts
}

/** Whether the right name is a regional office of the central office on the left: 国家税务总局某省税务局 is one name. */
function isOfCentral(left: string, right: string): boolean {
  return (
    VERTICAL_BODIES.some((body) => left.endsWith(body)) &&
    !CENTRAL_BODIES.some((body) => right.startsWith(body))
  )
}

/** Whether words begin with a region or a central office, as names of offices do. */
export function beginsAsBody(words: string): boolean {
  return (
    REGION.test(words) ||
    PROVINCES.some((name) => words.startsWith(name)) ||
    CENTRAL_BODIES.some((body) => words.startsWith(body))
  )
}

function beginsBody(words: string): boolean {
  if (CENTRAL_BODIES.some((body) => words.startsWith(body))) return isBodyName(words)
  return (REGION.test(words) || PROVINCES.some((name) => words.startsWith(name))) && isBodyName(words)
}
