import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import './post-need-form.scss'

export interface PolicyLineProps {
  title: string
  onRemove: () => void
}

/** The policy that the need asks about; it goes along unless it is taken off. */
export function PolicyLine({ title, onRemove }: PolicyLineProps) {
  return (
    <View className="post-policy">
      <Icon name="policies" />
      <View className="post-policy-title">咨询：{title}</View>
      <Button kind="plain" size="small" text="取消关联" onPress={onRemove} />
    </View>
  )
}
