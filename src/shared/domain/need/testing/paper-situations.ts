import { OWNER, UNCLAIMED, WORK, type Situation } from './situations'

const ASKED = ['claimed', 'papers_asked'] as const
const SYSTEM = 'escalated papers_reminded raised'

/** Situations of a need that owes papers. A need that was withdrawn, merged or declined owes none any more. */
export const PAPER_SITUATIONS: readonly Situation[] = [
  [
    'papers are owed',
    ASKED,
    'in_progress',
    {
      agent: `${WORK} offered paper_checked`,
      otherAgent: 'forwarded handed_over',
      administrator: 'assigned forwarded handed_over paper_checked',
      cityAdministrator: 'assigned forwarded handed_over paper_checked',
      staff: `${OWNER} paper_handed_in`,
      system: SYSTEM,
    },
  ],
  [
    'a paper was handed in',
    [...ASKED, 'paper_handed_in'],
    'in_progress',
    {
      agent: `${WORK} offered paper_checked`,
      otherAgent: 'forwarded handed_over',
      administrator: 'assigned forwarded handed_over paper_checked',
      cityAdministrator: 'assigned forwarded handed_over paper_checked',
      staff: OWNER,
      system: SYSTEM,
    },
  ],
  [
    'let off, so nothing is owed',
    [...ASKED, 'paper_checked'],
    'in_progress',
    {
      agent: `${WORK} offered`,
      otherAgent: 'forwarded handed_over',
      administrator: 'assigned forwarded handed_over',
      cityAdministrator: 'assigned forwarded handed_over',
      staff: OWNER,
      system: 'escalated raised',
    },
  ],
  [
    'a paper comes while facts are awaited',
    [...ASKED, 'info_requested', 'paper_handed_in'],
    'in_progress',
    {
      agent: `${WORK} offered paper_checked`,
      otherAgent: 'forwarded handed_over',
      administrator: 'assigned forwarded handed_over paper_checked',
      cityAdministrator: 'assigned forwarded handed_over paper_checked',
      staff: OWNER,
      system: SYSTEM,
    },
  ],
  [
    'forwarded with what it owes',
    [...ASKED, 'forwarded'],
    'forwarded',
    {
      agent: 'claimed handed_over',
      otherAgent: 'claimed handed_over',
      administrator: 'assigned claimed handed_over',
      cityAdministrator: `assigned decline_proposed offered paper_checked sent_back ${UNCLAIMED}`.replace(
        ' declined',
        '',
      ),
      staff: `${OWNER} paper_handed_in`,
      system: SYSTEM,
    },
  ],
  [
    'an administrator decides whether it is declined',
    [...ASKED, 'decline_proposed'],
    'in_progress',
    {
      agent: 'handed_over paper_checked replied resolution_proposed',
      otherAgent: 'handed_over',
      administrator: 'decline_refused declined handed_over paper_checked',
      cityAdministrator: 'decline_refused declined handed_over paper_checked',
      staff: `corrected info_added paper_handed_in withdrawn`,
      system: 'escalated papers_reminded',
    },
  ],
  [
    'papers are owed beside a solution',
    [...ASKED, 'resolution_proposed'],
    'awaiting_confirmation',
    {
      agent: 'handed_over offered paper_checked papers_asked replied',
      otherAgent: 'handed_over',
      administrator: 'assigned handed_over paper_checked',
      cityAdministrator: 'assigned handed_over paper_checked',
      staff: 'confirmed corrected info_added paper_handed_in rejected',
      system: 'escalated expired papers_reminded raised',
    },
  ],
  [
    'papers are owed after the solution was confirmed',
    [...ASKED, 'resolution_proposed', 'confirmed'],
    'resolved',
    {
      agent: 'paper_checked',
      otherAgent: '',
      administrator: 'paper_checked',
      cityAdministrator: 'paper_checked',
      staff: 'paper_handed_in rated',
      system: 'papers_reminded',
    },
  ],
  [
    'withdrawn: nothing is owed any more',
    [...ASKED, 'withdrawn'],
    'withdrawn',
    { agent: '', otherAgent: '', administrator: '', cityAdministrator: '', staff: '', system: '' },
  ],
]
