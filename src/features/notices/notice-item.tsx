import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { classes } from '@/ui/platform/platform'
import type { NoticeView } from '@/shared/contract/notices'
import { formatWhen } from '@/shared/domain/time/wording'
import './notice-item.scss'

export interface NoticeItemProps {
  notice: NoticeView
  now: number
  onOpen: () => void
}

/** One notice; an unread one has a chip and a bold title. */
export function NoticeItem({ notice, now, onOpen }: NoticeItemProps) {
  const { title, text, at, read } = notice
  return (
    <Card onPress={onOpen} label={`${read ? '' : '未读，'}${title}，${text}`}>
      <View className="notice-head">
        <View className={classes('notice-title', !read && 'notice-unread')}>{title}</View>
        {!read && <Chip text="未读" tone="bad" />}
      </View>
      <View className="notice-text">{text}</View>
      <View className="notice-at">{formatWhen(at, now)}</View>
    </Card>
  )
}
