import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { showToast } from '@/ui/platform/feedback'
import type { ParkRole } from '../role-words'

/** A person of the park, with one role in one region. */
export interface Officer {
  /** Made of person and role, because a person may have several roles. */
  id: string
  personId: string
  name: string
  phone: string
  role: ParkRole
  region: { code: string; name: string }
}

export const STAFFING_STEPS = {
  handOver: {
    text: '移交诉求',
    send: '移交',
    explained: '没办完的诉求全部交给他，企业会看到原因，时限不变',
    placeholder: '如：周敏休假到 3 月 20 日',
    done: '已移交',
  },
  changeRole: {
    text: '换岗位',
    send: '换岗位',
    explained: '换岗后不能再办诉求的，要选一位同事接手',
    placeholder: '他本人看得到，如：轮岗',
    done: '岗位已换',
  },
  dismiss: {
    text: '离任',
    send: '确认离任',
    explained: '诉求、联系的企业和值班都交给他；离任立即生效',
    placeholder: '他本人看得到，如：调离',
    done: '已离任，权限立即失效',
  },
} as const
export type StaffingStep = keyof typeof STAFFING_STEPS

/** One step about an officer, with its fields. Calls `onDone` when the step worked. */
export function useStaffing({ personId, role: from, region }: Officer, onDone: () => void) {
  const [step, setStep] = useState<StaffingStep>(from === 'publisher' ? 'changeRole' : 'handOver')
  const [reason, setReason] = useState('')
  const [successorId, setSuccessor] = useState('')
  const [role, setRole] = useState<ParkRole>(from === 'agent' ? 'administrator' : 'agent')
  const handOver = useAction(cloud.needs.handOver)
  const changeRole = useAction(cloud.accounts.changeRole)
  const dismiss = useAction(cloud.accounts.dismiss)
  const post = { regionCode: region.code, personId, reason, ...(successorId !== '' && { successorId }) }
  const run = {
    handOver: () =>
      handOver.run({ regionCode: region.code, fromId: personId, toId: successorId, text: reason }),
    changeRole: () => changeRole.run({ ...post, from, role }),
    dismiss: () => dismiss.run({ ...post, role: from }),
  }
  const send = async () => {
    const answer = await run[step]()
    if (!answer.ok) return
    // Somebody else may have handed the needs over before.
    const isNothing = 'needs' in answer.data && answer.data.needs === 0
    showToast(isNothing ? '没有要移交的诉求了' : STAFFING_STEPS[step].done)
    onDone()
  }
  const action = { handOver, changeRole, dismiss }[step]
  // The person who loses the post hears of it at once and for good. A late attempt therefore waits until somebody looks again.
  const refusal = useSendAgain(action, send, {
    words: post,
    late: step === 'handOver' ? 'send' : 'ask',
  })
  return {
    step,
    setStep,
    reason,
    setReason,
    successorId,
    setSuccessor,
    role,
    setRole,
    refusal,
    faults: action.refusal?.fields ?? {},
    pending: action.pending,
    send,
  }
}
