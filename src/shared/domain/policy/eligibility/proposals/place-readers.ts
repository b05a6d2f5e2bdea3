import { regionAt, type RegionCode, type RegionLevel } from '../../../access/region'
import type { Test } from '../rule'
import { regionNamed, type RegionNames } from './named-places'
import { PROVINCE_CODES, SHORT_PROVINCE_CODES } from './province-codes'

const PLACES: Readonly<Record<string, RegionLevel>> = {
  省: 'province',
  市: 'city',
  区: 'zone',
  高新区: 'zone',
  园区: 'zone',
}
/** In these 本市 is a province (GB/T 2260): 北京, 天津, 上海, 重庆. */
const MUNICIPALITIES = /^CN(?:11|12|31|50)/

const NAMED_PROVINCE =
  /(?:在|于|^为?|应为|须为)([\u4e00-\u9fff]{2,3}?)(省|市|(?:壮族|回族|维吾尔)?自治区|(?=境内|行政区域|内|依法|注册|登记|[,。的]|$))/
const SMALLER_PLACE = /^[\u4e00-\u9fff]{1,8}?(?:市|区|县|州|旗|园|镇)/

const NO_PLACE =
  /外(?!商投)|非本|不在|迁入|分支|项目|迁|承诺|分公司|子公司|产品|商标|著作权|船舶|控股|占比|比例|^(?:且|并)?(?:服务|投资|支持|帮扶|带动|引进|收购|并购|采购|向|与)|设立(?!登记|的)[^,的]{0,10}(?:中心|店|机构|总部|平台|基地|实验室|工作站|工厂|分)|中央企业|央企/
/** Only a part of that place, or more than it: 我市主城区, 本市及周边. */
const OTHER_THAN_WHOLE =
  /^(?!内|注册|登记|设立|成立|依法|工商|合法|市场|从事|具|管|行|辖|范围|区域|境)[\u4e00-\u9fff]{1,6}?(?:区|县|园|镇|乡|街道|[带圈])|^(?:或|[及和与](?!在)|周边|以[外东西南北])/
/** Several provinces, of which any will do. */
const PROVINCES =
  /[在于]((?:[\u4e00-\u9fff]{2,3}(?:省|市|(?:壮族|回族|维吾尔)?自治区)[、和或及]){1,6}[\u4e00-\u9fff]{2,3}(?:省|市|(?:壮族|回族|维吾尔)?自治区))(?=范围|境|行政|内|依法|注册|登记|设立)/
/** The place of registration, relative to the place of the notice: 在本市. */
const OWN_PLACES: readonly RegExp[] = [
  /^(?:企业|单位|主体)?(?:应当?|须|需)?(?:已|是)?[在经于](?:本|我)(省|市|区)(?:工商|市场监督|市场监管|行政审批)(?:行政)?(?:管理)?(?:部门|局|机关)(?:依法)?(?:登记|注册)/,
  /(?:在|于)(?:本|我|全)(省|市|区|高新区|园区)(?:范围|行政区域|行政区|辖区|境)?(?:内)?/,
  /(?:注册地|登记地|注册登记地|住所地?|注册所在地)(?:址)?[^,\d]{0,18}?(?:须|应|均|需)?(?:在|为|位于)?(?:本|我)(省|市|区|高新区|园区)/,
  /(?:^|为|是|须)(?:本|我|全)(省|市|区|高新区|园区)(?:行政区域|辖区|范围|境)?(?:内)?(?:依法)?(?:注册|登记)/,
  /(?:^|为|是|须|在)(省|市|区)(?:范围|境)?内(?:依法)?(?:(?:工商|市场监督|市场监管)(?:行政)?(?:管理)?部门)?(?:依法)?(?=注册|登记|设立|成立)/,
]
/** A kind of enterprise of that place: 我市规上工业企业, 省内制造业企业. */
const OF_PLACE =
  /^(?:申报|申请)?(?:企业|单位|主体)?(?:应|须|需)?(?:[^,\d]{0,12}(?:为|是|属于))?(?:(?:我|本)(省|市|区|高新区|园区)(?:范围|行政区域|辖区|境)?内?的?|(省|市|区)内的?)[^,\d的]{0,12}企业$/

/**
 * Where an enterprise has to be registered: 在本市注册 in a notice of a zone is its city, 在沈阳市注册 the city with this name in `names`. A place that has no name
 * here is read as none.
 */
export function readPlace(words: string, regionCode: RegionCode, names: RegionNames = {}): Test | undefined {
  if (NO_PLACE.test(words)) return undefined
  const of = OF_PLACE.exec(words)
  // A 注册证 is a certificate and no registration of the enterprise at a place.
  const isRegistered = /注册(?!证|商标|资本|号)|登记(?!证|号)|设立|住所|^凡?工商、税务/.test(words)
  if (!isRegistered && (!of || /服务|与|为.+为|面向|合作/.test(words))) return undefined
  const several = PROVINCES.exec(words)?.[1]
  if (several !== undefined) return isRegistered ? provincesIn(several) : undefined
  const said = isRegistered ? ownPlace(words) : undefined
  const place = said ?? of?.[1] ?? of?.[2]
  const level = place === '市' && MUNICIPALITIES.test(regionCode) ? 'province' : PLACES[place ?? '']
  const region =
    (level && regionAt(regionCode, level)) ??
    (isRegistered
      ? (regionNamed(words, names) ?? namedProvince(words) ?? shortProvince(words) ?? nation(words))
      : undefined)
  return region === undefined ? undefined : { test: 'among', fact: 'region', values: [region] }
}

function ownPlace(words: string): string | undefined {
  for (const sign of OWN_PLACES) {
    const found = sign.exec(words)
    if (!found) continue
    return OTHER_THAN_WHOLE.test(words.slice(found.index + found[0].length)) ? undefined : found[1]
  }
  return undefined
}

/** 在江苏省、浙江省注册: every one that is named. */
function provincesIn(several: string): Test | undefined {
  const codes = several
    .split(/[、和或及]/)
    .map((name) => PROVINCE_CODES[name.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区)$/, '')])
  return codes.includes(undefined)
    ? undefined
    : {
        test: 'among',
        fact: 'region',
        values: codes.flatMap((code) => (code === undefined ? [] : [`CN${code}`])),
      }
}

/** 在皖注册. */
function shortProvince(words: string): string | undefined {
  const name = /(?:在|于)([\u4e00-\u9fff])(?:依法)?(?:注册|登记|设立)/.exec(words)?.[1]
  const code = SHORT_PROVINCE_CODES[name ?? '']
  return code === undefined ? undefined : `CN${code}`
}

/** 在中国境内注册. */
function nation(words: string): string | undefined {
  return /(?:^|在|于)(?:中国|中华人民共和国)(?:大陆)?国?境内(?:依法|合法|工商|正式)?(?:注册|登记|设立|成立)/.test(
    words,
  )
    ? 'CN'
    : undefined
}

/** 在浙江省境内, 在上海市: a province by its name, when nothing smaller stands behind it. */
function namedProvince(words: string): string | undefined {
  const match = NAMED_PROVINCE.exec(words)
  const [whole = '', name = '', kind = ''] = match ?? []
  const code = PROVINCE_CODES[name]
  const isCity = code !== undefined && MUNICIPALITIES.test(`CN${code}`)
  const rest = words.slice((match?.index ?? 0) + whole.length)
  // 在江苏境内 is the province; 在吉林 may be its city.
  const isPlain = isCity || (rest.startsWith('境内') && name !== '吉林')
  if (code === undefined || (kind === '' && !isPlain) || (kind === '市' && !isCity)) return undefined
  return SMALLER_PLACE.test(rest.replace(/^(?:行政区域|行政区|辖区)/, '')) ? undefined : `CN${code}`
}
