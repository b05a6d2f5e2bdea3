import {
  contains,
  regionAt,
  regionCode,
  regionLevel,
  type RegionCode,
  type RegionLevel,
} from '../../../access/region'
import { levelOfBody } from '../../level'
import { PROVINCE_CODES } from './province-codes'

/** The names of regions by code: CN2101 is 沈阳市. */
export type RegionNames = Readonly<Record<string, string>>

/** The name of a place, up to the words for what is done there. */
const NAMED =
  /(?:[在于]|位于|(?:注册地|登记地|住所)(?:址)?(?:应|须)?为)([\u4e00-\u9fff]{2,24}?)(?=(?:行政区域|行政区|辖区|区域|范围|境)?内?(?:已|须|应)?(?:依法|合法|工商|正式)?(?:注册|登记|设立|成立|[,的(]|$))/g
const KIND = /(?:壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|省|市)$/
const HIGH_TECH_ZONE = /(?:国家)?高新技术产业开发区$/
/** A name without its kind counts only if it has at least so many symbols. */
const SHORT_MIN = 2

/** The forms of a name in notices, the longest first: 沈阳市 and 沈阳, 沈阳高新技术产业开发区 and 沈阳高新区. */
function formsOf(code: string, name: string): string[] {
  const short = name.replace(KIND, '')
  const forms = [
    name,
    name.replace(HIGH_TECH_ZONE, '高新区'),
    ...(short.length >= SHORT_MIN ? [short] : []),
    ...(short === name && regionLevel(regionCode(code)) === 'city' ? [`${name}市`] : []),
  ]
  return [...new Set(forms)].sort((one, other) => other.length - one.length)
}

/** Names of the regions above a place, which may stand before its name: 辽宁省沈阳市. */
function placesAround(code: string, names: RegionNames): string[] {
  const levels: readonly RegionLevel[] = ['province', 'city']
  return levels.flatMap((level) => {
    const around = regionAt(regionCode(code), level)
    if (around === undefined || around === code) return []
    const name =
      names[around] ?? Object.entries(PROVINCE_CODES).find(([, each]) => `CN${each}` === around)?.[0]
    return name === undefined ? [] : formsOf(around, name).flatMap((form) => [form, `${form}省`])
  })
}

/** The region that words name as a place, by its whole name and without a smaller place after it. */
export function regionNamed(words: string, names: RegionNames): string | undefined {
  const places = [...words.matchAll(NAMED)].map(([, place = '']) => place)
  return Object.entries(names).find(
    ([code, name]) =>
      code !== 'CN' &&
      formsOf(code, name).some((form) =>
        places.some((place) => place.endsWith(form) && isAround(place.slice(0, -form.length), code, names)),
      ),
  )?.[0]
}

function isAround(before: string, code: string, names: RegionNames): boolean {
  if (before === '') return true
  const around = placesAround(code, names)
  return around.some(
    (one) => before === one || around.some((other) => one !== other && before === `${one}${other}`),
  )
}

const UNKNOWN = /[在于]([^,、\d]{2,16}?)(?:行政区域|辖区|境)?内?(?=依法|合法|工商|正式|注册|登记|设立)/
const NO_NAME =
  /^(?:本|我|全|辖区|[省市区]内?$|中国|中华|国内|境内|依法)|部门|局|机关|系统|平台|规定|[日月年前后上]$/

/** True when words name a place of registration that is unknown here. It is a condition all the same. */
export function namesPlace(words: string): boolean {
  const place = UNKNOWN.exec(words)?.[1]
  return place !== undefined && !NO_NAME.test(place)
}

/** A body whose name begins with another place: 深圳市工业和信息化局, and not 市科技局 or 高新区管委会. */
const OTHER_PLACE =
  /^(?!高新|经开|经济|开发|保税|综合|示范|自贸|自由|园)[\u4e00-\u9fff]{2,8}?(?:市(?![场政容])|自治州|州|盟|地区|区(?![域块划])|县|旗)/

/**
 * The place that 我省, 我市 and 本区 mean in a notice: the place of its issuers as far as their names tell it, else `own`, the place of the notice.
 * An unknown place counts as the nation, so that 我市 is read as no city at all.
 */
export function placeOfIssuers(bodies: readonly string[], own: RegionCode, names: RegionNames): RegionCode {
  if (Object.keys(names).length === 0) return own
  const places = bodies.map((body) => placeOfBody(body, names) ?? own)
  const [smallest = own, ...others] = places.sort((one, other) => other.length - one.length)
  return others.every((each) => contains(each, smallest)) ? smallest : regionCode('CN')
}

function placeOfBody(body: string, names: RegionNames): RegionCode | undefined {
  const province = Object.entries(PROVINCE_CODES).find(([name]) => body.startsWith(name))
  const local = body.slice(province?.[0].length ?? 0).replace(/^(?:省|(?:壮族|回族|维吾尔)?自治区)/, '')
  const [code] =
    Object.entries(names)
      .filter(([each, name]) => each !== 'CN' && formsOf(each, name).some((form) => local.startsWith(form)))
      .sort(([, one], [, other]) => other.length - one.length)[0] ?? []
  if (code !== undefined && (!province || code.startsWith(`CN${province[1]}`))) return regionCode(code)
  if (province) return regionCode(`CN${province[1]}`)
  return OTHER_PLACE.test(body) || levelOfBody(body) === 'nation' ? regionCode('CN') : undefined
}
