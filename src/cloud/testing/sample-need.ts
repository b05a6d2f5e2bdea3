import * as v from 'valibot'
import {
  needCard,
  needView,
  sameNeedCard,
  type NeedCard,
  type NeedView,
  type SameNeedCard,
} from '@/shared/contract/need-view'
import type { Party } from '@/shared/domain/access/party'
import { nextSteps } from '@/shared/domain/need/life'
import { CLOSED_STATES } from '@/shared/domain/need/states'
import type { Need, NeedState } from '@/shared/domain/need/need'

const AT = Date.parse('2020-02-25T10:00:00+08:00')
const HOUR = 3_600_000

type Input = v.InferInput<typeof needView>

const LI_NA: Party = { side: 'enterprise', personId: 'p1', name: '李娜' }
const ZHOU_MIN: Party = { side: 'park', personId: 'me', name: '周敏' }

/** The steps that the domain allows this party for a need in this state, with `responsibleId` as its responsible officer. */
function stepsFor(party: Party, state: NeedState, responsibleId: string): NeedView['steps'] {
  const wasWorkedOn = state !== 'submitted' && state !== 'forwarded'
  const need: Pick<Need, 'author' | 'state' | 'open' | 'closedWithoutAnswer' | 'responsible' | 'timeline'> = {
    author: { personId: 'p1', name: '李娜' },
    state,
    open: !CLOSED_STATES.includes(state),
    closedWithoutAnswer: false,
    responsible: { personId: responsibleId, name: '周敏', phone: '' },
    timeline: wasWorkedOn ? [{ at: AT, by: ZHOU_MIN, type: 'claimed', state: 'in_progress' }] : [],
  }
  // Only these fields of a need decide about its next steps.
  return nextSteps(need as Need, party)
}

/** For tests: the steps that the domain allows an agent for a need in this state; `isResponsible`: the agent answers for it. */
export function agentSteps(state: NeedState, isResponsible: boolean): NeedView['steps'] {
  return stepsFor(ZHOU_MIN, state, isResponsible ? 'me' : 'other')
}

/** For tests: a need as the cloud would answer it, checked by the contract. Its steps are those that the domain allows in that state. */
export function sampleNeed(state: NeedState, more: Partial<Input> = {}): NeedView {
  return v.parse(needView, {
    id: 'n1',
    version: 3,
    code: '7K2-418',
    title: '研发贷款月底到期，缺口 200 万',
    text: '研发贷款月底到期，缺口 200 万，银行要求先还后贷。',
    category: 'finance',
    urgent: true,
    facts: { amount: 2_000_000 },
    contact: { name: '李娜', phone: '13000000101' },
    attachments: [],
    enterpriseId: 'e1',
    enterpriseName: '沈阳恒拓精密机械有限公司',
    regionCode: 'CN2101G1',
    state,
    promise: {
      responsible: { name: '周敏', phone: '024-83780001' },
      plan: '联系银行续贷',
      startedAt: AT,
      responseDueAt: AT + 2 * HOUR,
      updateDueAt: AT + 8 * HOUR,
      resolutionDueAt: AT + 120 * HOUR,
      dueAt: AT + 2 * HOUR,
      leftMs: HOUR,
      spent: 0.5,
    },
    wellMatched: true,
    matches: [],
    timeline: [
      { at: AT, by: { side: 'enterprise', name: '李娜' }, type: 'posted', state: 'submitted' },
      { at: AT + HOUR, by: { side: 'park', name: '周敏' }, type: 'claimed', state: 'in_progress' },
    ],
    closedWithoutAnswer: false,
    mayReview: false,
    createdAt: AT,
    steps: stepsFor(LI_NA, state, 'a1'),
    side: 'enterprise',
    ...more,
  })
}

/** For tests: the same need of another enterprise, as the desk lists it, checked by the contract. */
export function sampleSameNeed(
  state: NeedState,
  more: Partial<v.InferInput<typeof sameNeedCard>>,
): SameNeedCard {
  return v.parse(sameNeedCard, {
    ...sampleNeed(state, { side: 'park' }),
    responsible: '孙杰',
    last: { at: 1, type: 'posted', name: '刘洋' },
    ...more,
  })
}

/** For tests: a need in the enterprise's own list, checked by the contract. */
export function sampleNeedCard(
  state: NeedState,
  more: Partial<v.InferInput<typeof needCard>> = {},
): NeedCard {
  const last = { at: 1, type: 'claimed', name: '周敏' } as const
  return v.parse(needCard, { ...sampleNeed(state), responsible: '周敏', last, ...more })
}
