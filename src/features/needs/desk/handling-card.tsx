import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { NeedView } from '@/shared/contract/need-view'
import { MESSAGE_TEXT_MAX } from '@/shared/contract/limits'
import { formatWhen } from '@/shared/domain/time/wording'
import { useNeedStep, type StepOutcome } from '../use-need-step'
import './review-card.scss'

/** A need that a colleague is asked to take over. The colleague answers here; others read who is asked, and by when. */
export function HandlingCard({ need, now, ...outcome }: StepOutcome & { need: NeedView; now: number }) {
  const { handling } = need
  if (!handling) return null
  const when = formatWhen(handling.until, now)
  if (handling.mine) return <OfferCard need={need} by={handling.by} when={when} {...outcome} />
  const text = handling.assigned
    ? `已交给 ${handling.to}，${when} 前没有答复就退回 ${handling.by}。`
    : `已转给 ${handling.to}，等 TA 在 ${when} 前接手；接手前仍由 ${need.promise.responsible.name} 负责。`
  return <RefusalNote tone="info" icon="clock" text={text} />
}

interface OfferCardProps extends StepOutcome {
  need: NeedView
  by: string
  when: string
}

function OfferCard({ need, by, when, ...outcome }: OfferCardProps) {
  const [refusing, setRefusing] = useState(false)
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const accept = useNeedStep(cloud.needs.acceptOffer, '已接手，由您负责', outcome)
  const refuse = useNeedStep(cloud.needs.refuseOffer, '已说明不能接手', outcome)
  const takeOver = () => accept.run({ needId: need.id })
  const mayRefuse = need.steps.includes('offer_refused')
  const sendRefusal = () => {
    setTried(true)
    if (text.trim() !== '') void refuse.run({ needId: need.id, text })
  }
  const unaccepted = useSendAgain(accept, takeOver)
  const unrefused = useSendAgain(refuse, sendRefusal, { words: text })
  const refusal = unaccepted ?? unrefused
  return (
    <Card title={`${by}请您接手`}>
      <View className="review-hint">
        {mayRefuse
          ? `请在 ${when} 前接手，或说明不能接手的原因；到时没有答复会自动退回。`
          : `同事两次没有接手，管理员交给您办。请在 ${when} 前接手。`}
      </View>
      {refusal !== undefined && <RefusalNote text={refusal} />}
      {refusing && (
        <Field
          label="不能接手的原因"
          multiline
          rows={2}
          value={text}
          maxLength={MESSAGE_TEXT_MAX}
          placeholder="如：不归我联系的单位，建议转给谁"
          hint="企业和同事都看得到"
          onChange={setText}
          fault={tried && text.trim() === '' ? '请写一句原因' : refuse.faults['text']}
        />
      )}
      <View className="review-buttons">
        {mayRefuse && (
          <Button
            kind="quiet"
            text={refusing ? '确定不接手' : '不能接手'}
            busy={refuse.pending}
            onPress={() => (refusing ? sendRefusal() : setRefusing(true))}
            grow
          />
        )}
        <Button text="接手" busy={accept.pending} onPress={() => void takeOver()} grow />
      </View>
    </Card>
  )
}
