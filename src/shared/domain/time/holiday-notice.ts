import { dayNumber, dayText } from './days'

/** Days that the State Council's notice names: all days of each holiday, weekends included, and weekend days that are worked. */
export interface NoticedDays {
  closures: { fromOn: string; untilOn: string; reason: string }[]
  extraWorkdays: { on: string; reason: string }[]
}

/** Longest text that is read: the notice has about 600 signs. */
export const HOLIDAY_NOTICE_MAX = 4_000

const LINE_END = /[。；;\n]/u
const HOLIDAYS = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节', '国庆']
/** Remarks in brackets after a day: its weekday, or its day in the lunar calendar. */
const BRACKETS = /[（(][^（()）]{0,30}[)）]/gu
const RANGE =
  /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:[至到—-](?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?(?:[^\d]{0,6})放假/u
const DAY = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/gu

/**
 * Reads the notice about a year's public holidays (国务院办公厅关于…年部分节假日安排的通知): “元旦：1月1日（周五）至3日（周日）放假调休，
 * 共3天。1月4日（周一）上班。” It leaves out sentences that it does not understand.
 */
export function readHolidayNotice(text: string, year: number): NoticedDays {
  const found: NoticedDays = { closures: [], extraWorkdays: [] }
  let reason = '放假安排'
  for (const sentence of text.slice(0, HOLIDAY_NOTICE_MAX).normalize('NFKC').split(LINE_END)) {
    const said = sentence.replaceAll(BRACKETS, '').replaceAll(/\s/gu, '')
    reason = HOLIDAYS.find((name) => said.includes(name)) ?? reason
    const range = RANGE.exec(said)
    if (range) {
      const [, fromYear, fromMonth, fromDay, untilYear, untilMonth, untilDay] = range
      const fromOn = toDayText(fromYear ?? year, fromMonth, fromDay)
      const untilOn = toDayText(untilYear ?? fromYear ?? year, untilMonth ?? fromMonth, untilDay ?? fromDay)
      if (fromOn !== undefined && untilOn !== undefined) found.closures.push({ fromOn, untilOn, reason })
    } else if (said.endsWith('上班'))
      for (const [, dayYear, month, day] of said.matchAll(DAY)) {
        const on = toDayText(dayYear ?? year, month, day)
        if (on !== undefined) found.extraWorkdays.push({ on, reason: `${reason}调休` })
      }
  }
  return found
}

function toDayText(
  year: string | number,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  const number = dayNumber(`${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`)
  return number === undefined ? undefined : dayText(number)
}
