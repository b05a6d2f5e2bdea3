import { useCallback, useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { findFaults } from '@/cloud/rpc/validate'
import { Button } from '@/ui/button/button'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import type { FieldFaults } from '@/shared/contract/action'
import type { NeedView } from '@/shared/contract/need-view'
import { needsContract } from '@/shared/contract/needs'
import { FileList } from '@/features/needs/files/file-list'
import { toAttachments, useUploads, type PickedFile } from '@/features/needs/files/use-uploads'
import { supplyDraftKey } from '@/features/needs/keys'
import { PASTE_MAX } from '@/features/needs/post/draft'
import { UnsentDraftNote, useUnsentDraft } from '@/features/needs/unsent-draft'
import { useNeedStep, type StepOutcome } from '@/features/needs/use-need-step'

const EMPTY: { text: string; files: readonly PickedFile[] } = { text: '', files: [] }

export interface NeedStepSheetProps extends StepOutcome {
  need: NeedView
  open: boolean
  onClose: () => void
}

/** Adds information or a message, with files. The draft stays on the device until it is sent. */
export function SupplySheet({
  need,
  personId,
  open,
  onClose,
  ...outcome
}: NeedStepSheetProps & { personId: string }) {
  const written = useUnsentDraft(supplyDraftKey(need.id), EMPTY, open)
  const { draft, change, forget } = written
  const uploads = useUploads(
    personId,
    draft.files,
    useCallback(
      (update: (files: readonly PickedFile[]) => readonly PickedFile[]) =>
        change((before) => ({ ...before, files: update(before.files) })),
      [change],
    ),
  )
  const [ownFaults, setOwnFaults] = useState<FieldFaults>({})
  const step = useNeedStep(cloud.needs.supply, '已送达', outcome, written.intent)
  const faults = { ...step.faults, ...ownFaults }
  const asked = need.state === 'awaiting_info'
  const question = asked
    ? [...need.timeline].reverse().find(({ type }) => type === 'info_requested')?.text
    : undefined

  const send = async () => {
    const input = { needId: need.id, text: draft.text, attachments: toAttachments(draft.files) }
    const found = findFaults(needsContract.supply.input, input)
    setOwnFaults(found)
    if (Object.keys(found).length > 0 || !(await step.run(input))) return
    forget()
    onClose()
  }
  const refusal = useSendAgain(step, send, { open, words: draft })

  return (
    <Sheet
      open={open}
      title={asked ? '补充材料' : '留言'}
      onClose={onClose}
      footer={
        <Button
          text={asked ? '送出补充' : '送出留言'}
          icon="send"
          busy={step.pending}
          busyText="正在送出…"
          disabled={uploads.waiting > 0 || uploads.broken > 0}
          onPress={() => void send()}
          grow
        />
      }
    >
      {question !== undefined && (
        <RefusalNote tone="info" icon="question" text={`${need.promise.responsible.name}：${question}`} />
      )}
      {refusal !== undefined ? (
        <RefusalNote text={refusal} />
      ) : (
        <UnsentDraftNote of={written} what="话和文件" />
      )}
      <Field
        label={asked ? '补充内容' : '想说什么'}
        multiline
        value={draft.text}
        maxLength={PASTE_MAX}
        placeholder={asked ? '照着上面的问题写就行' : '进展、新情况、要催一催，都可以写'}
        fault={faults['text']}
        onChange={(text) => {
          change((before) => ({ ...before, text }))
          setOwnFaults({})
        }}
      />
      <FileList uploads={uploads} faults={faults} />
    </Sheet>
  )
}
