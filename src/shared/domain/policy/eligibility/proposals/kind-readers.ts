import {
  bareName,
  isAddedQualification,
  type QualificationNames,
} from '../../../enterprise/qualification-list'
import type { Test } from '../rule'
import { saysOnlyHeld } from './words-left'

/** Industries of GB/T 4754 by the names that notices use. */
const INDUSTRIES: readonly (readonly [sign: RegExp, codes: readonly string[]])[] = [
  [/制造业?/, ['C']],
  [/工业(?=企业)/, ['B', 'C', 'D']],
  [/烟草制[造品]业/, ['C16']],
  [/医药制造业/, ['C27']],
  [/采矿业/, ['B']],
  [/(?:^|[^体育、和])娱乐业/, ['R90']],
  [/软件和信息技术服务业?/, ['I65']],
  [/信息传输、软件和信息技术服务业?/, ['I']],
  [/互联网和相关服务业?/, ['I64']],
  [/建筑业/, ['E']],
  [/批发和?零售业|批零业/, ['F']],
  [/批发业/, ['F51']],
  [/零售业/, ['F52']],
  [/住宿和?餐饮业|住餐业/, ['H']],
  [/住宿业/, ['H61']],
  [/餐饮业|餐饮/, ['H62']],
  [/交通运输(?:、仓储和邮政)业/, ['G']],
  [/农、?林、?牧、?渔业/, ['A']],
  [/房地产(?:开发)?业?/, ['K']],
  [/金融业/, ['J']],
  [/租赁和商务服务业/, ['L']],
  [/科学研究和技术服务业/, ['M']],
  [/文化、?体育和?娱乐业/, ['R']],
  [/居民服务业?/, ['O']],
]

/** Whom words are about by trade, as 从事软件和信息技术服务业的企业; undefined where they name several or a part of one. */
export function readIndustry(words: string): Test | undefined {
  if (
    /示范|优先|限额|占|主导|先进制造|智能制造|高端|装备|配套|产业|协会|服务平台|战略|单项|绿色制造|制造业单项|收入|产品|外$|以外|除|不含|不包括|不属于/.test(
      words,
    )
  )
    return undefined
  const several = severalIndustries(words)
  if (several) return several.length > 0 ? { test: 'among', fact: 'industry', values: several } : undefined
  const name = /(?:从事|属于|为|是|限|主营|行业为|^)([^,]{0,4})(.{2,20}?)(?:的)?(?:企业|行业|的$|$)/.exec(
    words,
  )
  if (!name) return undefined
  const found = INDUSTRIES.filter(([sign]) =>
    new RegExp(`(?:${sign.source})(?:领域|行业)?(?:的)?(?:企业|$)`).test(words),
  )
  // The longest name counts: 批发和零售业 is not 零售业.
  const best = found
    .map(([sign, codes]) => ({ sign, length: sign.exec(words)?.[0].length ?? 0, codes }))
    .sort((a, b) => b.length - a.length)[0]
  // 批发、零售、住宿、餐饮: a list of which only one is known.
  const beside = best && words.replace(best.sign.exec(words)?.[0] ?? '', '')
  if (beside && /[、或和及与]/.test(beside)) return undefined
  if (!best || (found.length > 1 && /或|、/.test(words) && best.length < 6)) return undefined
  return { test: 'among', fact: 'industry', values: best.codes }
}

/** A list of industries and nothing else (制造业、建筑业): the codes of all; none where it names something else too, undefined where there is no list. */
function severalIndustries(words: string): string[] | undefined {
  const codes: string[] = []
  let rest = words
  // The longest name first: 批发和零售业 is not 零售业.
  const found = INDUSTRIES.map(([sign, own]) => ({ name: sign.exec(words)?.[0] ?? '', own }))
    .filter(({ name }) => name.length > 2)
    .sort((a, b) => b.name.length - a.name.length)
  for (const { name, own } of found) {
    if (!rest.includes(name)) continue
    rest = rest.replace(name, '#')
    codes.push(...own)
  }
  if (!/#[^#]{0,12}(?:、|或|和|及|与)|(?:、|或|和|及|与)[^#]{0,12}#/.test(rest)) return undefined
  const isWhole =
    /^(?:从事|属于|为|是|限|主营|行业为)?#(?:(?:、|或者?|和|及|与)#)+(?:领域|行业)?(?:的)?(?:企业)?(?:申报)?$/.test(
      rest,
    )
  return isWhole ? codes.sort() : []
}

/** 除房地产业外, 不含金融业: the industries that are left out. */
export function readExcludedIndustry(words: string): Test | undefined {
  const named =
    /除([^,]{2,48}?)(?:企业|行业)?(?:以外|之外|外)|(?:不含|不包括|不属于)([^,]{2,24}?)(?:企业|行业)?$|^([^,]{2,24}?)(?:的?企业|行业)?除外$|^(?:属于|从事)?([^,除]{2,24}?)(?:以外|之外)的(?:企业|行业)$|^([^,除]{2,24}?)(?:企业|行业)不(?:予|得|能|可)?(?:受理|支持|申报|享受|纳入)$/.exec(
      words,
    )
  // Whoever is not left out is asked nothing more: 除制造业外,营业收入应在…… is read by people.
  const rest = words.replace(named?.[0] ?? '', '').replace(/^,其他行业的(?:居民)?企业/, '')
  if (!named || hasMoreThan(rest)) return undefined
  const parts = (named[1] ?? named[2] ?? named[3] ?? named[4] ?? named[5])
    ?.replace(/^(?:属于|从事)/, '')
    // 住宿和餐饮业 is one name.
    .replace(/(?:信息传输、)?(软件|批发|住宿|租赁|体育)和/g, (name) => name.replace('和', '#'))
    .split(/、|和|及|与|或者?/)
    .map((part) => part.replace('#', '和').replace(/类$/, '业'))
  if (!parts) return undefined
  const codes = parts.map(
    (part) => INDUSTRIES.find(([sign]) => new RegExp(`^(?:${sign.source})$`).test(part))?.[1],
  )
  if (codes.includes(undefined)) return undefined
  return { test: 'among', fact: 'industry', values: codes.flatMap((each) => each ?? []) }
}

function hasMoreThan(rest: string): boolean {
  return /[^,的企业行单位均可申报属于从事]/.test(rest)
}

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
/** The level at which a qualification is awarded, where notices name another under the same words: 省级“小巨人”, 省科技型中小企业. */
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
/** What is applied for is not held: 申报专精特新中小企业, 制造业单项冠军申报企业. */
const APPLIED_FOR =
  /(?:冠军|瞪羚|小巨人|专精特新|高新技术|中小企业|中心)[^,的]{0,4}(?:申报|申请|参评)(?:企业|单位|主体|组织)|(?:申报|申请|参评|推荐|争创|创建)(?:认定|评定)?(?:为)?(?:国家|省|市|级|["“])*(?:高新|科技型|专精|创新型|制造业单项|单项|瞪羚|企业技术|工程)/

const NOT_HELD =
  /申报.{0,6}认定|申请认定|拟|培育|后备|优先|未|非|不|新认定|首次|曾|(?:^|[^国])家|上市(?:后备|挂牌)|复核|通过.{0,4}认定的?年|当年|年度认定|奖励|补助|组建|依托|共建|新获|新增|升级|入库培育|股权|辅导|子公司|控股/

/** Shorter names stand in too many words. */
const NAME_LENGTH_MIN = 4

/** Signs of what a region has added, the longest name first: its key is the name that notices used first, the label is the name of now. */
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
 * Qualifications that words say an enterprise has to hold; several of which one is enough, or all (同时). `added`: by key, what a region
 * awards besides the built-in ones.
 */
export function readQualifications(words: string, added: QualificationNames = {}): Test | undefined {
  const own = signsOf(added)
  const signs = [...QUALIFICATIONS, ...own]
  // A name may have such a word in it: 未来之星企业.
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
  // A list that names something else too says less than what was understood of it.
  const rest = signs.reduce((left, [, sign]) => left.replace(new RegExp(sign.source, 'g'), ''), words)
  const namesMore =
    joins &&
    /(?:企业|中心|机构|冠军|公司|基地|平台|实验室|个体工商户|合作社)(?!名单|之一|资质|称号|认定|证书)/.test(
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

/** What stands before the name of a qualification, back to what joins it to another: the level is said there. */
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
  const listed = /([大中小微]型)、([大中小微]型)(?:工业|制造业?|商贸|民营)?企业/.exec(words)
  if (listed) return sizesNamed(`${listed[1] ?? ''}${listed[2] ?? ''}`)
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
