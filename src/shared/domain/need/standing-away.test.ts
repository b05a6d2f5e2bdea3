import { type Away, findDayBack } from '../duty/away'
import { regionCode } from '../access/region'
import { DEFAULT_CALENDAR as calendar } from '../time/calendar'
import { formatLadder, formatRungsFrom, ladderOf } from './escalation'
import { nextSteps } from './life'
import type { Need, NeedEventType } from './need'
import { formatStandingOf } from './standing'
import { ACTORS, sampleAfter, START, type SampleActor } from './testing/sample-life'

type Steps = readonly (readonly [NeedEventType, SampleActor])[]
const SUN = { personId: 'p_sun', name: '孙杰', phone: '02400000009' }
const LIN = { personId: 'p_lin', name: '林越', phone: '02400000001' }
const ZHOU = { personId: 'p_zhou', name: '周敏', backOn: '2020-03-04' }
const COVERED: Away = { ...ZHOU, callee: SUN, standsIn: true }
const ALONE: Away = { ...ZHOU, callee: LIN, standsIn: false }
const NOTE = '周敏 不在岗，预计 3月4日回来，现在由 孙杰 代，有事找 孙杰。'
const ladder = ladderOf({ calendar })

const standing = (need: Need, away: Away, now = START) =>
  formatStandingOf(need, { steps: nextSteps(need, ACTORS.staff), ladder, now, away: [away] })

const CLAIMED: Steps = [['claimed', 'agent']]
const PROPOSED: Steps = [...CLAIMED, ['resolution_proposed', 'agent']]

it.each<[string, Steps, string]>([
  ['posted', [], '3月2日 11:00 前首次答复。'],
  ['worked on', [...CLAIMED, ['replied', 'agent']], '3月3日 09:02 前告诉您进展，最晚 3月9日 09:00 办结。'],
  ['facts awaited', [...CLAIMED, ['info_requested', 'agent']], '等您补充，计时暂停；补充后接着办。'],
  ['confirmation awaited', PROPOSED, '周敏 说已经办好，等您确认。'],
  ['asked back', [...PROPOSED, ['info_added', 'staff']], '您的话已收到，3月3日 09:03 前答复。'],
  ['confirmed', [...PROPOSED, ['confirmed', 'staff']], '您已确认解决。'],
  ['withdrawn', [['withdrawn', 'staff']], '企业已撤回，不再办理。'],
])(
  '%s, and the officer is away: what is owed stays, and somebody else is named to turn to',
  (_when, steps, doing) => {
    expect(standing(sampleAfter(...steps), COVERED).doing).toBe(`${doing}${NOTE}`)
  },
)

it('names an administrator where nobody stands in, and nobody where there is no administrator either', () => {
  const need = sampleAfter(...CLAIMED)
  expect(standing(need, ALONE).doing).toMatch(
    /周敏 不在岗，预计 3月4日回来，没有人代班，有事找管理员 林越。$/,
  )
  expect(standing(need, { ...ZHOU, standsIn: false }).doing).toMatch(/周敏 不在岗，预计 3月4日回来。$/)
})

it('says nothing about the absence of officers who do not answer for the need', () => {
  const need = sampleAfter(...CLAIMED)
  const other = { ...COVERED, personId: 'p_other', name: '王强' }
  expect(standing(need, other).doing).toMatch(/^周敏 负责，/)
  expect(standing(need, other).doing).not.toMatch(/王强/)
})

it('after the last rung it says that the substitute is reminded every morning, as the sweep does', () => {
  const need = sampleAfter()
  const late = { ...need, climb: { dueAt: need.dueAt, nextRung: ladder.length } }
  expect(formatRungsFrom(ladder, ladder.length)).toBe('')
  const LATE = START + 3 * 3_600_000
  expect(standing(late, COVERED, LATE).late).toBe('每个工作日早上再提醒 孙杰，直到有答复。')
  expect(standing(late, ALONE, LATE).late).toBe('每个工作日早上再提醒 周敏，直到有答复。')
  expect(standing(need, COVERED).late).toBe(formatLadder(ladder))
})

it('a call-back that an absent officer owes is said to be the park’s', () => {
  const need = sampleAfter(...PROPOSED, ['confirmed', 'staff'], ['rated', 'staff'])
  const away = { personId: 'p_lin', name: '林越', backOn: '2020-03-04', standsIn: false }
  expect(standing(need, away).doing).toBe(
    '您不满意，园区会在 3月2日 09:04 前给您打电话。林越 不在岗，预计 3月4日回来。',
  )
})

describe('the day on which somebody is back', () => {
  const absence = (fromOn: string, untilOn: string) => ({
    id: fromOn,
    version: 1,
    regionCode: regionCode('CN2101G1'),
    personId: 'p_zhou',
    personName: '周敏',
    kind: 'leave' as const,
    fromOn,
    untilOn,
  })
  it.each<[string, readonly [string, string][], string]>([
    ['the day after', [['2020-03-02', '2020-03-03']], '2020-03-04'],
    ['a Monday after a Friday', [['2020-03-02', '2020-03-06']], '2020-03-09'],
    ['the first working day after the Spring Festival', [['2020-01-20', '2020-01-23']], '2020-02-03'],
    [
      'after another absence that follows',
      [
        ['2020-03-02', '2020-03-06'],
        ['2020-03-09', '2020-03-10'],
      ],
      '2020-03-11',
    ],
  ])('is %s', (_what, days, backOn) => {
    const absences = days.map(([from, until]) => absence(from, until))
    expect(findDayBack(absences, absence(...(days[0] ?? ['', ''])), calendar)).toBe(backOn)
  })
})
