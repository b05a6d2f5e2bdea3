import type { PersonPattern } from './person-pattern'

const SOMEWHERE = '某处'
const NUMERAL = '[\\dA-Za-z一二三四五六七八九十百]'

/**
 * Patterns that say where somebody is, in the order in which they are applied: streets with numbers, buildings, floors, rooms, coordinates.
 */
export const PLACE_PATTERNS: readonly PersonPattern[] = [
  [/(?:北纬|东经)\s{0,2}\d{1,3}(?:\.\d{1,9}|[°度][\d.′″'"分秒]{0,14})/g, SOMEWHERE],
  [/(?<![\d.])(?:[1-5]\d\.\d{3,9}\s{0,2}[,，、/]\s{0,2}(?:[7-9]\d|1[0-3]\d)|(?:[7-9]\d|1[0-3]\d)\.\d{3,9}\s{0,2}[,，、/]\s{0,2}[1-5]\d)\.\d{3,9}(?!\d)/g, SOMEWHERE],
  [/[\p{Script=Han}\d]{1,6}(?:大街|大道|大路|路|街)[与和][\p{Script=Han}\d]{1,6}(?:大街|大道|大路|路|街)(?:交叉口|交汇处|交界处|路口|交口)/gu, SOMEWHERE],
  [/[\p{Script=Han}]{2,6}(?:大街|大道|(?<![公道马铁电线回])路|街)(?:[东西南北][侧段]|旁边?)/gu, SOMEWHERE],
  [/(门牌号?|住址|地址|住在|住)[是为:：]?\s{0,2}\d{1,4}(?:-\d{1,4}){1,3}(?!\s?[人天间个晚月])\s{0,2}号?/g, `$1${SOMEWHERE}`],
  [/(?<![A-Za-z\d])\d{1,3}\s?[#＃]\s?(?:\d{1,3}-\d{1,4}(?:-\d{1,4})?|楼|栋|厂房|库房|公寓)/g, SOMEWHERE],
  [/(?<![A-Za-z])[A-Za-z]\d?区\s?(?:\d{1,3}(?:-\d{1,4}){1,2}\s?号?(?:厂房|库|楼|室)?|\d{1,3}\s?号?(?:厂房|栋|库房|楼|室))/g, SOMEWHERE],
  [new RegExp(`[\\p{Script=Han}]{1,6}(?:大街|大道|路|街|巷|道|弄|胡同)\\s{0,4}(?:\\d{1,4}(?:巷|弄|胡同)\\s{0,2})?(?:[\\d甲乙丙-]+|[一二三四五六七八九十百]+)\\s{0,4}(?:号|弄)(?:之\\d+)?(?:楼|院)?`, 'gu'), SOMEWHERE],
  [new RegExp(`${NUMERAL}{1,4}\\s{0,4}(?:号楼|栋|座|单元|号厂房|号院|号库|号车间)\\s{0,4}(?:${NUMERAL}[\\dA-Za-z一二三四五六七八九十-]{0,6}\\s{0,4}(?:层|楼|室|单元|号|房)\\s{0,2}){0,4}(?:\\d{2,4}(?!\\d))?`, 'gu'), SOMEWHERE],
  [/[\p{Script=Han}]{2,8}(?:大厦|公寓|写字楼|小区|花园|家园)\s{0,4}[A-Za-z]?\d{1,4}(?:[-\d]{0,6})\s{0,4}(?:室|层|楼|房|号)?/gu, SOMEWHERE],
  [/(?<!\d)\d{3,4}(?:室|房间|房)/g, SOMEWHERE],
] // prettier-ignore
