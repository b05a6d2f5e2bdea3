import type { Chance } from './chance'

/** Invents telephones, accounts and numbers. Half of them keep the form of the written one, the others take a common form. */

const SYLLABLES =
  'wang|li|zhang|liu|chen|yang|zhao|wu|zhou|xu|sun|ma|zhu|hu|lin|guo|he|gao|luo|xiao|feng|hua|ming|jun|wei|fang|na|jing|qiang|lei|yu|xin|hong|bo|tao|peng|hai|long|shun|da|tong|rui|heng|kai|sheng|bei|dong|nan|xi|mei|ying|ting|yan|hr|sales|office|info|cw|admin|mail|kefu|zhaopin|caiwu'.split(
    '|',
  )
const DOMAINS =
  'qq.com|163.com|126.com|sina.com|foxmail.com|gmail.com|outlook.com|139.com|aliyun.com|hotmail.com'.split(
    '|',
  )
const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const NUMERALS = '零一二三四五六七八九'
const CAPITALS = 'ABCDEFGHJKLMNPQRSTUWXY'

/** `#` is a digit, `@` a small letter, `$` a capital. */
const fill = (chance: Chance, form: string) =>
  form
    .replace(/#/g, () => String(chance.between(0, 9)))
    .replace(/&/g, () => chance.pick('abcdefghijklmnopqrstuvwxyz'))
    .replace(/\$/g, () => chance.pick(CAPITALS))

/** The same form with other digits and letters. */
const sameForm = (chance: Chance, text: string) =>
  text
    .replace(/\d/g, () => String(chance.between(0, 9)))
    .replace(/[零一二三四五六七八九幺]/g, (sign) => (sign === '幺' ? '幺' : chance.pick(NUMERALS)))
    .replace(/[a-z]/g, (sign) => (chance.hits(0.5) ? chance.pick('abcdefghijklmnopqrstuvwxyz') : sign))

const PHONES =
  '1#########|1##########|1## #### ####|1##-####-####|1##.####.####|1## ########|1#### ######|1###### ####|0##-########|0##-#######|0### #######|(0##)########|（0##）######## |0##-####-####|0##-########转###|0##-######## 转 ####|400-###-####|400 #### ###|400#######|########|####-####|+86 1##########|86-1##-####-####|1 # # # # # # # # # #|1##_####_####|1##/####/####|1##*####|######|1##，####，####|1##、####、####|1## ### ## ###|8#######|1##——####——####'.split(
    '|',
  )
const ACCOUNTS =
  '&&&&####|&&_&&&&|&&&&&##|&&-&&####|&&&&&&&|&&&_####|#########|########|##########|wxid_&&&&####|&&&&.&&&&|&&&&&&_&&|&##&##'.split(
    '|',
  )
const NUMBERS =
  '21####19########1#|21############0###|#### #### #### ####|#### #### #### #### ###|62#################|9121####MA0#####$#|HT-20##-###|$$20######|$$-####-##|######|########|20##-####|第####号|$######|##########|20######-##|ZL20######|$$$-######|######-####-###'.split(
    '|',
  )

const word = (chance: Chance) =>
  Array.from({ length: chance.between(1, 3) }, () => chance.pick(SYLLABLES)).join('')

function account(chance: Chance): string {
  const at = chance.next()
  if (at < 0.3) return fill(chance, chance.pick(ACCOUNTS))
  if (at < 0.55)
    return (
      word(chance) +
      chance.pick(['', '_', '-', '.']) +
      fill(chance, chance.pick(['', '#', '##', '####', '&', '####']))
    )
  if (at < 0.8)
    return `${word(chance)}${fill(chance, chance.pick(['', '##', '####', '_&']))}${chance.pick(['@', '@', '@', ' at ', '艾特', '(at)', '#'])}${chance.hits(0.6) ? chance.pick(DOMAINS) : `${word(chance)}.com`}`
  return `${chance.pick(['www.', '', 'https://', 'http://www.'])}${word(chance)}${chance.pick(['.com', '.cn', '.com.cn', '.net', '点com', '.vip'])}`
}

const inNumerals = (text: string) => text.replace(/\d/g, (digit) => NUMERALS.charAt(Number(digit)))

export function varyPhone(chance: Chance, phone: string): string {
  if (chance.hits(0.55)) return sameForm(chance, phone)
  const made = fill(chance, chance.pick(PHONES)).trim()
  return chance.hits(0.12) ? inNumerals(made).replace(/一/g, chance.hits(0.5) ? '幺' : '一') : made
}

export function varyAccount(chance: Chance, name: string): string {
  return chance.hits(0.45) || /[\u4e00-\u9fff]/.test(name) ? sameForm(chance, name) : account(chance)
}

export function varyNumber(chance: Chance, number: string): string {
  if (/^[\u4e00-\u9fff][A-Z]/.test(number))
    return chance.pick(PROVINCES) + fill(chance, number.slice(1).replace(/\d/g, '#').replace(/[A-Z]/g, '$'))
  return chance.hits(0.6)
    ? fill(
        chance,
        number
          .replace(/[#&$]/g, '')
          .replace(/\d/g, '#')
          .replace(/[A-Z]/g, (sign) => (chance.hits(0.5) ? '$' : sign)),
      )
    : fill(chance, chance.pick(NUMBERS))
}
