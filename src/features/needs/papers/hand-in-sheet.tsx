import { useCallback } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import type { PaperView } from '@/shared/contract/need-paper-view'
import type { NeedView } from '@/shared/contract/need-view'
import { MESSAGE_TEXT_MAX } from '@/shared/contract/limits'
import { FileList } from '../files/file-list'
import { toAttachments, useUploads, type PickedFile } from '../files/use-uploads'
import { stepWordsKey } from '../keys'
import { UnsentDraftNote, useUnsentDraft } from '../unsent-draft'
import { useNeedStep, type StepOutcome } from '../use-need-step'

const EMPTY: { text: string; files: readonly PickedFile[] } = { text: '', files: [] }

export interface HandInSheetProps extends StepOutcome {
  need: NeedView
  paper: PaperView
  personId: string
  onClose: () => void
}

/** Hands in one paper as photos or files, with a note where it needs one. */
export function HandInSheet({ need, paper, personId, onClose, ...outcome }: HandInSheetProps) {
  const written = useUnsentDraft(stepWordsKey('paper', paper.id), EMPTY)
  const { change, forget } = written
  const { text, files } = written.draft
  const uploads = useUploads(
    personId,
    files,
    useCallback(
      (update: (before: readonly PickedFile[]) => readonly PickedFile[]) =>
        change((before) => ({ ...before, files: update(before.files) })),
      [change],
    ),
  )
  const step = useNeedStep(cloud.needs.handInPaper, '已补交，等园区核对', outcome, written.intent)
  const send = async () => {
    const input = { needId: need.id, paperId: paper.id, text, attachments: toAttachments(files) }
    if (!(await step.run(input))) return
    forget()
    onClose()
  }
  const refusal = useSendAgain(step, send, { words: [text, files] })
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
      {refusal !== undefined ? (
        <RefusalNote text={refusal} />
      ) : (
        <UnsentDraftNote of={written} what="话和文件" />
      )}
      <FileList uploads={uploads} faults={step.faults} />
      <Field
        label="要说明的"
        optional
        multiline
        rows={2}
        value={text}
        maxLength={MESSAGE_TEXT_MAX}
        onChange={(next) => change((before) => ({ ...before, text: next }))}
        fault={step.faults['text']}
      />
    </Sheet>
  )
}
