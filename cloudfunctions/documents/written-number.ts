const HAN = '〇一二三四五六七八九'
const CIRCLED_ONE = 0x2460
const CIRCLED_MAX = 20
const FULL_TO_HALF = 0xfee0
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
] // prettier-ignore

/** A number in one of the formats that Word has (`w:numFmt`); in plain digits where the format is a rare one. */
export function formatListNumber(number: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return hanNumeral(number)
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(number)].map((digit) => HAN.charAt(Number(digit))).join('')
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(number)]
        .map((digit) => String.fromCharCode(digit.charCodeAt(0) + FULL_TO_HALF))
        .join('')
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= CIRCLED_MAX
        ? String.fromCharCode(CIRCLED_ONE + number - 1)
        : String(number)
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'lowerLetter':
      return letters(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    default:
      return String(number)
  }
}

/** 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五; beyond 999 in digits. */
function hanNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 999) return String(number)
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10]
  const high = hundreds > 0 ? `${HAN.charAt(hundreds)}百` : ''
  const ten =
    tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : HAN.charAt(tens)}十` : high && ones ? '零' : ''
  return high + ten + (ones > 0 ? HAN.charAt(ones) : '')
}

/** 1 → a, 26 → z, 27 → aa, as Word counts. */
function letters(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 780) return String(number)
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
}

function roman(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 3999) return String(number)
  let left = number
  return ROMAN.map(([value, signs]) => {
    const times = Math.floor(left / value)
    left -= times * value
    return signs.repeat(times)
  }).join('')
}
