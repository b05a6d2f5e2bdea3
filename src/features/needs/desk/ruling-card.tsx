import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { useStored } from '@/ui/hooks/use-stored'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { NeedView } from '@/shared/contract/need-view'
import { MESSAGE_TEXT_MAX } from '@/shared/contract/limits'
import { formatWhen } from '@/shared/domain/time/wording'
import { useNeedStep, type StepOutcome } from '../use-need-step'
import './review-card.scss'

const WORDS = {
  decline: {
    title: '要不要同意不受理',
    granted: '同意不受理',
    refused: '不同意，继续办',
  },
  contest: {
    title: '企业对不受理有异议',
    granted: '异议成立，重新办',
    refused: '维持不受理',
  },
} as const

/**
 * A question that waits for an administrator's ruling. An administrator who may decide does so here; others read by when it will be
 * decided.
 */
export function RulingCard({ need, now, ...outcome }: StepOutcome & { need: NeedView; now: number }) {
  const { ruling } = need
  const [text, change, forget] = useStored(`desk-ruling:${need.id}`, '')
  const setText = (next: string) => change(() => next)
  const [tried, setTried] = useState(false)
  const rule = useNeedStep(cloud.needs.rule, '已决定，双方都看得到', outcome)
  const { press, refusal } = usePressAgain(
    rule,
    async (granted: boolean) => {
      setTried(true)
      if (text.trim() !== '' && (await rule.run({ needId: need.id, granted, text }))) forget()
    },
    { words: text },
  )
  if (!ruling) return null
  const words = WORDS[ruling.kind]
  const when = formatWhen(ruling.decideBy, now)
  return (
    <Card title={words.title}>
      <View className="review-text">{ruling.text}</View>
      {ruling.pointer !== undefined && <View className="review-hint">企业可以：{ruling.pointer}</View>}
      <View className="review-hint">
        {ruling.mayRule
          ? `请在 ${when} 前决定。申请的人和作过不受理的人不能自己决定。`
          : `由管理员在 ${when} 前决定。`}
      </View>
      {ruling.mayRule && (
        <>
          {refusal !== undefined && <RefusalNote text={refusal} />}
          <Field
            label="决定的理由"
            multiline
            rows={2}
            value={text}
            maxLength={MESSAGE_TEXT_MAX}
            hint="企业和经办人都看得到"
            onChange={setText}
            fault={tried && text.trim() === '' ? '请写一句理由' : rule.faults['text']}
          />
          <View className="review-buttons">
            <Button kind="quiet" text={words.refused} busy={rule.pending} onPress={() => press(false)} grow />
            <Button text={words.granted} busy={rule.pending} onPress={() => press(true)} grow />
          </View>
        </>
      )}
    </Card>
  )
}
