import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ChoiceChip } from '@/ui/chip/chip'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { call, showToast } from '@/ui/platform/feedback'
import { useNow } from '@/ui/hooks/use-now'
import type { ReceiptView } from '@/shared/contract/need-desk'
import { RATING_TEXT_MAX } from '@/shared/contract/limits'
import { formatRefusal } from '@/shared/contract/wording'
import { NEED_STATE_LABELS, RATING_LABELS, RATING_LEVELS, type RatingLevel } from '@/shared/domain/need/need'
import { formatWhen } from '@/shared/domain/time/wording'
import { stepWordsKey } from '../keys'
import { UnsentDraftNote, useUnsentDraft } from '../unsent-draft'
import { TakeOverCard } from './take-over-card'

/**
 * For the code on paper: says how the need stands. Once a result is proposed, it asks whether that solved the need.
 * @param scanned the code that was scanned, so that nobody has to type it
 */
export function ReceiptForm({ scanned = '' }: { scanned?: string }) {
  const [code, setCode] = useState(scanned)
  const read = useAction(cloud.needs.receipt)
  const { run } = read
  useEffect(() => {
    if (scanned !== '') void run({ code: scanned })
  }, [run, scanned])
  const [answered, setAnswered] = useState<ReceiptView>()
  const need = answered ?? read.data?.need
  return (
    <>
      <Card>
        <Field
          label="回执码"
          placeholder="如 7K2MA9QX4B"
          hint="10 位字母和数字，在园区给您的回执上"
          maxLength={20}
          value={code}
          onChange={setCode}
          fault={read.refusal?.fields?.['code']}
        />
        {read.refusal && <RefusalNote text={formatRefusal(read.refusal)} />}
        <Button
          kind="quiet"
          text="查看"
          busy={read.pending}
          onPress={() => {
            setAnswered(undefined)
            void read.run({ code })
          }}
        />
      </Card>
      {need && <Standing need={need} />}
      {need && <TakeOverCard code={code} />}
      {need && (need.mayConfirm || need.mayRate) && <Answer need={need} code={code} onDone={setAnswered} />}
    </>
  )
}

function Standing({ need }: { need: ReceiptView }) {
  const now = useNow()
  const { name, phone } = need.responsible
  return (
    <Card title={need.title} aside={NEED_STATE_LABELS[need.state]}>
      <View>
        {need.enterpriseName} · 受理码 {need.code}
      </View>
      <View>
        {name} 负责，最晚 {formatWhen(need.resolutionDueAt, now)} 办结
      </View>
      {need.proposal !== undefined && <View>办理结果：{need.proposal}</View>}
      {phone !== '' && (
        <Button
          kind="quiet"
          size="small"
          icon="phone"
          text="打电话"
          label={`打电话给${name}`}
          onPress={() => call(phone)}
        />
      )}
    </Card>
  )
}

interface ReceiptDraft {
  level?: RatingLevel
  text: string
}
const EMPTY: ReceiptDraft = { text: '' }

interface AnswerProps {
  need: ReceiptView
  code: string
  onDone: (need: ReceiptView) => void
}

function Answer({ need, code, onDone }: AnswerProps) {
  const written = useUnsentDraft(stepWordsKey('receipt', need.code), EMPTY)
  const { level, text } = written.draft
  const put = (part: Partial<ReceiptDraft>) => written.change((before) => ({ ...before, ...part }))
  const answer = useAction(cloud.needs.answerReceipt, written.intent)
  const { press, refusal } = usePressAgain(
    answer,
    async (solved: boolean) => {
      const done = await answer.run({ code, solved, text, ...(solved && level !== undefined && { level }) })
      if (!done.ok) return
      written.forget()
      showToast(solved ? '已确认，谢谢' : '已重新打开，继续办理')
      onDone(done.data.need)
    },
    { words: written.draft },
  )
  return (
    <Card title={need.mayConfirm ? '解决了吗？' : '请评价'}>
      <View className="chip-row">
        {RATING_LEVELS.map((one) => (
          <ChoiceChip
            key={one}
            text={RATING_LABELS[one]}
            chosen={one === level}
            onPress={() => put({ level: one })}
          />
        ))}
      </View>
      <Field
        label="想说的话"
        optional
        multiline
        value={text}
        maxLength={RATING_TEXT_MAX}
        hint="没解决或不满意时，请说说原因"
        onChange={(next) => put({ text: next })}
        fault={answer.refusal?.fields?.['text']}
      />
      {refusal !== undefined ? <RefusalNote text={refusal} /> : <UnsentDraftNote of={written} what="话" />}
      <ActionFooter>
        {need.mayReject && (
          <Button kind="quiet" text="没解决" busy={answer.pending} onPress={() => press(false)} grow />
        )}
        <Button
          text={need.mayConfirm ? '确认解决' : '评价'}
          busy={answer.pending}
          disabled={!need.mayConfirm && level === undefined}
          onPress={() => press(true)}
          grow
        />
      </ActionFooter>
    </Card>
  )
}
