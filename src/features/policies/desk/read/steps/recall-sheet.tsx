import { useState } from 'react'
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet'
import type { PolicyView } from '@/shared/contract/policy-view'
import { ReasonSheet } from './reason-sheet'

export interface RecallSheetProps {
  open: boolean
  policy: PolicyView
  fault: string | undefined
  refusal: string | undefined
  pending: boolean
  /** Called with each change of the words. The refusal of the last attempt goes. */
  onEdit: () => void
  onYes: (reason: string) => void
  onClose: () => void
}

/** Withdraws a policy that enterprises have read. It asks for a reason, then for confirmation. */
export function RecallSheet({
  open,
  policy,
  fault,
  refusal,
  pending,
  onEdit,
  onYes,
  onClose,
}: RecallSheetProps) {
  const [reason, setReason] = useState<string>()
  const close = () => {
    setReason(undefined)
    onClose()
  }
  return (
    <>
      <ReasonSheet
        open={open && reason === undefined}
        title="撤回这项政策"
        label="为什么撤回"
        placeholder="如：补贴标准有误，更正后重新发布"
        verb="下一步"
        danger
        fault={fault}
        refusal={refusal}
        pending={pending}
        onEdit={onEdit}
        onYes={setReason}
        onClose={close}
      />
      <ConfirmSheet
        open={open && reason !== undefined}
        title="确定撤回？"
        text={`“${policy.shortTitle}”马上从企业那里消失，不能再恢复；推送时告诉过的人会收到撤回通知和原因，记录会留下。`}
        confirmText="确定撤回"
        danger
        busy={pending}
        onConfirm={() => {
          if (reason !== undefined) onYes(reason)
          setReason(undefined)
        }}
        onClose={close}
      />
    </>
  )
}
