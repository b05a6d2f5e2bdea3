import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { ChoiceChip } from '@/ui/chip/chip'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import '../push.scss'

export interface MeasureChoiceProps {
  measures: readonly Pick<Measure, 'id' | 'title' | 'rule'>[]
  /** Empty when none is chosen: then the push tells every enterprise that fits any measure. */
  chosen: readonly string[]
  onChoose: (measureIds: readonly string[]) => void
}

/** Chooses the measures for which a policy is pushed. Empty for a policy with one measure. */
export function MeasureChoice({ measures, chosen, onChoose }: MeasureChoiceProps) {
  if (measures.length < 2) return null
  const without = measures.filter(
    ({ id, rule }) => rule === undefined && (chosen.length === 0 || chosen.includes(id)),
  ).length
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <Card title="为哪几项推送">
      <View className="push-hint">
        {chosen.length === 0
          ? `符合其中任意一项的企业都会收到，共 ${measures.length} 项。`
          : `只告诉符合所选 ${chosen.length} 项之一的企业。`}
      </View>
      {without > 0 && (
        <View className="push-hint">{`其中 ${without} 项没设条件，辖区里的企业都会收到。`}</View>
      )}
      <View className="chip-row">
        <ChoiceChip text="不挑选" chosen={chosen.length === 0} onPress={() => onChoose([])} />
        {measures.map(({ id, title }) => (
          <ChoiceChip
            key={id}
            role="checkbox"
            text={title}
            chosen={chosen.includes(id)}
            onPress={() => toggle(id)}
          />
        ))}
      </View>
    </Card>
  )
}
