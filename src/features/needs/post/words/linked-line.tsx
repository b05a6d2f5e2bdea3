import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Icon, type IconName } from '@/ui/icon/icon'
import '../post-need-form.scss'

export interface LinkedLineProps {
  icon: IconName
  text: string
  onRemove: () => void
}

/** The policy or shared need that is linked to the need, with a button that removes the link. */
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
