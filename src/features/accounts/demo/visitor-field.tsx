import { View } from '@tarojs/components'
import { useState } from 'react'
import { PERSON_NAME_MAX } from '@/shared/contract/limits'
import { Button } from '@/ui/button/button'
import { Field } from '@/ui/field/field'

/** Enters as somebody who is not in the list. The same name is the same visitor again. */
export function VisitorField({ onEnter }: { onEnter: (name: string) => void }) {
  const [name, setName] = useState('')
  const given = name.trim()
  return (
    <View className="people-group">
      <Field
        label="以新访客进入"
        placeholder="随便起个名字，如 王芳"
        hint="第一次来的人：可以登记企业，或用邀请码加入。同一个名字再来，还是同一个人。"
        value={name}
        maxLength={PERSON_NAME_MAX}
        onChange={setName}
      />
      <Button
        kind="quiet"
        size="small"
        text="以访客进入"
        disabled={given === ''}
        onPress={() => onEnter(given)}
      />
    </View>
  )
}
