import {
  bareName,
  isAddedQualification,
  type QualificationNames,
} from '../../../enterprise/qualification-list'
import type { Test } from '../rule'
import { saysOnlyHeld } from './words-left'

type QualificationSign = readonly [value: string, sign: RegExp]

const QUALIFICATIONS: readonly QualificationSign[] = [
  ['tech_sme', /科技型中小企业/],
  ['high_tech', /(?:国家)?高新技术企业|国高企/],
  ['little_giant', /专精特新["“”「]?小巨人["“”」]?(?:企业)?/],
  ['specialised_sme', /专精特新["“”」]?(?:中小)?企业/],
  ['innovative_sme', /创新型中小企业/],
  ['single_champion', /(?:制造业)?单项冠军(?:企业|示范企业)?/],
  ['gazelle', /瞪羚企业/],
  ['technology_centre', /企业技术中心/],
  ['engineering_centre', /工程(?:技术)?研究中心/],
  ['listed', /上市(?:公司|企业)/],
]
/** Levels at which the same words name another qualification: 省级“小巨人”, 省科技型中小企业. */
const LEVELS: Readonly<Record<string, RegExp>> = {
  tech_sme: /[省市区县]级/,
  high_tech: /[省市区县]级/,
  little_giant: /[省市区县]级/,
  single_champion: /[省市区县]级/,
  specialised_sme: /国家级|[市区县]级/,
  innovative_sme: /国家级|[市区县]级/,
  gazelle: /国家级|[区县]级/,
  technology_centre: /[国省市区县家]级?/,
  engineering_centre: /[国省市区县家]级?/,
}
/** A qualification that is applied for is not held: 申报专精特新中小企业, 制造业单项冠军申报企业. */
const APPLIED_FOR =
  /(?:冠军|瞪羚|小巨人|专精特新|高新技术|中小企业|中心)[^,的]{0,4}(?:申报|申请|参评)(?:企业|单位|主体|组织)|(?:申报|申请|参评|推荐|争创|创建)(?:认定|评定)?(?:为)?(?:国家|省|市|级|["“])*(?:高新|科技型|专精|创新型|制造业单项|单项|瞪羚|企业技术|工程)/

const NOT_HELD =
  /申报.{0,6}认定|申请认定|拟|培育|后备|优先|未|非|不|新认定|首次|曾|(?:^|[^国])家|上市(?:后备|挂牌)|复核|通过.{0,4}认定的?年|当年|年度认定|奖励|补助|组建|依托|共建|新获|新增|升级|入库培育|股权|辅导|子公司|控股/

/** Shorter names occur in too many other words. */
const NAME_LENGTH_MIN = 4

/** Signs of the qualifications that a region has added, the longest name first. The key is the first name in notices, the label the present one. */
function signsOf(names: QualificationNames): QualificationSign[] {
  return Object.entries(names)
    .flatMap(([key, label]) =>
      isAddedQualification(key) ? [[key, key] as const, [key, label] as const] : [],
    )
    .map(([key, name]) => [key, bareName(name)] as const)
    .filter(([, name]) => name.length >= NAME_LENGTH_MIN)
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([key, name]) => [key, new RegExp(escapePattern(name))])
}

const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/**
 * The qualifications that an enterprise has to hold according to the words: one of them, or all (同时). `added`: the qualifications that a region
 * awards besides the built-in ones, by key.
 */
export function readQualifications(words: string, added: QualificationNames = {}): Test | undefined {
  const own = signsOf(added)
  const signs = [...QUALIFICATIONS, ...own]
  // An added name may contain a word of `NOT_HELD`: 未来之星企业.
  const around = own.reduce((left, [, sign]) => left.replace(sign, '企业'), words)
  if (NOT_HELD.test(around) || /[\d%]/.test(words.replace(/\d{1,4}年|有效期\d{0,4}/g, ''))) return undefined
  const held = signs
    .filter(([value, sign]) => {
      if (!sign.test(words)) return false
      // 专精特新“小巨人” is not 专精特新中小企业, and 科技型中小企业 no 中小企业 at large.
      return (
        value !== 'specialised_sme' ||
        /专精特新["“”」]?(?:中小)?企业/.test(words.replace(/专精特新["“”「]?小巨人["“”」]?(?:企业)?/g, ''))
      )
    })
    .sort(([, one], [, other]) => words.search(one) - words.search(other))
    .map(([value]) => value)
    .filter((value, at, all) => all.indexOf(value) === at)
  if (APPLIED_FOR.test(words) || held.some((value) => LEVELS[value]?.test(levelBefore(words, signs, value))))
    return undefined
  const joins = /或|之一|任一|、|\//.test(words)
  // A list that is not closed names only some of them: 高新技术企业、科技型中小企业等资质.
  if (joins && /等/.test(words)) return undefined
  if (held.length === 0 || (held.length > 1 && !joins && !/同时|和|及|且/.test(words))) return undefined
  // A list that also names something else is wider than the qualifications that were understood.
  const rest = signs.reduce((left, [, sign]) => left.replace(new RegExp(sign.source, 'g'), ''), words)
  const namesMore =
    joins &&
    /(?:[^企行专产事]业|企业|中心|机构|冠军|公司|基地|平台|实验室|个体工商户|合作社)(?!名单|之一|资质|称号|认定|证书)/.test(
      rest.replace(
        /申报企业|企业(?=须|应|需|必须|具有|具备|获|取得|为|是|属)|的企业|本市企业|本区企业|本省企业/g,
        '',
      ),
    )
  if (
    namesMore ||
    !saysOnlyHeld(
      words,
      signs.map(([, sign]) => sign),
    )
  )
    return undefined
  const every = held.length > 1 && /同时/.test(words) && !/或|之一/.test(words)
  return { test: 'among', fact: 'qualifications', values: held, ...(every && { every }) }
}

/** The words before the name of a qualification, back to the name before it. They may say its level. */
function levelBefore(words: string, signs: readonly QualificationSign[], value: string): string {
  const sign = signs.find(([key]) => key === value)?.[1]
  const at = sign ? words.search(sign) : -1
  return at < 0
    ? ''
    : (words
        .slice(0, at)
        .split(/或|、|和|及(?!以)/)
        .at(-1) ?? '')
}

/** Size by the national standard; 小微 is small and micro. */
export function readSize(words: string): Test | undefined {
  if (
    /服务|不|非|优先|特色|公共|专精特新|创新型|平台|协会|占|科技型|除|微利|担保|集群|基地|数字化|转型|优质|个体|或|外贸中小/.test(
      words,
    )
  )
    return undefined
  // 中、小、微型企业 is 中小微型企业.
  const listed = /((?:[大中小微]型(?:企业)?[、和及]){1,3}[大中小微]型)(?:工业|制造业?|商贸|民营)?企业/.exec(
    words,
  )
  if (listed) return sizesNamed(listed[1] ?? '')
  const joined = words.replace(/([大中小微])型?[、和及](?=[中小微]型?)/g, '$1')
  if (/大中小/.test(joined)) return undefined
  const sized =
    /(大中型|中小微|小型微型|小微|中小|大型|中型|小型|微型)(?:工业|制造业?|商贸|民营|型)?(?:企业)/.exec(
      joined,
    )?.[1]
  const values: Readonly<Record<string, readonly string[]>> = {
    大中型: ['large', 'medium'],
    中小微: ['medium', 'small', 'micro'],
    中小: ['medium', 'small', 'micro'],
    小型微型: ['small', 'micro'],
    小微: ['small', 'micro'],
    大型: ['large'],
    中型: ['medium'],
    小型: ['small'],
    微型: ['micro'],
  }
  const found = sized === undefined ? undefined : values[sized]
  return found && { test: 'among', fact: 'size', values: found }
}

/** 中型、小型企业: those that are named and no others. */
function sizesNamed(words: string): Test {
  const named = [
    ['大', 'large'],
    ['中', 'medium'],
    ['小', 'small'],
    ['微', 'micro'],
  ] as const
  const values = named.flatMap(([sign, value]) => (words.includes(sign) ? [value] : []))
  return { test: 'among', fact: 'size', values }
}
