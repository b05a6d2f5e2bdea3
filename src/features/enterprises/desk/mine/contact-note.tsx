import { View } from '@tarojs/components'
import { useRef } from 'react'
import { ContactSentence } from '@/ui/contact-sentence/contact-sentence'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useActionAgain } from '@/cloud/rpc/use-send-again'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { CONTACT_NOTE_MAX } from '@/shared/contract/limits'

export interface ContactNoteProps {
  enterpriseId: string
  contactId: string
  /** The sentence is written, or none is wanted. */
  onDone: () => void
}

/** A sentence on a call that was just noted. */
export function ContactNote({ enterpriseId, contactId, onDone }: ContactNoteProps) {
  const contact = useAction(cloud.enterprises.contact)
  const last = useRef('')
  const add = async (text: string) => {
    last.current = text
    const answer = await contact.run({ enterpriseId, way: 'call', contactId, text })
    if (answer.ok) onDone()
  }
  const unsent = useActionAgain(contact, () => add(last.current))
  if (contact.data) return null
  return (
    <View>
      {unsent !== undefined && <RefusalNote text={unsent} />}
      <ContactSentence busy={contact.pending} maxLength={CONTACT_NOTE_MAX} onAdd={(text) => void add(text)} />
    </View>
  )
}
