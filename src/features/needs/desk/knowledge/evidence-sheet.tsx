import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Field } from '@/ui/field/field'
import { showToast } from '@/ui/platform/feedback'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import { EVIDENCE_TEXT_MAX, MESSAGE_TEXT_MAX } from '@/shared/contract/limits'
import type { EvidenceCardView } from '@/shared/contract/need-knowledge'

export type EvidenceChange = 'better' | 'drop'

export interface EvidenceSheetProps {
  evidence: EvidenceCardView
  change: EvidenceChange
  onClose: () => void
  onDone: () => void
}

/** Edits the words of a solved need that others read, or removes it with a reason. Its enterprise is told in both cases. */
export function EvidenceSheet({ evidence, change, onClose, onDone }: EvidenceSheetProps) {
  const [asked, setAsked] = useState(evidence.asked)
  const [answer, setAnswer] = useState(evidence.answer)
  const [text, setText] = useState('')
  const better = useAction(cloud.needs.betterEvidence)
  const drop = useAction(cloud.needs.dropEvidence)
  const { needId } = evidence
  const isBetter = change === 'better'
  const action = isBetter ? better : drop
  const { pending, refusal } = action
  const send = async () => {
    const answered = await (isBetter ? better.run({ needId, asked, answer }) : drop.run({ needId, text }))
    if (!answered.ok) return
    showToast(isBetter ? '已改，企业会收到新的文字' : '已撤下，企业会收到通知')
    onClose()
    onDone()
  }
  const unsent = useSendAgain(action, send, { words: [asked, answer, text] })
  return (
    <Sheet
      open
      title={isBetter ? '改文字' : '撤下这条经验'}
      onClose={onClose}
      footer={
        <Button text={isBetter ? '保存文字' : '确定撤下'} busy={pending} onPress={() => void send()} grow />
      }
    >
      {unsent !== undefined && <RefusalNote text={unsent} />}
      {isBetter ? (
        <>
          <Field
            label="诉求"
            multiline
            rows={3}
            value={asked}
            maxLength={EVIDENCE_TEXT_MAX}
            onChange={setAsked}
            fault={refusal?.fields?.['asked']}
          />
          <Field
            label="办理结果"
            multiline
            rows={3}
            value={answer}
            maxLength={EVIDENCE_TEXT_MAX}
            hint="不要写企业、人名和电话。提出诉求的企业会收到新的文字，不同意可以收回"
            onChange={setAnswer}
            fault={refusal?.fields?.['answer']}
          />
        </>
      ) : (
        <Field
          label="原因（提出诉求的企业看得到）"
          multiline
          rows={3}
          value={text}
          maxLength={MESSAGE_TEXT_MAX}
          onChange={setText}
          fault={refusal?.fields?.['text']}
        />
      )}
    </Sheet>
  )
}
