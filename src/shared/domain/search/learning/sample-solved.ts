import { DEFAULT_CALENDAR } from '@/shared/domain/time/calendar'
import type { Need } from '@/shared/domain/need/need'
import { givePromise } from '@/shared/domain/need/promise'
import { regionCode } from '@/shared/domain/access/region'

/** A need that was solved, for tests: `answer` is what the park proposed last. */
export function sampleSolved({
  answer = '“返岗包车”已安排',
  ...change
}: Partial<Need> & { answer?: string }): Need {
  const enterprise = { side: 'enterprise', personId: 'p1', name: '李娜' } as const
  const park = { side: 'park', personId: 'p2', name: '周敏' } as const
  return {
    id: 'n1',
    version: 4,
    code: 'A1',
    title: '工人回不来',
    text: '23 名工人回不来，想包车',
    category: 'labour',
    urgent: false,
    facts: {},
    contact: { name: '李娜', phone: '13812345678' },
    attachments: [],
    enterpriseId: 'e1',
    enterpriseName: '恒拓机械',
    author: { personId: 'p1', name: '李娜' },
    zoneCode: regionCode('CN2101G1'),
    cityCode: regionCode('CN2101'),
    provinceCode: regionCode('CN21'),
    handledBy: regionCode('CN2101G1'),
    state: 'resolved',
    open: false,
    dueAt: 8.64e15,
    responsible: { personId: 'p2', name: '周敏', phone: '13900000000' },
    plan: '',
    promise: givePromise('labour', false, 1, { calendar: DEFAULT_CALENDAR }),
    wellMatched: true,
    matches: [
      { serviceId: 's-bus', name: '返岗包车', organizationName: '人社局', phone: '024', score: 1, why: [] },
    ],
    timeline: [
      { at: 1, by: enterprise, type: 'posted', state: 'submitted' },
      { at: 3, by: park, type: 'resolution_proposed', state: 'awaiting_confirmation', text: answer },
      { at: 4, by: enterprise, type: 'confirmed', state: 'resolved' },
    ],
    closedWithoutAnswer: false,
    evidence: { at: 4, asked: '23 名工人回不来，想包车', answer },
    createdAt: 1,
    updatedAt: 4,
    ...change,
  }
}
