import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { Button } from '@/ui/button/button'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { CONTACT_NOTE_MAX } from '@/shared/contract/limits'
import { formatRefusal } from '@/shared/contract/wording'

export interface ContactNoteProps {
  enterpriseId: string
  contactId: string
  /** The sentence is written, or none is wanted. */
  onDone: () => void
}

/** A sentence on a call that was just noted. */
export function ContactNote({ enterpriseId, contactId, onDone }: ContactNoteProps) {
  const [text, setText] = useState('')
  const contact = useAction(cloud.enterprises.contact)
  const add = async () => {
    if (text.trim() === '') return
    const answer = await contact.run({ enterpriseId, way: 'call', contactId, text })
    if (answer.ok) onDone()
  }
  if (contact.data) return null
  return (
    <View>
      {contact.refusal && <RefusalNote text={formatRefusal(contact.refusal)} />}
      <Field
        label="已记下这次联系，可以加一句"
        optional
        value={text}
        maxLength={CONTACT_NOTE_MAX}
        placeholder="如：没人接，下午再打"
        hint="同事看得到，企业看不到；不算答复"
        onChange={setText}
      />
      <Button size="small" text="加上" busy={contact.pending} onPress={() => void add()} />
    </View>
  )
}
