import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Icon, type IconName } from '@/ui/icon/icon'
import './post-need-form.scss'

export interface LinkedLineProps {
  icon: IconName
  text: string
  onRemove: () => void
}

/** What the need is linked to: a policy that it asks about, the same need of others. It goes along unless it is taken off. */
export function LinkedLine({ icon, text, onRemove }: LinkedLineProps) {
  return (
    <View className="post-linked">
      <Icon name={icon} />
      <View className="post-linked-text">{text}</View>
      <Button
        kind="plain"
        size="small"
        text="取消关联"
        label={`取消关联（${text.slice(0, 20)}）`}
        onPress={onRemove}
      />
    </View>
  )
}
