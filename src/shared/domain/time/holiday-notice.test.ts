import { computeCalendar, findScheduleFault } from './zone-schedule'
import { readHolidayNotice } from './holiday-notice'

/** 国办发明电〔2025〕7号 as it was published. The package knows 2026, so the result can be compared with it. */
const NOTICE = `各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`

it('reads a year as it was published: seven holidays and six worked weekend days, each with its name', () => {
  const { closures, extraWorkdays } = readHolidayNotice(NOTICE, 2026)
  expect(closures.map(({ fromOn, untilOn, reason }) => `${reason} ${fromOn} ${untilOn}`)).toEqual([
    '元旦 2026-01-01 2026-01-03',
    '春节 2026-02-15 2026-02-23',
    '清明节 2026-04-04 2026-04-06',
    '劳动节 2026-05-01 2026-05-05',
    '端午节 2026-06-19 2026-06-21',
    '中秋节 2026-09-25 2026-09-27',
    '国庆节 2026-10-01 2026-10-07',
  ])
  expect(extraWorkdays.map(({ on }) => on)).toEqual([
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
  ])
  expect(extraWorkdays[1]?.reason).toBe('春节调休')
})

it('reads a holiday of one day and one that began the year before, and nothing in other texts', () => {
  const { closures } = readHolidayNotice(
    '元旦：2022年12月31日至2023年1月2日放假。清明节：4月5日放假，共1天。',
    2023,
  )
  expect(closures.map(({ fromOn, untilOn }) => [fromOn, untilOn])).toEqual([
    ['2022-12-31', '2023-01-02'],
    ['2023-04-05', '2023-04-05'],
  ])
  expect(readHolidayNotice('13月45日放假，请于3月1日前报名', 2027)).toEqual({
    closures: [],
    extraWorkdays: [],
  })
  expect(readHolidayNotice('1月'.repeat(100_000), 2027).closures).toEqual([])
})

describe('a year that the zone has entered itself', () => {
  const hours = [[510, 1020]] as const
  const years = [{ year: 2026, holidays: ['2026-10-01'], workdays: [] }]
  const schedule = {
    hours,
    ...readHolidayNotice(NOTICE.replaceAll('2026', '2027'), 2027),
    statedYears: [2027],
  }

  it('counts as known like a published one, with its days', () => {
    const calendar = computeCalendar(schedule, years)
    expect(calendar.knownUntilOn).toBe('2027-12-31')
    expect(calendar.holidays).toEqual(expect.arrayContaining(['2026-10-01', '2027-10-01']))
    expect(computeCalendar({ ...schedule, statedYears: [] }, years).knownUntilOn).toBe('2026-12-31')
    expect(computeCalendar({ ...schedule, statedYears: [2028] }, years).knownUntilOn).toBe('2026-12-31')
  })

  it('must have days: a stated year without days is refused', () => {
    expect(findScheduleFault(schedule)).toBeUndefined()
    expect(findScheduleFault({ ...schedule, closures: [] })).toBe('year_without_days')
  })
})
