import { GIVEN_SIGNS } from '@/shared/domain/access/tagger/name-characters'
import { TITLES } from '@/shared/domain/access/tagger/markers'
import { DOUBLE_SURNAMES, SURNAMES } from '@/shared/domain/access/tagger/surnames'
import type { Chance } from './chance'

/** Invents names of people in the form of a written one: 王经理 → 邴经理, 老周 → 老亓, 李建国 → 佘雨桐. */

const DOUBLES = DOUBLE_SURNAMES.split('|')
const TITLE_LIST = TITLES.split('|').sort((a, b) => b.length - a.length)
const [FREQUENT = '', OTHERS = '', RARE = ''] = SURNAMES
const LATIN =
  'Lily|Tony|Kevin|Amy|Jack|Linda|Vivian|Eric|Peter|Grace|Helen|Sunny|Leo|Cindy|Coco|Mandy|David|Jason|Yuki|Anna|Mike|Rose|Sam|Nancy|Frank|Ella|Wendy|Bob|Tina|Ray|Ivy|Echo|May|Andy|Alex|Lucy|Jerry|Sara|Kim|Zoe'.split(
    '|',
  )
const FOREIGN =
  '买买提|艾力|阿依|古丽|努尔|热合曼|吐尔逊|库尔班|巴图|巴特尔|其其格|乌兰|萨仁|阿卜杜|热依汗|迪丽|帕提|玛依拉|哈斯|那顺|格日勒|扎西|卓玛|次仁|多吉|央金|约翰|安德烈|伊万|史密斯|谢尔盖|穆罕|阿里|尼加提|麦麦提|阿布都|热西提|玉素甫|依布拉音|金花|赛买提'.split(
    '|',
  )

const JOBS =
  '会计|出纳|前台|门卫|司机|保洁|保安|网管|理赔员|代办员|咨询师|班长|组长|群主|法务|律师|经办人|护士长|保管员|调度|质检员|安全员|技术员|业务员|采购|焊工|电工|叉车司机|仓管|文员|人事|行政|客服|主播|店长|厨师长|班车司机|网格员|专干|税管员|窗口|值班员|主办法官|书记员|承办人|评估师|工程师|外贸员|报关员|跟单|美工|设计师|财务|保险顾问|客户经理|信贷员|联络员|驻企服务员|招商专员|项目经理|施工队长|包工头|房东|中介|代账|快递员|库管|车间主任|厂长|老板|老板娘|股东|法人|徒弟|同事|员工|工人|家长|队长'.split(
    '|',
  )
const isSurname = (sign: string) => SURNAMES.some((signs) => signs.includes(sign))

function surname(chance: Chance): string {
  const at = chance.next()
  return chance.pick(at < 0.4 ? FREQUENT : at < 0.8 ? OTHERS : RARE)
}

const double = (chance: Chance) => chance.pick(DOUBLES)

/** Signs of a given name, the common ones more often. */
function given(chance: Chance, length: number): string {
  return Array.from({ length }, () => {
    const at = chance.next()
    return chance.pick(GIVEN_SIGNS[at < 0.62 ? 0 : at < 0.87 ? 1 : 2] ?? '')
  }).join('')
}

function fullName(chance: Chance): string {
  const family = chance.hits(0.07) ? double(chance) : surname(chance)
  return family + given(chance, chance.hits(family.length > 1 ? 0.6 : 0.22) ? 1 : 2)
}

/** A name without title. */
function bareName(chance: Chance, name: string): string {
  if (/^[老小阿大]/.test(name) && name.length === 2)
    return name.charAt(0) + (name.startsWith('阿') && chance.hits(0.7) ? given(chance, 1) : surname(chance))
  if (name.length === 1) return isSurname(name) ? surname(chance) : given(chance, 1)
  if (DOUBLES.includes(name)) return chance.hits(0.5) ? double(chance) : surname(chance)
  if (DOUBLES.some((one) => name.startsWith(one)) || (name.length <= 3 && isSurname(name.charAt(0))))
    return fullName(chance)
  return name.length === 2 ? given(chance, 2) : name
}

/** Another name in the same form; the name itself where its form is not known. */
export function varyPerson(chance: Chance, name: string): string {
  if (chance.hits(0.04))
    return chance.pick(LATIN) + (chance.hits(0.5) ? chance.pick(TITLE_LIST) : surname(chance))
  if (chance.hits(0.1))
    return chance.pick(JOBS) + (chance.hits(0.5) ? bareName(chance, '小王') : fullName(chance))
  if (chance.hits(0.06)) return chance.pick('老小') + surname(chance)
  if (chance.hits(0.08)) return fullName(chance)
  if (/^[A-Za-z]+$/.test(name)) return chance.hits(0.5) ? chance.pick(LATIN) : name
  if (/[·•・]/.test(name)) return name.replace(/[\u4e00-\u9fff]{2,}/g, () => chance.pick(FOREIGN))
  if (!/^[\u4e00-\u9fff]+$/.test(name)) return name
  const title = TITLE_LIST.find((one) => name.endsWith(one) && name.length > one.length)
  if (title) {
    const stem = name.slice(0, -title.length)
    const next = title.length > 1 && chance.hits(0.25) ? chance.pick(TITLE_LIST.slice(0, -30)) : title
    return bareName(chance, stem) + next
  }
  const head = /^(.{1,5}?)([老小阿][\u4e00-\u9fff])$/.exec(name)
  if (head?.[1] !== undefined && head[2] !== undefined) return head[1] + bareName(chance, head[2])
  const opening = TITLE_LIST.find((one) => one.length > 1 && name.startsWith(one) && name.length > one.length)
  return opening ? opening + bareName(chance, name.slice(opening.length)) : bareName(chance, name)
}
