import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Toggle } from '@/ui/toggle/toggle'
import { EVIDENCE_TEXT_MAX } from '@/shared/contract/limits'
import { StrippedText } from '../../stripped-text'
import type { EvidenceOffer } from './use-evidence-offer'

/**
 * Before the confirmation: asks whether other enterprises of the zone may read how the need was solved, and shows exactly what they would
 * read.
 */
export function EvidenceOfferCard({ offer }: { offer: EvidenceOffer }) {
  const { words, removed, refusal } = offer
  return (
    <Card>
      <Toggle
        text="让本园区其他企业看到是怎么办成的"
        hint="默认不公开。打开后可以看、可以改；确认解决时才公开，随时可以收回"
        on={words !== undefined}
        onChange={offer.toggle}
      />
      {refusal !== undefined && <RefusalNote text={refusal} />}
      {words && (
        <View>
          <Field
            label="别家看到的诉求"
            multiline
            value={words.asked}
            maxLength={EVIDENCE_TEXT_MAX}
            onChange={(asked) => offer.edit({ asked })}
          />
          <Field
            label="别家看到的结果"
            multiline
            value={words.answer}
            maxLength={EVIDENCE_TEXT_MAX}
            onChange={(answer) => offer.edit({ answer })}
          />
          <StrippedText
            text={`${words.asked}\n${words.answer}`}
            removed={removed}
            onTakeOut={offer.takeOut}
          />
        </View>
      )}
    </Card>
  )
}
