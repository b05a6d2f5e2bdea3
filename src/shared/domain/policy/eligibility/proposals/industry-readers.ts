import type { Test } from '../rule'
import { INDUSTRIES, industryNamed } from './industry-names'

/** Every name of an industry contains one of these. */
const NAMES_TRADE = /[^企]业|餐饮|服务|发展/

/** The industry that words ask for, or all of a plain list: 从事软件和信息技术服务业的企业. Undefined for a part of an industry, or a list with anything else. */
export function readIndustry(words: string): Test | undefined {
  if (
    /示范|优先|限额|占|主导|先进制造|智能制造|高端|装备|配套|产业|协会|服务平台|战略|单项|绿色制造|制造业单项|收入|产品|外$|以外|除|不含|不包括|不属于/.test(
      words,
    )
  )
    return undefined
  if (!NAMES_TRADE.test(words)) return undefined
  const several = severalIndustries(words)
  if (several) return several.length > 0 ? { test: 'among', fact: 'industry', values: several } : undefined
  const name = /(?:从事|属于|为|是|限|主营|行业为|^)([^,]{0,4})(.{2,20}?)(?:的)?(?:企业|行业|的$|$)/.exec(
    words,
  )
  if (!name) return undefined
  const found = INDUSTRIES.filter(({ ofEnterprise }) => ofEnterprise.test(words))
  // The longest name counts: 批发和零售业 is not 零售业.
  const best = found
    .map(({ sign, codes }) => ({ sign, length: sign.exec(words)?.[0].length ?? 0, codes }))
    .sort((a, b) => b.length - a.length)[0]
  // 批发、零售、住宿、餐饮: a list of which only one is known.
  const beside = best && words.replace(best.sign.exec(words)?.[0] ?? '', '')
  if (beside && /[、或和及与]/.test(beside)) return undefined
  if (!best || (found.length > 1 && /或|、/.test(words) && best.length < 6)) return undefined
  return { test: 'among', fact: 'industry', values: best.codes }
}

/** A list of industries and nothing else (制造业、建筑业): the codes of all; empty where it names anything else, undefined where there is no list. */
function severalIndustries(words: string): string[] | undefined {
  const codes: string[] = []
  let rest = words
  // The longest name first: 批发和零售业 is not 零售业.
  const found = INDUSTRIES.map(({ sign, codes: own }) => ({ name: sign.exec(words)?.[0] ?? '', own }))
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

/** 除房地产业外, 不含金融业: the excluded industries. */
export function readExcludedIndustry(words: string): Test | undefined {
  const named =
    /除([^,]{2,48}?)(?:企业|行业)?(?:以外|之外|外)|(?:不含|不包括|不属于)([^,]{2,24}?)(?:企业|行业)?$|^([^,]{2,24}?)(?:的?企业|行业)?除外$|^(?:属于|从事)?([^,除]{2,24}?)(?:以外|之外)的(?:企业|行业)$|^([^,除]{2,24}?)(?:企业|行业)不(?:予|得|能|可)?(?:受理|支持|申报|享受|纳入)$/.exec(
      words,
    )
  // The words must ask the other enterprises for nothing more: 除制造业外,营业收入应在…… is left to people.
  const rest = words.replace(named?.[0] ?? '', '').replace(/^,其他行业的(?:居民)?企业/, '')
  if (!named || hasMoreThan(rest)) return undefined
  const parts = (named[1] ?? named[2] ?? named[3] ?? named[4] ?? named[5])
    ?.replace(/^(?:属于|从事)/, '')
    // 住宿和餐饮业 is one name.
    .replace(/(?:信息传输、)?(软件|批发|住宿|租赁|体育)和/g, (name) => name.replace('和', '#'))
    .split(/、|和|及|与|或者?/)
    .map((part) => part.replace('#', '和').replace(/类$/, '业'))
  if (!parts) return undefined
  const codes = parts.map(industryNamed)
  if (codes.includes(undefined)) return undefined
  return { test: 'among', fact: 'industry', values: codes.flatMap((each) => each ?? []) }
}

function hasMoreThan(rest: string): boolean {
  return /[^,的企业行单位均可申报属于从事]/.test(rest)
}
