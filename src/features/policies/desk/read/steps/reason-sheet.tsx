import { useState } from 'react'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet'
import { POLICY_TEXT_MAX } from '@/shared/contract/limits'

export interface ReasonSheetProps {
  open: boolean
  title: string
  label: string
  placeholder: string
  /** Text of the button that takes the step: a verb. */
  verb: string
  /** The fault of the reason. */
  fault: string | undefined
  /** Why the step did not work, or that it was not sent yet. */
  refusal: string | undefined
  pending: boolean
  /** Called with each change of the words. The refusal of the last attempt goes. */
  onEdit: () => void
  onYes: (reason: string) => void
  onClose: () => void
  danger?: boolean
}

/** Asks for a reason; without one the step cannot be taken. */
export function ReasonSheet(props: ReasonSheetProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = tried && reason.trim() === '' ? '请写一句原因，对方看得到' : undefined
  const yes = () => {
    setTried(true)
    if (reason.trim() !== '') props.onYes(reason.trim())
  }
  return (
    <ConfirmSheet
      open={props.open}
      title={props.title}
      confirmText={props.verb}
      danger={props.danger ?? false}
      busy={props.pending}
      onConfirm={yes}
      onClose={props.onClose}
    >
      {props.refusal !== undefined && <RefusalNote text={props.refusal} />}
      <Field
        label={props.label}
        multiline
        rows={3}
        maxLength={POLICY_TEXT_MAX.reason}
        placeholder={props.placeholder}
        value={reason}
        onChange={(text) => {
          setReason(text)
          props.onEdit()
        }}
        fault={missing ?? props.fault}
      />
    </ConfirmSheet>
  )
}
