import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { ChoiceChip } from '@/ui/chip/chip'
import { ariaRole } from '@/ui/platform/platform'
import { RATING_LABELS, RATING_LEVELS, type RatingLevel } from '@/shared/domain/need/need'

interface LevelCardProps {
  level: RatingLevel | undefined
  onChange: (level: RatingLevel | undefined) => void
}

/** 好差评 beside the confirmation: five levels, none preselected and none required. A second press on a level takes it back. */
export function LevelCard({ level, onChange }: LevelCardProps) {
  return (
    <Card title="这次办得怎样（可不选）">
      <View className="chip-row" {...ariaRole('radiogroup')} aria-label="满意程度">
        {RATING_LEVELS.map((one) => (
          <ChoiceChip
            key={one}
            text={RATING_LABELS[one]}
            chosen={one === level}
            onPress={() => onChange(one === level ? undefined : one)}
          />
        ))}
      </View>
    </Card>
  )
}
