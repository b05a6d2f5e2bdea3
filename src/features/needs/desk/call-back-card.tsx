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
import { RATING_LABELS } from '@/shared/domain/need/need'
import { formatWhen } from '@/shared/domain/time/wording'
import { useNeedStep, type StepOutcome } from '../use-need-step'
import './review-card.scss'

/** The call-back after a bad rating: what the enterprise said, by when to call, and the result. */
export function CallBackCard({ need, now, ...outcome }: StepOutcome & { need: NeedView; now: number }) {
  const { callBack, rating } = need
  const [text, change, forget] = useStored(`desk-call-back:${need.id}`, '')
  const setText = (next: string) => change(() => next)
  const [tried, setTried] = useState(false)
  const call = useNeedStep(cloud.needs.callBack, '已记录，企业看得到', outcome)
  const { press, refusal } = usePressAgain(
    call,
    async (reopen: boolean) => {
      setTried(true)
      if (text.trim() !== '' && (await call.run({ needId: need.id, text, reopen }))) forget()
    },
    { words: text },
  )
  if (!callBack?.open || !rating) return null
  const mayCall = need.steps.includes('called_back')
  const when = formatWhen(callBack.dueAt, now)
  return (
    <Card title="不满意，要回访">
      <View className="review-text">
        {[RATING_LABELS[rating.level], ...rating.reasons, rating.text].filter(Boolean).join('；')}
      </View>
      <View className="review-hint">
        {callBack.officer === undefined ? '由没有经手的管理员' : `由 ${callBack.officer} `}在 {when}{' '}
        前打电话问清楚。经手过这一件的人不能自己回访。
      </View>
      {mayCall && (
        <>
          {refusal !== undefined && <RefusalNote text={refusal} />}
          <Field
            label="回访情况"
            multiline
            rows={3}
            value={text}
            maxLength={MESSAGE_TEXT_MAX}
            placeholder="企业怎么说、接下来怎么办"
            hint="写进办理经过，企业看得到"
            onChange={setText}
            fault={tried && text.trim() === '' ? '请写回访情况' : call.faults['text']}
          />
          <View className="review-buttons">
            <Button kind="quiet" text="没解决，重新办" busy={call.pending} onPress={() => press(true)} grow />
            <Button text="已问清楚" busy={call.pending} onPress={() => press(false)} grow />
          </View>
        </>
      )}
    </Card>
  )
}
