import { View } from '@tarojs/components'
import { Avatar } from '@/ui/avatar/avatar'
import { Button } from '@/ui/button/button'
import { Chip } from '@/ui/chip/chip'
import { call } from '@/ui/platform/feedback'
import './person-rows.scss'

export interface PersonRow {
  id: string
  name: string
  phone: string
  /** Role of the person, or their region. */
  role: string
  isMe: boolean
  /** The step that can be taken about the person. */
  action?: { text: string; onPress: () => void }
}

/** People with their phone numbers. */
export function PersonRows({ people }: { people: readonly PersonRow[] }) {
  return (
    <View>
      {people.map(({ id, name, phone, role, isMe, action }) => (
        <View key={id} className="person">
          <Avatar name={name} />
          <View className="person-words">
            <View className="person-name">
              {name} {isMe && <Chip text="我" />}
            </View>
            <View className="person-role">
              {role} · {phone}
            </View>
          </View>
          <View className="person-buttons">
            {action && (
              <Button
                kind="quiet"
                size="small"
                text={action.text}
                label={`${action.text}：${name}`}
                onPress={action.onPress}
              />
            )}
            {!isMe && (
              <Button
                kind="quiet"
                size="small"
                icon="phone"
                text="拨打"
                label={`打电话给${name}，${phone}`}
                onPress={() => call(phone)}
              />
            )}
          </View>
        </View>
      ))}
    </View>
  )
}
