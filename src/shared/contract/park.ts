import * as v from 'valibot'
import { action } from './action'
import { count, id, instant, regionCodeField, visible, words } from './fields'
import { codeActions } from './park-codes'
import { boardActions, ratingCounts } from './park-board'
import { signActions } from './park-signs'
import { dayActions } from './park-day'
import { qualificationActions } from './park-qualifications'
import { termsActions } from './park-terms'
import {
  CALENDAR_DAYS_MAX,
  DAY_REASON_MAX,
  DUTY_DATES_MAX,
  NOTE_MAX,
  STEWARD_BATCH_MAX,
  STEWARD_LINES_MAX,
  ORGANIZATION_NAME_MAX,
  PERSON_NAME_MAX,
} from './limits'
import { SETUP_KEYS, SETUP_STATES } from '../domain/duty/setup'

const ADMINISTRATORS = ['administrator'] as const
const OFFICERS = ['agent', 'administrator'] as const

const day = v.pipe(v.string('请选择日期'), v.isoDate('请选择日期'))
const days = { fromOn: day, untilOn: day }
const named = v.object({ personId: id, name: v.string() })
const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60))

/** Day of the week as a key: '1' is Monday, '7' is Sunday. */
export const WEEKDAY_KEYS = ['1', '2', '3', '4', '5', '6', '7'] as const
const weekdayKey = v.picklist(WEEKDAY_KEYS)

const absenceView = v.object({
  id,
  personId: id,
  name: v.string(),
  kind: v.picklist(['leave', 'sick', 'trip', 'other']),
  ...days,
  cover: v.exactOptional(named),
  note: v.exactOptional(v.string()),
})
export type AbsenceView = v.InferOutput<typeof absenceView>

const dutyView = v.object({
  /** Version of the region; `setDuty` sends it back, so that it changes exactly what was read. */
  version: count,
  regionName: v.string(),
  /** Who answers today; absent when nobody is on duty. */
  today: v.exactOptional(named),
  default: v.exactOptional(named),
  weekly: v.array(v.object({ weekday: weekdayKey, officer: named })),
  dates: v.array(v.object({ ...days, officer: named })),
  substitute: v.exactOptional(named),
  /** Agents and administrators of the region with their workload: fifty at most. */
  officers: v.array(
    v.object({
      personId: id,
      name: v.string(),
      role: v.picklist(OFFICERS),
      openNeeds: count,
      /** Open needs whose promise is broken (`late`), and open needs due before midnight. */
      late: count,
      dueToday: count,
      /** Needs whose enterprise has confirmed since Monday that they are solved, and the ratings given since then. */
      solvedThisWeek: count,
      ratings: ratingCounts,
      /** Enterprises that the officer looks after. */
      enterprises: count,
    }),
  ),
  /** Absences that are not over. */
  absences: v.array(absenceView),
})
export type DutyView = v.InferOutput<typeof dutyView>

const calendarView = v.object({
  version: count,
  hours: v.array(v.tuple([minute, minute])),
  closures: v.array(v.object({ ...days, reason: v.string() })),
  extraWorkdays: v.array(v.object({ on: day, reason: v.string() })),
  /** Free days and worked weekend days of this year and the next, as they are in effect now, YYYY-MM-DD. */
  freeDays: v.array(day),
  workedWeekends: v.array(day),
  /** Last day whose public holidays are published. */
  knownUntilOn: v.exactOptional(day),
  source: v.string(),
  /** Years whose public holidays the region entered itself. */
  statedYears: v.exactOptional(v.array(count)),
  /** Next year from November on, while its public holidays are not known. */
  missingYear: v.exactOptional(count),
  /** When the running recount of open promises began; absent while none runs. */
  recountingSince: v.exactOptional(instant),
})
export type CalendarView = v.InferOutput<typeof calendarView>

const setupItem = v.object({
  key: v.picklist(SETUP_KEYS),
  state: v.picklist(SETUP_STATES),
  /** What has been set up, in Chinese. */
  text: v.string(),
})
export type SetupItem = v.InferOutput<typeof setupItem>

const region = { regionCode: regionCodeField }

export const parkContract = {
  ...boardActions,
  ...signActions,
  ...dayActions,
  ...termsActions,
  ...qualificationActions,
  ...codeActions,
  setup: action({
    summary:
      'The steps of setting up a zone, each with its state: what it still needs before it can promise anything.',
    roles: ADMINISTRATORS,
    about: 'region',
    input: v.object(region),
    output: v.object({ regionName: v.string(), items: v.array(setupItem) }),
  }),
  duty: action({
    summary: 'Who is on duty and who is away in a region, and how much each officer has in hand.',
    roles: OFFICERS,
    about: 'region',
    input: v.object(region),
    output: dutyView,
  }),
  setDuty: action({
    summary:
      'Set who is on duty: by default, by day of the week, on certain days, and who stands in. Only officers of the region.',
    roles: ADMINISTRATORS,
    about: 'region',
    writes: true,
    input: v.object({
      ...region,
      version: count,
      defaultId: v.exactOptional(id),
      weekly: v.pipe(v.array(v.object({ weekday: weekdayKey, personId: id })), v.maxLength(7)),
      dates: v.pipe(
        v.array(v.object({ ...days, personId: id })),
        v.maxLength(DUTY_DATES_MAX, `最多 ${DUTY_DATES_MAX} 段`),
      ),
      substituteId: v.exactOptional(id),
    }),
    output: dutyView,
    refusals: ['OfficerUnknown', 'DaysReversed'],
  }),
  setAbsence: action({
    summary:
      'Enter that an officer is away from one day to another, and who stands in. Agents do so for themselves, administrators for everybody.',
    roles: OFFICERS,
    about: 'region',
    writes: true,
    input: v.object({
      ...region,
      personId: id,
      kind: v.picklist(['leave', 'sick', 'trip', 'other']),
      ...days,
      coverId: v.exactOptional(id),
      note: v.exactOptional(words('备注', NOTE_MAX)),
    }),
    output: v.object({ absence: absenceView }),
    refusals: ['OfficerUnknown', 'DaysReversed', 'DaysOver', 'CoverAway', 'OwnAbsenceOnly'],
  }),
  endAbsence: action({
    summary: 'End an absence: the officer is back from now on.',
    roles: OFFICERS,
    about: 'region',
    writes: true,
    input: v.object({ ...region, absenceId: id }),
    output: v.object({ absenceId: id }),
    refusals: ['OwnAbsenceOnly'],
  }),
  assignStewards: action({
    summary:
      'Give enterprises of a region a steward, or take the steward away: enterprises by id, or page by page all that fit a filter.',
    roles: ADMINISTRATORS,
    about: 'region',
    writes: true,
    perMinute: 600,
    input: v.object({
      ...region,
      /** Absent: the enterprises have no steward from now on. */
      personId: v.exactOptional(id),
      enterprises: v.variant('by', [
        v.object({
          by: v.literal('ids'),
          ids: v.pipe(v.array(id), v.minLength(1), v.maxLength(STEWARD_BATCH_MAX)),
        }),
        v.object({
          by: v.literal('filter'),
          /** GB/T 4754-2017: section or division. */
          industry: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-T](\d{2})?$/, '请选择行业'))),
          carrierCode: v.exactOptional(regionCodeField),
          name: v.exactOptional(v.pipe(v.string(), visible, v.maxLength(ORGANIZATION_NAME_MAX))),
          /** True: enterprises that have a steward keep it. */
          onlyWithout: v.optional(v.boolean(), true),
          /** Where the next page begins, as the last answer gave it. */
          from: v.optional(count, 0),
        }),
      ]),
    }),
    output: v.object({
      changed: count,
      /** Absent when all are done. */
      nextFrom: v.exactOptional(count),
    }),
    refusals: ['OfficerUnknown'],
  }),
  importStewards: action({
    summary:
      'Import stewards from lines of credit code and name of the steward. `rehearse` only checks. All lines are written or none, with a reason for each line that does not fit.',
    roles: ADMINISTRATORS,
    about: 'region',
    writes: true,
    input: v.object({
      ...region,
      lines: v.pipe(
        v.array(
          v.object({
            creditCode: v.pipe(v.string(), visible, v.maxLength(30)),
            steward: v.pipe(v.string(), visible, v.maxLength(PERSON_NAME_MAX)),
          }),
        ),
        v.minLength(1, '文件里没有行'),
        v.maxLength(STEWARD_LINES_MAX, `一次最多 ${STEWARD_LINES_MAX} 行，请分几次导入`),
      ),
      rehearse: v.boolean(),
    }),
    output: v.object({
      changed: count,
      /** Line numbers from 1. With any fault nothing is written. */
      faults: v.array(v.object({ line: count, why: v.string() })),
    }),
  }),
  calendar: action({
    summary:
      'The working time of a region: its hours, the known public holidays, and its own free and worked days.',
    roles: ADMINISTRATORS,
    about: 'region',
    input: v.object(region),
    output: calendarView,
  }),
  setCalendar: action({
    summary:
      'Change hours, closures and added working days. Open promises are counted anew; only people whose date moves are told, with the reason.',
    roles: ADMINISTRATORS,
    about: 'region',
    writes: true,
    input: v.object({
      ...region,
      version: count,
      hours: v.pipe(v.array(v.tuple([minute, minute])), v.maxLength(4, '一天最多 4 段')),
      closures: v.pipe(
        v.array(v.object({ ...days, reason: words('原因', DAY_REASON_MAX) })),
        v.maxLength(CALENDAR_DAYS_MAX, `最多 ${CALENDAR_DAYS_MAX} 段`),
      ),
      extraWorkdays: v.pipe(
        v.array(v.object({ on: day, reason: words('原因', DAY_REASON_MAX) })),
        v.maxLength(CALENDAR_DAYS_MAX, `最多 ${CALENDAR_DAYS_MAX} 天`),
      ),
      /** Years whose public holidays are among these days. Absent: the stored years stay. */
      statedYears: v.exactOptional(
        v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200))), v.maxLength(3)),
      ),
      /** The reason that is told to people whose date moves. */
      reason: words('原因', DAY_REASON_MAX),
    }),
    output: calendarView,
    refusals: [
      'NoHours',
      'EmptySpan',
      'SpansOverlap',
      'DaysReversed',
      'ClosureTooLong',
      'YearWithoutDays',
      'RecountRunning',
    ],
  }),
}
