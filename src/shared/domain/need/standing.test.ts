import { DEFAULT_CALENDAR as calendar } from '../time/calendar'
import { standingOfClocks } from './clock-states'
import { formatLadder, ladderOf } from './escalation'
import { nextSteps } from './life'
import type { NeedEventType } from './need'
import { formatStandingOf } from './standing'
import { ACTORS, sampleAfter, START, type SampleActor } from './testing/sample-life'

type Steps = readonly (readonly [NeedEventType, SampleActor])[]
const PROPOSED: Steps = [
  ['claimed', 'agent'],
  ['resolution_proposed', 'agent'],
]
const ladder = ladderOf({ calendar })
const ifLate = formatLadder(ladder)
const standing = (steps: Steps, now = START) => {
  const need = sampleAfter(...steps)
  return formatStandingOf(need, { steps: nextSteps(need, ACTORS.staff), ladder, now, away: [] })
}

it('says in advance what happens when a promise is late', () => {
  expect(ifLate).toBe(
    '到时提醒经办人，再过 2 小时工作时间提醒管理员，再过 1 天工作时间报上一级，每一步都写进办理经过。',
  )
})

it.each<[string, Steps, string, string]>([
  ['posted', [], '周敏 负责，3月2日 11:00 前首次答复。', '有新情况随时留言；不需要了可以撤回。'],
  [
    'worked on',
    [
      ['claimed', 'agent'],
      ['replied', 'agent'],
    ],
    '周敏 在办，3月3日 09:02 前告诉您进展，最晚 3月9日 09:00 办结。',
    '有新情况随时留言；不需要了可以撤回。',
  ],
  [
    'facts awaited',
    [
      ['claimed', 'agent'],
      ['info_requested', 'agent'],
    ],
    '周敏 在等您补充，计时暂停；补充后接着办。',
    '有新情况随时留言；不需要了可以撤回。',
  ],
  [
    'confirmation awaited',
    PROPOSED,
    '周敏 说已经办好，等您确认。',
    '解决了，点“确认解决”；没解决，点“没解决”，会接着办；有新情况随时留言。',
  ],
  [
    'asked back',
    [...PROPOSED, ['info_added', 'staff']],
    '您的话 周敏 已收到，3月3日 09:03 前答复。',
    '解决了，点“确认解决”；没解决，点“没解决”，会接着办；有新情况随时留言。',
  ],
  ['confirmed', [...PROPOSED, ['confirmed', 'staff']], '您已确认解决。', '可以评价一次；不满意会有人回访。'],
  [
    'lapsed',
    [...PROPOSED, ['expired', 'system']],
    '五个工作日没有收到答复，已自动办结，不算作您确认过的。',
    '没解决，点“没解决”，会接着办；可以评价一次；不满意会有人回访。',
  ],
  [
    'to be called back',
    [...PROPOSED, ['confirmed', 'staff'], ['rated', 'staff']],
    '您不满意，林越会在 3月2日 09:04 前给您打电话。',
    '还有需要，可以再提一件。',
  ],
  [
    'declined',
    [['declined', 'agent']],
    '没有受理：不是政府能办的事。可以这样办：街道',
    '不同意，可以请管理员复核一次；可以评价一次；不满意会有人回访。',
  ],
  [
    'contested',
    [
      ['declined', 'agent'],
      ['contested', 'staff'],
    ],
    '您的异议已送到没有作过决定的管理员，3月3日 09:02 前给出决定。',
    '有新情况随时留言；不需要了可以撤回。',
  ],
  ['withdrawn', [['withdrawn', 'staff']], '企业已撤回，不再办理。', '还有需要，可以再提一件。'],
])('%s: who, what, by when, and what can be done', (_situation, steps, doing, can) => {
  expect(standing(steps)).toMatchObject({ doing, can })
})

describe('once a promise is late', () => {
  const LATE = START + 3 * 3_600_000

  it.each<[string, Steps, string]>([
    ['posted', [], '周敏 负责，应在 3月2日 11:00 前首次答复，已超时。'],
    [
      'contested',
      [
        ['declined', 'agent'],
        ['contested', 'staff'],
      ],
      '您的异议已送到没有作过决定的管理员，应在 3月3日 09:02 前给出决定，已超时。',
    ],
    [
      'to be called back',
      [...PROPOSED, ['confirmed', 'staff'], ['rated', 'staff']],
      '您不满意，林越应在 3月2日 09:04 前给您打电话，已超时。',
    ],
  ])('%s: says so, and promises nothing of the past', (_situation, steps, doing) => {
    expect(standing(steps, LATE + 86_400_000).doing).toBe(doing)
  })

  it('says what was done about it and what comes next; after the last rung, that a reminder comes every morning', () => {
    expect(standing([], LATE).late).toBe(
      '还没有答复的话，超时满 2 小时工作时间提醒管理员，超时满 1 天工作时间报上一级。',
    )
    const need = sampleAfter()
    const climbed = (nextRung: number, text: string) => ({
      ...need,
      climb: { dueAt: need.dueAt, nextRung },
      timeline: [
        ...need.timeline,
        {
          at: LATE,
          type: 'escalated' as const,
          state: need.state,
          by: { side: 'system' as const, name: '系统' },
          text,
        },
      ],
    })
    const late = (nextRung: number, text: string) =>
      formatStandingOf(climbed(nextRung, text), { steps: [], ladder, now: LATE, away: [] }).late
    expect(late(3, '首次答复已超时 2 小时，已提醒林越')).toBe(
      '首次答复已超时 2 小时，已提醒林越。还没有答复的话，超时满 1 天工作时间报上一级。',
    )
    expect(late(4, '首次答复已超时 1 天，已报上级郭强')).toBe(
      '首次答复已超时 1 天，已报上级郭强。每个工作日早上再提醒 周敏，直到有答复。',
    )
  })
})

it.each<[string, Steps, number, readonly string[]]>([
  ['at the tap', [], 0, ['response in_time', 'resolution in_time']],
  ['a quarter left', [], 91, ['response at_risk', 'resolution in_time']],
  ['late', [], 121, ['response overdue', 'resolution in_time']],
  [
    'answered',
    [
      ['claimed', 'agent'],
      ['replied', 'agent'],
    ],
    3,
    ['response kept', 'update in_time', 'resolution in_time'],
  ],
  [
    'facts awaited',
    [
      ['claimed', 'agent'],
      ['info_requested', 'agent'],
    ],
    3,
    ['response kept', 'resolution paused'],
  ],
  ['confirmation awaited', PROPOSED, 3, ['response kept', 'resolution paused']],
  ['confirmed', [...PROPOSED, ['confirmed', 'staff']], 4, ['response kept', 'resolution kept']],
  ['declined', [['declined', 'agent']], 4, ['response kept']],
])('clocks, %s', (_when, steps, minutes, expected) => {
  const found = standingOfClocks(sampleAfter(...steps), START + minutes * 60_000, calendar)
  expect(found.map(({ clock, state }) => `${clock} ${state}`)).toEqual(expected)
})
