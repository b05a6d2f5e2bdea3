import { View } from '@tarojs/components'
import { ContactSentence } from '@/ui/contact-sentence/contact-sentence'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { CONTACT_NOTE_MAX } from '@/shared/contract/limits'

export interface ContactNoteProps {
  enterpriseId: string
  contactId: string
  /** The sentence was stored. */
  onDone: () => void
}

/** Lets an officer add a sentence to a call that was just noted. */
export function ContactNote({ enterpriseId, contactId, onDone }: ContactNoteProps) {
  const contact = useAction(cloud.enterprises.contact)
  const { press, refusal } = usePressAgain(contact, async (text: string) => {
    const answer = await contact.run({ enterpriseId, way: 'call', contactId, text })
    if (answer.ok) onDone()
  })
  if (contact.data) return null
  return (
    <View>
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <ContactSentence
        busy={contact.pending}
        maxLength={CONTACT_NOTE_MAX}
        onAdd={press}
        onEdit={contact.reset}
      />
    </View>
  )
}
