import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { Button } from '@/ui/button/button'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import type { PaperView } from '@/shared/contract/need-paper-view'
import type { NeedView } from '@/shared/contract/need-view'
import { MESSAGE_TEXT_MAX } from '@/shared/contract/limits'
import { FileList } from '../files/file-list'
import { toAttachments, useUploads, type PickedFile } from '../files/use-uploads'
import { useNeedStep, type StepOutcome } from '../use-need-step'

export interface HandInSheetProps extends StepOutcome {
  need: NeedView
  paper: PaperView
  personId: string
  onClose: () => void
}

/** Hands in one paper as photos or files, with a word where one is needed. */
export function HandInSheet({ need, paper, personId, onClose, ...outcome }: HandInSheetProps) {
  const [text, setText] = useState('')
  const [files, setFiles] = useState<readonly PickedFile[]>([])
  const uploads = useUploads(personId, files, setFiles)
  const step = useNeedStep(cloud.needs.handInPaper, '已补交，等园区核对', outcome)
  const send = async () => {
    const input = { needId: need.id, paperId: paper.id, text, attachments: toAttachments(files) }
    if (await step.run(input)) onClose()
  }
  return (
    <Sheet
      open
      title={`补交：${paper.name}`}
      onClose={onClose}
      footer={
        <Button
          text="送出"
          icon="send"
          busy={step.pending}
          busyText="正在送出…"
          disabled={files.length === 0 || uploads.waiting > 0 || uploads.broken > 0}
          onPress={() => void send()}
          grow
        />
      }
    >
      {step.refusal !== undefined && <RefusalNote text={step.refusal} />}
      <FileList uploads={uploads} faults={step.faults} />
      <Field
        label="要说明的"
        optional
        multiline
        rows={2}
        value={text}
        maxLength={MESSAGE_TEXT_MAX}
        onChange={setText}
        fault={step.faults['text']}
      />
    </Sheet>
  )
}
