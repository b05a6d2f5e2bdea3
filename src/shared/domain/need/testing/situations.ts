import { NEED_EVENTS, type NeedEventType, type NeedState } from '../need'
import { SAMPLE_ACTORS, type SampleActor } from './sample-life'

/** The actor who takes each step on the way to a situation, where it is not the agent. */
const WHO: Readonly<Partial<Record<NeedEventType, SampleActor>>> = {
  rated: 'staff',
  confirmed: 'staff',
  rejected: 'staff',
  info_added: 'staff',
  edited: 'staff',
  split_agreed: 'staff',
  split_refused: 'staff',
  paper_handed_in: 'staff',
  papers_reminded: 'system',
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

/** The steps that each actor may take, as names separated by spaces. */
type Expected = Readonly<Record<SampleActor, string>>
/** A name, the steps that lead there, the state, and the steps that each actor may take then. */
export type Situation = readonly [string, readonly string[], NeedState, Expected]
const NOBODY = {
  agent: '',
  otherAgent: '',
  administrator: '',
  cityAdministrator: '',
  staff: '',
  system: '',
}
const parkSteps = (agent: string, others: string, administrators = others) => ({
  agent,
  otherAgent: others,
  administrator: administrators,
  cityAdministrator: administrators,
})
/** The same for an open need that the agent answers for. It can also be offered, and assigned by an administrator. */
const openSteps = (agent: string, others: string) =>
  parkSteps(`${agent} offered`, others, `${others} assigned`)
export const UNCLAIMED = 'claimed declined forwarded handed_over'
/** The same as `UNCLAIMED`, for officers of the zone while a region above handles the need. */
const BELOW = 'claimed declined handed_over'
export const WORK =
  'decline_proposed forwarded handed_over info_requested papers_asked replied resolution_proposed split_proposed'
export const OWNER = 'corrected info_added merged withdrawn'

/**
 * Every situation that a need can be in: its name, the steps that lead there (an event, or an event and its actor), the state, and the steps that
 * each actor may take then.
 */
export const SITUATIONS: readonly Situation[] = [
  [
    'posted',
    [],
    'submitted',
    {
      ...openSteps(UNCLAIMED, UNCLAIMED),
      staff: 'edited info_added merged withdrawn',
      system: 'escalated raised',
    },
  ],
  [
    'edited',
    ['edited'],
    'submitted',
    {
      ...openSteps(UNCLAIMED, UNCLAIMED),
      staff: 'edited info_added merged withdrawn',
      system: 'escalated raised',
    },
  ],
  [
    'claimed',
    ['claimed'],
    'in_progress',
    { ...openSteps(WORK, 'forwarded handed_over'), staff: OWNER, system: 'escalated raised' },
  ],
  [
    'asked for facts',
    ['claimed', 'info_requested'],
    'awaiting_info',
    {
      ...openSteps('decline_proposed handed_over papers_asked replied resolution_proposed', 'handed_over'),
      staff: OWNER,
      system: 'escalated raised',
    },
  ],
  [
    'forwarded',
    ['forwarded'],
    'forwarded',
    {
      ...parkSteps(BELOW, BELOW, `${BELOW} assigned`),
      cityAdministrator: `${UNCLAIMED} assigned offered sent_back`,
      staff: OWNER,
      system: 'escalated raised',
    },
  ],
  [
    'forwarded after work',
    ['claimed', 'forwarded'],
    'forwarded',
    {
      ...parkSteps('claimed handed_over', 'claimed handed_over', 'assigned claimed handed_over'),
      cityAdministrator: 'assigned claimed decline_proposed forwarded handed_over offered sent_back',
      staff: OWNER,
      system: 'escalated raised',
    },
  ],
  [
    'solution proposed',
    ['claimed', 'resolution_proposed'],
    'awaiting_confirmation',
    {
      ...openSteps('handed_over papers_asked replied', 'handed_over'),
      staff: 'confirmed corrected info_added rejected',
      system: 'escalated expired raised',
    },
  ],
  [
    'solution proposed, and the enterprise asks back',
    ['claimed', 'resolution_proposed', 'info_added'],
    'awaiting_confirmation',
    {
      ...openSteps('handed_over papers_asked replied', 'handed_over'),
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
      administrator: `assigned claimed offered ${WORK}`,
      cityAdministrator: 'assigned claimed forwarded handed_over',
      staff: OWNER,
      system: 'escalated raised',
    },
  ],
  [
    'solution refused',
    ['claimed', 'resolution_proposed', 'rejected'],
    'reopened',
    {
      ...openSteps(`claimed ${WORK}`, 'claimed forwarded handed_over'),
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
      administrator: `assigned claimed offered ${WORK}`,
      cityAdministrator: 'assigned claimed forwarded handed_over',
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
    { ...openSteps(WORK, 'forwarded handed_over'), staff: OWNER, system: 'escalated raised' },
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
      administrator: `assigned claimed offered ${WORK}`,
      cityAdministrator: 'assigned claimed forwarded handed_over',
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
/** Parses the step of a situation: an event, or an event and its actor. */
export function toStep(step: string): readonly [NeedEventType, SampleActor] {
  const [name, actor] = step.split(' ')
  const type = NEED_EVENTS.find((one) => one === name)
  if (!type) throw new Error(`${step} is no step`)
  return [type, isActor(actor) ? actor : (WHO[type] ?? 'agent')]
}
