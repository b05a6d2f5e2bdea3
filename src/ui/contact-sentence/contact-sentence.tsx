import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Field } from '@/ui/field/field'

export interface ContactSentenceProps {
  busy: boolean
  /** Maximum length of the sentence, in characters. */
  maxLength: number
  /** The text has at least one character that is no space. */
  onAdd: (text: string) => void
  /** Called with each change of the sentence. */
  onEdit: () => void
  /** Called by a button “不用加”. Without it there is no such button. */
  onSkip?: () => void
}

/** Lets an officer add a sentence for colleagues to a call that was just noted. */
export function ContactSentence({ busy, maxLength, onAdd, onEdit, onSkip }: ContactSentenceProps) {
  const [text, setText] = useState('')
  const add = () => {
    if (text.trim() !== '') onAdd(text)
  }
  return (
    <View>
      <Field
        label="已记下这次联系，可以加一句"
        optional
        value={text}
        maxLength={maxLength}
        placeholder="如：没人接，下午再打"
        hint="同事看得到，企业看不到；不算答复"
        onChange={(next) => {
          setText(next)
          onEdit()
        }}
      />
      <View className="chip-row">
        <Button size="small" text="加上" busy={busy} onPress={add} />
        {onSkip && <Button kind="plain" size="small" text="不用加" onPress={onSkip} />}
      </View>
    </View>
  )
}
