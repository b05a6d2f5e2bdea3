import { OWNER, UNCLAIMED, WORK, type Situation } from './situations'

const CLOCKED = 'escalated raised'
const ASKED_TIMER = 'escalated offer_returned raised'
const ANSWERS = 'info_requested replied resolution_proposed'

/** Every situation of a need that is handed over; the agent answers for it at first, and another agent is asked. */
export const HANDLING_SITUATIONS: readonly Situation[] = [
  [
    'offered before anybody took it up',
    ['offered'],
    'submitted',
    {
      agent: UNCLAIMED,
      otherAgent: `${UNCLAIMED} offer_accepted offer_refused`,
      administrator: `${UNCLAIMED} assigned`,
      cityAdministrator: `${UNCLAIMED} assigned`,
      staff: 'edited info_added merged withdrawn',
      system: ASKED_TIMER,
    },
  ],
  [
    'offered',
    ['claimed', 'offered'],
    'in_progress',
    {
      agent: WORK,
      otherAgent: `forwarded handed_over ${ANSWERS} offer_accepted offer_refused`,
      administrator: 'assigned forwarded handed_over',
      cityAdministrator: 'assigned forwarded handed_over',
      staff: OWNER,
      system: ASKED_TIMER,
    },
  ],
  [
    'offered, and the enterprise is asked for facts',
    ['claimed', 'offered', 'info_requested'],
    'awaiting_info',
    {
      agent: 'decline_proposed handed_over replied resolution_proposed',
      otherAgent: 'handed_over offer_accepted offer_refused replied resolution_proposed',
      administrator: 'assigned handed_over',
      cityAdministrator: 'assigned handed_over',
      staff: OWNER,
      system: ASKED_TIMER,
    },
  ],
  [
    'taken over',
    ['claimed', 'offered', 'offer_accepted otherAgent'],
    'in_progress',
    {
      agent: 'forwarded handed_over',
      otherAgent: `${WORK} offered`,
      administrator: 'assigned forwarded handed_over',
      cityAdministrator: 'assigned forwarded handed_over',
      staff: OWNER,
      system: CLOCKED,
    },
  ],
  [
    'taken over by a word to the enterprise',
    ['claimed', 'offered', 'replied otherAgent'],
    'in_progress',
    {
      agent: 'forwarded handed_over',
      otherAgent: `${WORK} offered`,
      administrator: 'assigned forwarded handed_over',
      cityAdministrator: 'assigned forwarded handed_over',
      staff: OWNER,
      system: CLOCKED,
    },
  ],
  [
    'refused once',
    ['claimed', 'offered', 'offer_refused otherAgent'],
    'in_progress',
    {
      agent: `${WORK} offered`,
      otherAgent: 'forwarded handed_over',
      administrator: 'assigned forwarded handed_over',
      cityAdministrator: 'assigned forwarded handed_over',
      staff: OWNER,
      system: CLOCKED,
    },
  ],
  [
    'refused, and nothing said the second time',
    ['claimed', 'offered', 'offer_refused otherAgent', 'offered', 'offer_returned system'],
    'in_progress',
    {
      agent: WORK,
      otherAgent: 'forwarded handed_over',
      administrator: 'assigned forwarded handed_over',
      cityAdministrator: 'assigned forwarded handed_over',
      staff: OWNER,
      system: CLOCKED,
    },
  ],
  [
    'assigned after two refusals: it cannot be refused',
    [
      'claimed',
      'offered',
      'offer_refused otherAgent',
      'offered',
      'offer_refused otherAgent',
      'raised',
      'assigned administrator',
    ],
    'in_progress',
    {
      agent: 'forwarded handed_over',
      otherAgent: `${WORK} offer_accepted`,
      administrator: 'assigned forwarded handed_over',
      cityAdministrator: 'assigned forwarded handed_over',
      staff: OWNER,
      system: ASKED_TIMER,
    },
  ],
  [
    'assigned',
    ['claimed', 'assigned administrator'],
    'in_progress',
    {
      agent: 'forwarded handed_over',
      otherAgent: `${WORK} offer_accepted offer_refused`,
      administrator: 'assigned forwarded handed_over',
      cityAdministrator: 'assigned forwarded handed_over',
      staff: OWNER,
      system: ASKED_TIMER,
    },
  ],
  [
    'assigned, and nothing said',
    ['claimed', 'assigned administrator', 'offer_returned system'],
    'in_progress',
    {
      agent: 'forwarded handed_over',
      otherAgent: 'forwarded handed_over',
      administrator: `${WORK} assigned offered`,
      cityAdministrator: 'assigned forwarded handed_over',
      staff: OWNER,
      system: CLOCKED,
    },
  ],
  [
    'an agent asks whether what is offered may be declined: nobody is asked any more',
    ['claimed', 'offered', 'decline_proposed'],
    'in_progress',
    {
      agent: 'handed_over replied resolution_proposed',
      otherAgent: 'handed_over',
      administrator: 'decline_refused declined handed_over',
      cityAdministrator: 'decline_refused declined handed_over',
      staff: 'corrected info_added withdrawn',
      system: 'escalated',
    },
  ],
  [
    'sent back down after work',
    ['claimed', 'forwarded', 'sent_back cityAdministrator'],
    'forwarded',
    {
      agent: 'claimed decline_proposed forwarded handed_over offered',
      otherAgent: 'claimed forwarded handed_over',
      administrator: 'assigned claimed forwarded handed_over',
      cityAdministrator: 'assigned claimed forwarded handed_over',
      staff: OWNER,
      system: CLOCKED,
    },
  ],
]
