import type { Person } from '@/shared/domain/access/account'
import { mayAnswerIn } from '@/shared/domain/access/officer'
import type { NeedActor } from '@/shared/domain/access/party'
import { toActor } from '@/shared/domain/access/recusal'
import { isPartyOf } from '@/shared/domain/access/role'
import type { Need } from '@/shared/domain/need/need'
import type { NeedEvent } from '@/shared/domain/need/need-event'

/** Whether somebody may answer for a need in the place of whoever does now. */
export function mayTakeOver(officer: Person, need: Need, now: number): boolean {
  return (
    officer.id !== need.responsible.personId &&
    mayAnswerIn(officer, need.zoneCode) &&
    !isPartyOf(toActor(officer, now), need.enterpriseId)
  )
}

/** Another officer answers for the need; the enterprise reads who and why. */
export function handOver(by: NeedActor, { id, name, phone }: Person, text: string): NeedEvent {
  return {
    type: 'handed_over',
    by,
    text: `改由${name}办理，时限不变。${text}`,
    responsible: { personId: id, name, phone },
  }
}
