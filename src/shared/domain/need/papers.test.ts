import { DEFAULT_CALENDAR as calendar } from '../time/calendar'
import { dayNumber, dayText } from '../time/days'
import { advance } from './life'
import { NEVER, type Need } from './need'
import type { NeedEvent } from './need-event'
import { formatPaper, papersLookAt } from './owed-papers'
import { formatReminders, lookAtPapers } from './paper-reminders'
import { ACTORS, sampleAfter, START } from './testing/sample-life'

const at = (text: string) => Date.parse(`${text}+08:00`)
const ask = (dueOn: string, when = START + 120_000): Need =>
  step(
    sampleAfter(['claimed', 'agent']),
    { type: 'papers_asked', by: ACTORS.agent, text: '后补', papers: [{ name: '营业执照', dueOn }] },
    when,
  )
const handIn = {
  type: 'paper_handed_in',
  by: ACTORS.staff,
  text: '',
  paperId: 'p1',
  attachments: [],
} as const
const check = (outcome: 'accepted' | 'returned' | 'waived', dueOn?: string) =>
  ({
    type: 'paper_checked',
    by: ACTORS.agent,
    text: '',
    paperId: 'p1',
    outcome,
    ...(dueOn !== undefined && { dueOn }),
  }) as const

function step(need: Need, event: NeedEvent, when: number): Need {
  const next = advance(need, event, when, calendar)
  if (!next) throw new Error(`${event.type} is not allowed`)
  return next
}

/** Every reminder of a need from now on: when it comes, and its text. The timer fires every hour. */
function remindersFrom(need: Need, days: number): string[] {
  const said: string[] = []
  let next = need
  for (let now = START; now < START + days * 86_400_000; now += 600_000) {
    if ((next.remindAt ?? NEVER) > now) continue
    const look = lookAtPapers(next, now, calendar)
    if (!look) {
      next = { ...next, remindAt: Math.min(NEVER, papersLookAt(next)) }
      continue
    }
    const text = formatReminders(look.due)
    if (look.due.length > 0)
      said.push(`${new Date(now + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ')} ${text}`)
    const { papers } = look
    next = look.due.length
      ? step(next, { type: 'papers_reminded', by: ACTORS.system, text, papers }, now)
      : { ...next, papers }
    next = { ...next, remindAt: papersLookAt(next) }
  }
  return said
}

describe('papers that a need owes', () => {
  // 2020-03-02 is a Monday.
  it.each([
    ['2020-03-06', ['03-05 08:30 “营业执照”请在3月6日前补交', '03-06 08:30 “营业执照”3月6日到期，请补交']],
    ['2020-03-08', ['03-05 08:30 “营业执照”请在3月8日前补交', '03-06 08:30 “营业执照”3月8日到期，请补交']],
    ['2020-03-03', ['03-03 08:30 “营业执照”3月3日到期，请补交']],
  ])('due on %s: both sides are reminded when the park opens', (dueOn, before) => {
    const late = dueOn === '2020-03-03' ? '03-04' : '03-09'
    const [, month = '', day = ''] = dueOn.split('-')
    const words = `“营业执照”${Number(month)}月${Number(day)}日已到期，还没补交，已告诉经办人`
    expect(remindersFrom(ask(dueOn), 20)).toEqual([...before, `${late} 08:30 ${words}`])
  })

  it('after missed timers only the latest reminder is sent', () => {
    const need = ask('2020-03-06')
    expect(papersLookAt(need)).toBe(at('2020-03-05T08:30'))
    const look = lookAtPapers(need, at('2020-03-06T10:00'), calendar)
    expect(look?.due.map(({ kind }) => kind)).toEqual(['today'])
    expect(look && papersLookAt({ ...need, papers: look.papers })).toBe(at('2020-03-09T08:30'))
  })

  it('nobody is reminded outside office hours', () => {
    const look = lookAtPapers(ask('2020-03-06'), at('2020-03-07T10:00'), calendar)
    expect(look?.due).toEqual([])
    expect(look?.papers[0]?.lookAt).toBe(at('2020-03-09T08:31'))
  })

  it('a paper that nobody checks after it was handed in is reminded of twice, and is never late', () => {
    const need = step(ask('2020-03-06'), handIn, at('2020-03-03T09:00'))
    expect(remindersFrom(need, 20)).toEqual([
      '03-05 09:00 “营业执照”已补交两个工作日，已提醒经办人核对',
      '03-06 09:00 “营业执照”已补交，还没核对，已提醒管理员',
    ])
  })

  it('a returned paper starts again with its new day; an accepted one gets no more reminders', () => {
    const returned = step(
      step(ask('2020-03-04'), handIn, at('2020-03-03T09:00')),
      check('returned', '2020-03-12'),
      at('2020-03-03T10:00'),
    )
    expect(papersLookAt(returned)).toBe(at('2020-03-11T08:30'))
    const accepted = step(
      step(returned, handIn, at('2020-03-04T09:00')),
      check('accepted'),
      at('2020-03-04T10:00'),
    )
    expect(papersLookAt(accepted)).toBe(NEVER)
    expect(accepted).not.toHaveProperty('owesPapers')
    expect(advance(accepted, handIn, at('2020-03-04T11:00'), calendar)).toBeUndefined()
    expect(advance(accepted, check('waived'), at('2020-03-04T11:00'), calendar)).toBeUndefined()
  })

  it('is asked for once: neither twice in one step nor while it is still open', () => {
    const asked = ask('2020-03-06')
    const again = (names: readonly string[], need = asked) =>
      advance(
        need,
        {
          type: 'papers_asked',
          by: ACTORS.agent,
          text: '后补',
          papers: names.map((name) => ({ name, dueOn: '2020-03-06' })),
        },
        START + 180_000,
        calendar,
      )
    expect(again(['营业执照'])).toBeUndefined()
    expect(again(['社保缴费记录', '社保缴费记录'])).toBeUndefined()
    expect(again(['社保缴费记录'])?.papers).toHaveLength(2)
    expect(again(['营业执照'], step(asked, check('waived'), START + 150_000))?.papers).toHaveLength(2)
  })

  it('only a paper that was handed in is accepted or returned', () => {
    for (const outcome of ['accepted', 'returned'] as const)
      expect(advance(ask('2020-03-06'), check(outcome), START + 180_000, calendar)).toBeUndefined()
  })

  it('stays owed when the solution is confirmed, leaves the kept promise alone, and ends with a withdrawal', () => {
    const owing = ask('2020-03-06')
    const proposed = step(
      owing,
      { type: 'resolution_proposed', by: ACTORS.agent, text: '办好' },
      START + 180_000,
    )
    const resolved = step(proposed, { type: 'confirmed', by: ACTORS.staff }, START + 240_000)
    expect(resolved).toMatchObject({ open: false, owesPapers: true, remindAt: at('2020-03-05T08:30') })
    const handed = step(resolved, handIn, START + 300_000)
    expect(handed.promise).toEqual(resolved.promise)
    const withdrawn = step(owing, { type: 'withdrawn', by: ACTORS.staff, text: '' }, START + 180_000)
    expect(withdrawn).not.toHaveProperty('owesPapers')
    expect(withdrawn.remindAt).toBe(NEVER)
  })

  it('a handed-in paper is a word of the enterprise: a stopped clock runs again', () => {
    const asked = step(
      ask('2020-03-06'),
      { type: 'info_requested', by: ACTORS.agent, text: '缺什么' },
      START + 180_000,
    )
    expect(asked.promise.pausedAt).toBeDefined()
    expect(step(asked, handIn, START + 240_000).promise.pausedAt).toBeUndefined()
  })

  it('says the same to both sides', () => {
    const now = at('2020-03-07T10:00')
    const day = dayText((dayNumber('2020-03-06') ?? 0) + 1)
    expect(formatPaper({ dueOn: '2020-03-06', state: 'owed' }, now)).toBe('3月6日到期，还没补交')
    expect(formatPaper({ dueOn: day, state: 'returned' }, now)).toBe('没有通过，3月7日前重新补交')
  })
})
