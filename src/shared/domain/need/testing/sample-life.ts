import { DEFAULT_CALENDAR as calendar } from '../../time/calendar'
import type { NeedActor } from '../../access/party'
import { regionCode } from '../../access/region'
import { HOUR_MS } from '../../time/units'
import { advance } from '../life'
import type { Need, NeedEventType } from '../need'
import type { NeedEvent } from '../need-event'
import { openNeed } from '../open'

/** For tests: a Monday, 9:00 in China. */
export const START = Date.parse('2020-03-02T09:00+08:00')
const MINUTE_MS = 60_000
const ZONE = regionCode('CN2101G1')
const CITY = regionCode('CN2101')

const phoneOf = (personId: string, name: string) => ({ personId, name, phone: '02400000001' })
const ZHOU = phoneOf('p_zhou', '周敏')
const WANG = phoneOf('p_wang', '王强')
const LIN = phoneOf('p_lin', '林越')
const GUO = phoneOf('p_guo', '郭强')

/** For tests: everybody who may take a step of a need. At first the agent answers for it. */
export const ACTORS = {
  agent: { side: 'park', personId: ZHOU.personId, name: ZHOU.name },
  otherAgent: { side: 'park', personId: WANG.personId, name: WANG.name },
  administrator: { side: 'park', personId: LIN.personId, name: LIN.name, administers: ZONE },
  cityAdministrator: { side: 'park', personId: GUO.personId, name: GUO.name, administers: CITY },
  staff: { side: 'enterprise', personId: 'p_li', name: '李娜' },
  system: { side: 'system', name: '系统' },
} as const satisfies Readonly<Record<string, NeedActor>>
export type SampleActor = keyof typeof ACTORS
export const SAMPLE_ACTORS: readonly SampleActor[] = [
  'agent',
  'otherAgent',
  'administrator',
  'cityAdministrator',
  'staff',
  'system',
]

const OFFICERS: Readonly<Record<SampleActor, typeof ZHOU>> = {
  agent: ZHOU,
  otherAgent: WANG,
  administrator: LIN,
  cityAdministrator: GUO,
  staff: ZHOU,
  system: LIN,
}

/** For tests: a need just after it was posted, with the agent as its steward. */
export function samplePosted(): Need {
  return openNeed(
    {
      text: '缺人。急',
      category: 'labour',
      urgent: true,
      facts: {},
      contact: { name: '李娜', phone: '13800000000' },
      attachments: [],
    },
    {
      id: 'n_1',
      code: 'ABC-DEF',
      at: START,
      author: { personId: 'p_li', name: '李娜' },
      enterprise: { id: 'e_1', name: '示例', regionCode: regionCode('CN2101G1C01'), steward: ZHOU },
      zone: { id: ZONE, version: 1, name: '高新区', level: 'zone', calendar, openHours: '', dutyAgent: WANG },
      responsible: ZHOU,
      route: { by: 'steward' },
      ranking: { matches: [], wellMatched: true },
    },
  )
}

/** For tests: an event of this type by this actor at `at`. Ratings are bad ones, with a call-back by the administrator. */
export function sampleEvent(type: NeedEventType, actor: SampleActor, at: number): NeedEvent {
  const by = ACTORS[actor]
  const responsible = OFFICERS[actor]
  const text = '说明'
  switch (type) {
    case 'claimed':
    case 'contest_upheld':
    case 'call_back_reopened':
      return { type, by, text, responsible }
    case 'handed_over':
    case 'raised':
      return { type, by, text, responsible: type === 'raised' ? LIN : WANG }
    case 'forwarded':
      return { type, by, text, to: CITY, responsible: GUO }
    case 'sent_back':
      return { type, by, text, to: ZONE, responsible: ZHOU }
    case 'offered':
    case 'assigned': {
      const to = actor === 'otherAgent' ? ZHOU : WANG
      return { type, by, text, from: responsible, to, until: at + HOUR_MS, budgetMs: HOUR_MS }
    }
    case 'split_proposed':
      return { type, by, text, split: { at, first: '缺人', second: '缺钱', category: 'finance' } }
    case 'info_added':
      return { type, by, text, attachments: [] }
    case 'edited': {
      const found = { plan: '', wellMatched: false, matches: [], alsoFound: { policies: [], earlier: [] } }
      const edit = { text: '缺人。不急', facts: {}, contact: { name: '李娜', phone: '13800000000' }, found }
      return { type, by, edit }
    }
    case 'corrected':
      return { type, by, text, facts: {} }
    case 'escalated':
      return { type, by, text, climb: { dueAt: at, nextRung: 1 }, remindAt: at }
    case 'rated': {
      const rating = { level: 'dissatisfied', reasons: ['太慢'], at } as const
      return { type, by, rating, callBack: { officer: LIN, openedAt: at, dueAt: at + 1, open: true } }
    }
    case 'declined':
      return { type, by, text, decline: { ground: 'not_ours', pointer: '街道' } }
    case 'decline_proposed':
      return { type, by, text, ground: 'not_ours', pointer: '街道', regionCode: ZONE }
    case 'contested':
      return { type, by, text, regionCode: ZONE, responsible: LIN }
    case 'recounted':
      throw new Error('no step of anybody: see recount-entry')
    case 'papers_asked':
      // The same paper is not asked for twice, so each instant asks for another one.
      return { type, by, text, papers: [{ name: `材料${at}`, dueOn: '2020-03-06' }] }
    case 'paper_handed_in':
      return { type, by, text, paperId: 'p1', attachments: [] }
    case 'paper_checked':
      return { type, by, text, paperId: 'p1', outcome: 'waived' }
    case 'papers_reminded':
      return { type, by, text, papers: [] }
    case 'confirmed':
    case 'expired':
      return { type, by }
    default:
      return { type, by, text }
  }
}

/** For tests: the need after these steps, one minute apart. Each step is an event and the actor who causes it. */
export function sampleAfter(...steps: readonly (readonly [NeedEventType, SampleActor])[]): Need {
  return steps.reduce((need, [type, actor], index) => {
    const at = START + (index + 1) * MINUTE_MS
    const next = advance(need, sampleEvent(type, actor, at), at, calendar)
    if (!next) throw new Error(`${type} by ${actor} refused in ${need.state}`)
    return next
  }, samplePosted())
}
