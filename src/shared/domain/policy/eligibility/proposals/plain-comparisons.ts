import { hanNumber } from '../../document/numerals'

/** An amount must follow, so that the words compare nothing else. */
const AMOUNT = '(?=(?:人民币)?(?:\\d|[一二两三四五六七八九十百]{1,4}(?:亿|万|千|元|人|名|家|项|件|个|年|%)))'
const UNITS = '亿元?|万元?|元|人|名|%|个月|周年|年|项|件|个|平方米'

/** The one plain wording of each comparison, for the many wordings in notices. */
const SAME: readonly (readonly [sign: RegExp, plain: string])[] = [
  [
    new RegExp(
      `(?:(?:应|须)?(?:达到|等于)或者?(?:超过|高于|大于)|(?:不|不得|不能|不可|不应|不宜)(?:少于|低于|小于|下于)|要求?达到|须达|最低(?:为|不少于|不低于)?|起码)${AMOUNT}`,
      'g',
    ),
    '不低于',
  ],
  [
    new RegExp(
      `(?:(?:不得|不能|不可|不应|不宜|未|没有)(?:超过|高于|多于|大于|超出)|不超出|(?:最多|至多)(?:不超过|为)?)${AMOUNT}`,
      'g',
    ),
    '不超过',
  ],
  [new RegExp(`(?:不到|未达到|没有达到|达不到|未达|尚未达到)${AMOUNT}`, 'g'), '低于'],
  [new RegExp(`(?:超出|多出|逾)${AMOUNT}`, 'g'), '超过'],
  // 控制在 2000 万元以内 says no more than 在 2000 万元以内.
  [new RegExp(`(?:控制|保持|维持|稳定)在${AMOUNT}`, 'g'), '在'],
  [/(?:超过|超)(?:一半|半数|50%)|过半数?(?=$|[,。;的])|(?:一半|半数)(?:及|\(含\))?以上/g, '超过50%'],
]
const UPWARDS = new RegExp(`(\\d(?:${UNITS}))(?:起步?|打底)(?=$|[,。;、])`, 'g')
/** 首次突破 happens only once, so it is no figure of a year. */
const BREAKS = /(首次|首度|首年|再次|新|分别|率先|同比)?突破(?=\d{1,9}(?:\.\d{1,4})?[万亿])/g
/** 五千万元 is 5000万元. */
const HAN_MONEY = /([一二两三四五六七八九十百千]{1,7})((?:万|亿)元?)(?=[^\u4e00-\u9fff]|以|及|的|之|$)/g
const PERCENT = /百分之([一二三四五六七八九十百\d]{1,4}(?:\.\d{1,2})?)/g
const TENTHS = /([一二三四五六七八九])成(?=及?以[上下]|$|[,。;的])/g

/** The words with each comparison said in one way: 不得高于 and 至多 are 不超过, 不到 is 低于, 百分之五 is 5%. */
export function plainComparisons(words: string): string {
  return SAME.reduce((said, [sign, plain]) => said.replace(sign, plain), words)
    .replace(PERCENT, (whole, digits: string) => {
      const value = /\d/.test(digits) ? Number(digits) : hanNumber(digits)
      return value === undefined ? whole : `${value}%`
    })
    .replace(TENTHS, (whole, digit: string) => `${hanNumber(digit) ?? whole}0%`)
    .replace(UPWARDS, '$1以上')
    .replace(BREAKS, (whole, first?: string) => (first === undefined ? '超过' : whole))
    .replace(
      HAN_MONEY,
      (_whole, digits: string, unit: string) => `${hanNumber(digits.replace(/两/g, '二')) ?? digits}${unit}`,
    )
}
