import type { Test } from '../rule'
import { industryNamed } from './industry-names'
import { listsIn } from './standing-readers'

/** Exclusions: tests that must not hold, tests of lists on which nobody may be, and whether some exclusion was not understood. */
export interface LeftOut {
  without: Test[]
  lists: Test[]
  isOpen: boolean
}

/** Excludes the enterprises that are named before it. */
const SHUT =
  /^([^:]{2,80}?)(?:的(?:企业|单位|主体|机构|组织|公司|用人单位)?)?,?(?:一律|均|都|暂)?(?:不得|不能|不可|不予|不宜|不再|不享受|不支持|不受理|不纳入|不列入|不在|不属于|不适用于?)([^,:\d]{0,24})$/
/** What the enterprises are excluded from. */
const OUT_OF =
  /^(?:(?:列入|纳入|属于|作为|参与|参加|享受|申[报请领]|申[报请]享受|参评|推荐|受理|支持|扶持|补[助贴]|奖[励补]|资助|失业保险费|稳岗|发放|领取|给予|认定|返还|适用|本次?|此次?|该|上述|以上|相关|专项|项目|资金|政策|办法|措施|细则|条款|条|申请|的|范围|之列|之内|内|对象|资格|评选|评定|遴选|和|、))*$/
const EXCEPT =
  /^(?:除([^,:]{2,60}?)(?:以外|之外|外)(?:的?(?:其他|各类)?(?:企业|单位|主体|组织|机构|行业|市场主体)?)?(?:,?(?:其他|各类|上述|符合条件的|所有)?(?:企业|单位|主体|组织|机构|行业|市场主体)?均?可(?:以)?(?:自愿)?(?:申[报请领]|参评|享受|参加|参与))?|(?:[^,:的]{0,8}(?:企业|单位|主体))?(?:应|须)?(?:不含|不包括|不属于|不得为|不是|不为|非)([^,:]{2,40}?)|([^,:除]{2,40}?)(?:的?企业)?除外)$/

const FORMS: readonly (readonly [form: string, sign: RegExp])[] = [
  ['household', /^个体工商户$|^个体户$/],
  ['sole_owner', /^个人独资(?:企业)?$/],
  ['partnership', /^(?:普通|有限)?合伙(?:企业)?$/],
  ['branch', /^(?:非法人)?(?:分公司|分支机构)$/],
  ['organization', /^(?:事业单位|社会组织)$/],
]
const SIZES: Readonly<Record<string, readonly string[]>> = {
  大型企业: ['large'],
  中型企业: ['medium'],
  小型企业: ['small'],
  微型企业: ['micro'],
  大中型企业: ['large', 'medium'],
}
const HELD: readonly (readonly [value: string, sign: RegExp])[] = [
  ['listed', /^(?:已?(?:在境内外|在境内|公开)?(?:已)?上市(?:的?企业|公司)|已上市)$/],
  ['high_tech', /^(?:已(?:获得|取得|认定为?)?|有效期内的)(?:国家)?高新技术企业(?:资格|证书|认定)?$/],
]
const LIST = /名[录单]|失信(?:主体|企业)|经营异常/
/** 严重失信企业 are the enterprises on the list with that name. */
const DISHONEST = /^严重(?:违法)?失信(?:企业|主体|参保单位|单位)$/
const NOT_YET_OFF = /(?:,?(?:且|并))?(?:尚|仍)?未(?:被)?(?:移[出除]|解除|修复|退出)(?:的)?$/

/** 个体工商户、房地产开发企业不得申报, 除金融业外, 被列入经营异常名录的一律不予受理. Undefined where no exclusion is understood. */
export function readLeftOut(words: string): LeftOut | undefined {
  const shut = SHUT.exec(words)
  const who = shut && OUT_OF.test(shut[2] ?? '') ? shut[1] : whoExcepted(words)
  if (who === undefined || /[\d?]|之一|情形|重复|同时|同一|除非/.test(who)) return undefined
  const found = leftOutOf(who)
  return found.without.length + found.lists.length > 0 ? found : undefined
}

/** An item of a list of exclusions: 被列入经营异常名录尚未移出的. */
export function readLeftOutOne(words: string): LeftOut | undefined {
  const who = words.replace(/(?:的(?:企业|单位|主体)?)$/, '')
  if (/\d|移出的|已修复|除外|在.{0,6}期/.test(who)) return undefined
  const found = leftOutOf(who)
  return found.without.length + found.lists.length > 0 ? found : undefined
}

function whoExcepted(words: string): string | undefined {
  const said = EXCEPT.exec(words)
  return said?.[1] ?? said?.[2] ?? said?.[3]
}

/** Sorts the exclusions by fact: legal form, industry, size, qualification, or a list. */
function leftOutOf(who: string): LeftOut {
  const named = who
    .replace(NOT_YET_OFF, '')
    .replace(/^(?:凡|对|属于|为|是|申报|申请)?(?:企业|单位|主体)?(?=已?被|列入|纳入|列为|属于)/, '')
    .replace(/(?:软件|批发|住宿|租赁|体育)和/g, (name) => name.replace('和', '#'))
    .split(/、|以及|及|和|与|或者?/)
    .map((each) => each.replace('#', '和').replace(/^(?:属于|从事|其他|非)/, ''))
  const isListed = /列入|纳入|列为|标记为|处于|名[录单]内(?:的)?(?:企业|单位)?$/.test(who)
  const values: Record<'legalForm' | 'industry' | 'size' | 'qualifications', string[]> = {
    legalForm: [],
    industry: [],
    size: [],
    qualifications: [],
  }
  const lists: Test[] = []
  let isOpen = false
  for (const each of named) {
    const listed = DISHONEST.test(each)
      ? listsIn('严重失信主体名单')
      : isListed && LIST.test(each)
        ? listsIn(each)
        : []
    const [fact, more] = kindOf(each)
    if (fact !== undefined) values[fact].push(...more)
    else if (listed.length > 0) lists.push(...listed)
    else isOpen = true
  }
  const without = (['legalForm', 'industry', 'size', 'qualifications'] as const).flatMap((fact) =>
    values[fact].length > 0 ? [{ test: 'among', fact, values: values[fact] } as const] : [],
  )
  return { without, lists, isOpen }
}

function kindOf(
  words: string,
): readonly ['legalForm' | 'industry' | 'size' | 'qualifications' | undefined, readonly string[]] {
  const form = FORMS.find(([, sign]) => sign.test(words))?.[0]
  if (form !== undefined) return ['legalForm', [form]]
  const size = SIZES[words]
  if (size) return ['size', size]
  const held = HELD.find(([, sign]) => sign.test(words))?.[0]
  if (held !== undefined) return ['qualifications', [held]]
  const codes = industryNamed(words)
  return codes ? ['industry', codes] : [undefined, []]
}
