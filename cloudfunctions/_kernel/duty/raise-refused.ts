import { isRefusedTwice } from '@/shared/domain/need/raise'
import type { Need } from '@/shared/domain/need/need'
import type { NeedEvent } from '@/shared/domain/need/need-event'
import { administratorBesides } from './assign'

type Raised = Extract<NeedEvent, { responsible: unknown }>

/**
 * The step that makes an administrator answer for a need whose enterprise is about to refuse a solution for the second time, in whatever way.
 * Undefined after the first refusal, or when there is no other administrator.
 */
export async function raiseRefused(need: Need, now: number): Promise<Raised | undefined> {
  const by = { side: 'enterprise', name: '' } as const
  const refused = { at: now, by, type: 'rejected', state: 'reopened' } as const
  if (!isRefusedTwice({ timeline: [...need.timeline, refused] })) return undefined
  const not = new Set([need.responsible.personId])
  const { handledBy, enterpriseId } = need
  const responsible = await administratorBesides(handledBy, { not, enterpriseId }, now)
  if (!responsible) return undefined
  return {
    type: 'raised',
    by: { side: 'system', name: '系统' },
    text: `两次没有解决，改由管理员${responsible.name}负责，时限不变`,
    responsible,
  }
}
