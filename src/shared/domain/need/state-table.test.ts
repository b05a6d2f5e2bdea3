import { DEFAULT_CALENDAR as calendar } from '../time/calendar'
import { advance, nextSteps } from './life'
import { CLOSED_STATES, EVENT_SIDES } from './states'
import { NEED_EVENTS, NEED_STATES, type NeedEventType, type NeedState } from './need'
import {
  ACTORS,
  sampleAfter,
  sampleEvent,
  SAMPLE_ACTORS,
  START,
  type SampleActor,
} from './testing/sample-life'

/** Who takes each step on the way to a situation. */
const WHO: Readonly<Partial<Record<NeedEventType, SampleActor>>> = {
  rated: 'staff',
  confirmed: 'staff',
  rejected: 'staff',
  info_added: 'staff',
  edited: 'staff',
  corrected: 'staff',
  contested: 'staff',
  withdrawn: 'staff',
  merged: 'staff',
  expired: 'system',
  raised: 'system',
  called_back: 'administrator',
  call_back_reopened: 'administrator',
  contest_upheld: 'administrator',
  contest_denied: 'administrator',
  decline_refused: 'administrator',
}

type Expected = Readonly<Record<SampleActor, string>>
const NOBODY = { agent: '', otherAgent: '', administrator: '', cityAdministrator: '', staff: '', system: '' }
const parkSteps = (agent: string, others: string, administrators = others) => ({
  agent,
  otherAgent: others,
  administrator: administrators,
  cityAdministrator: administrators,
})
const UNCLAIMED = 'claimed declined forwarded handed_over'
const WORK = 'decline_proposed forwarded handed_over info_requested replied resolution_proposed'
const OWNER = 'corrected info_added merged withdrawn'

/**
 * Every situation that a need can be in: the steps that lead there (an event, or an event and who causes it), the state, and what everybody may do
 * then.
 */
const TABLE: readonly [string, readonly string[], NeedState, Expected][] = [
  [
    'posted',
    [],
    'submitted',
    {
      ...parkSteps(UNCLAIMED, UNCLAIMED),
      staff: 'edited info_added merged withdrawn',
      system: 'escalated raised',
    },
  ],
  [
    'edited',
    ['edited'],
    'submitted',
    {
      ...parkSteps(UNCLAIMED, UNCLAIMED),
      staff: 'edited info_added merged withdrawn',
      system: 'escalated raised',
    },
  ],
  [
    'claimed',
    ['claimed'],
    'in_progress',
    { ...parkSteps(WORK, 'forwarded handed_over'), staff: OWNER, system: 'escalated raised' },
  ],
  [
    'asked for facts',
    ['claimed', 'info_requested'],
    'awaiting_info',
    {
      ...parkSteps('decline_proposed handed_over replied resolution_proposed', 'handed_over'),
      staff: OWNER,
      system: 'escalated raised',
    },
  ],
  [
    'forwarded',
    ['forwarded'],
    'forwarded',
    { ...parkSteps(UNCLAIMED, UNCLAIMED), staff: OWNER, system: 'escalated raised' },
  ],
  [
    'forwarded after work',
    ['claimed', 'forwarded'],
    'forwarded',
    {
      ...parkSteps('claimed forwarded handed_over', 'claimed forwarded handed_over'),
      cityAdministrator: 'claimed decline_proposed forwarded handed_over',
      staff: OWNER,
      system: 'escalated raised',
    },
  ],
  [
    'solution proposed',
    ['claimed', 'resolution_proposed'],
    'awaiting_confirmation',
    {
      ...parkSteps('handed_over replied', 'handed_over'),
      staff: 'confirmed corrected info_added rejected',
      system: 'escalated expired raised',
    },
  ],
  [
    'solution proposed, and the enterprise asks back',
    ['claimed', 'resolution_proposed', 'info_added'],
    'awaiting_confirmation',
    {
      ...parkSteps('handed_over replied', 'handed_over'),
      staff: 'confirmed corrected info_added rejected',
      system: 'escalated raised',
    },
  ],
  ['confirmed', ['claimed', 'resolution_proposed', 'confirmed'], 'resolved', { ...NOBODY, staff: 'rated' }],
  [
    'closed by silence',
    ['claimed', 'resolution_proposed', 'expired'],
    'resolved',
    { ...NOBODY, staff: 'rated rejected' },
  ],
  [
    'rated badly',
    ['claimed', 'resolution_proposed', 'confirmed', 'rated'],
    'resolved',
    { ...NOBODY, ...parkSteps('', '', 'call_back_reopened called_back'), system: 'escalated' },
  ],
  [
    'called back',
    ['claimed', 'resolution_proposed', 'confirmed', 'rated', 'called_back'],
    'resolved',
    NOBODY,
  ],
  [
    'open again after the call',
    ['claimed', 'resolution_proposed', 'confirmed', 'rated', 'call_back_reopened'],
    'reopened',
    {
      ...parkSteps('forwarded handed_over', 'forwarded handed_over'),
      administrator: `claimed ${WORK}`,
      cityAdministrator: 'claimed forwarded handed_over',
      staff: OWNER,
      system: 'escalated raised',
    },
  ],
  [
    'solution refused',
    ['claimed', 'resolution_proposed', 'rejected'],
    'reopened',
    {
      ...parkSteps(`claimed ${WORK}`, 'claimed forwarded handed_over'),
      staff: OWNER,
      system: 'escalated raised',
    },
  ],
  [
    'raised to an administrator',
    ['claimed', 'resolution_proposed', 'rejected', 'raised'],
    'reopened',
    {
      ...parkSteps('forwarded handed_over', 'forwarded handed_over'),
      administrator: `claimed ${WORK}`,
      cityAdministrator: 'claimed forwarded handed_over',
      staff: OWNER,
      system: 'escalated raised',
    },
  ],
  [
    'an agent asks whether it may be declined',
    ['claimed', 'decline_proposed'],
    'in_progress',
    {
      ...parkSteps(
        'handed_over replied resolution_proposed',
        'handed_over',
        'decline_refused declined handed_over',
      ),
      staff: 'corrected info_added withdrawn',
      system: 'escalated',
    },
  ],
  [
    'it may not be declined',
    ['claimed', 'decline_proposed', 'decline_refused'],
    'in_progress',
    { ...parkSteps(WORK, 'forwarded handed_over'), staff: OWNER, system: 'escalated raised' },
  ],
  ['declined at once', ['declined'], 'declined', { ...NOBODY, staff: 'contested rated' }],
  [
    'declined by an administrator',
    ['claimed', 'decline_proposed', 'declined administrator'],
    'declined',
    { ...NOBODY, staff: 'contested rated' },
  ],
  [
    'contested',
    ['declined', 'contested'],
    'reopened',
    {
      ...parkSteps('handed_over', 'handed_over', 'contest_denied contest_upheld handed_over'),
      staff: 'corrected info_added withdrawn',
      system: 'escalated',
    },
  ],
  [
    'contested after an administrator declined it',
    ['claimed', 'decline_proposed', 'declined administrator', 'contested'],
    'reopened',
    {
      ...parkSteps('handed_over', 'handed_over'),
      cityAdministrator: 'contest_denied contest_upheld handed_over',
      staff: 'corrected info_added withdrawn',
      system: 'escalated',
    },
  ],
  [
    'contested, and rightly',
    ['declined', 'contested', 'contest_upheld'],
    'reopened',
    {
      ...parkSteps('forwarded handed_over', 'forwarded handed_over'),
      administrator: `claimed ${WORK}`,
      cityAdministrator: 'claimed forwarded handed_over',
      staff: OWNER,
      system: 'escalated raised',
    },
  ],
  [
    'contested in vain',
    ['declined', 'contested', 'contest_denied'],
    'declined',
    { ...NOBODY, staff: 'rated' },
  ],
  [
    'declined and rated badly',
    ['declined', 'rated'],
    'declined',
    {
      ...NOBODY,
      ...parkSteps('', '', 'call_back_reopened called_back'),
      staff: 'contested',
      system: 'escalated',
    },
  ],
  ['withdrawn', ['withdrawn'], 'withdrawn', NOBODY],
  ['merged', ['merged'], 'merged', NOBODY],
]

const isActor = (text: string | undefined): text is SampleActor => SAMPLE_ACTORS.some((one) => one === text)
function toStep(step: string): readonly [NeedEventType, SampleActor] {
  const [name, actor] = step.split(' ')
  const type = NEED_EVENTS.find((one) => one === name)
  if (!type) throw new Error(`${step} is no step`)
  return [type, isActor(actor) ? actor : (WHO[type] ?? 'agent')]
}

describe('every situation × every event × everybody', () => {
  it.each(TABLE)('%s', (_situation, steps, state, expected) => {
    const need = sampleAfter(...steps.map(toStep))
    expect(need.state).toBe(state)
    for (const actor of SAMPLE_ACTORS) {
      const may = expected[actor].split(' ').filter(Boolean).sort()
      expect([actor, nextSteps(need, ACTORS[actor]).sort()]).toEqual([actor, may])
      // A calendar that changes moves dates, and is no step of anybody.
      for (const type of NEED_EVENTS.filter((one) => one !== 'recounted')) {
        const at = START + 3_600_000
        const next = advance(need, sampleEvent(type, actor, at), at, calendar)
        expect([actor, type, next !== undefined]).toEqual([actor, type, may.includes(type)])
        if (!next) continue
        expect(next.timeline.slice(0, -1)).toEqual(need.timeline)
        expect(next.timeline.at(-1)).toMatchObject({ type, by: { side: EVENT_SIDES[type] } })
        expect(next.timeline.at(-1)?.by).not.toHaveProperty('administers')
        expect(next.open).toBe(!CLOSED_STATES.includes(next.state))
        expect(next.promise.startedAt).toBe(START)
      }
    }
  })

  it('the table holds every state', () => {
    expect(NEED_STATES.filter((state) => !TABLE.some(([, , shown]) => shown === state))).toEqual([])
  })
})
