import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { call, copyText } from '@/ui/platform/feedback'
import type { NeedView } from '@/shared/contract/need-view'
import { CONTACT_NOTE_MAX } from '@/shared/contract/limits'
import { useAround } from '../bench/use-around'
import { ContactSentence } from '@/ui/contact-sentence/contact-sentence'
import './contact-line.scss'

/** Says when a person who cannot see the full number will see it. */
function whoSees({ steps }: NeedView): string {
  if (steps.includes('offer_accepted')) return '接手后显示全号'
  return steps.includes('claimed') ? '认领后显示全号' : '只有负责的人看得到全号'
}

/** The contact of a need. A tap calls or copies the number and records this for colleagues; the officer can add a sentence. */
export function ContactLine({ need }: { need: NeedView }) {
  const { name, phone } = need.contact
  const around = useAround(need.id)
  const contact = useAction(cloud.needs.contact)
  const [contactId, setContactId] = useState<string>()
  const masked = phone.includes('*')
  const { press: note, refusal } = usePressAgain(
    contact,
    async (noted: { way: 'call' | 'copy'; contactId?: string; text?: string }) => {
      const answer = await contact.run({ needId: need.id, ...noted })
      if (!answer.ok) return
      setContactId(noted.text === undefined ? answer.data.contactId : undefined)
      void around.refresh()
    },
  )
  const reach = (way: 'call' | 'copy') => {
    if (way === 'call') call(phone)
    else copyText(phone, '号码已复制')
    note({ way })
  }
  return (
    <View>
      <View className="contact-line">
        <View className="contact-line-words">
          <View className="contact-line-name">{name}</View>
          <View className="contact-line-phone">{masked ? `${phone}（${whoSees(need)}）` : phone}</View>
        </View>
        {!masked && (
          <View className="chip-row">
            <Button
              kind="quiet"
              size="small"
              icon="phone"
              text="打电话"
              label={`打电话给${name}，${phone}`}
              onPress={() => reach('call')}
            />
            <Button kind="plain" size="small" icon="copy" text="复制号码" onPress={() => reach('copy')} />
          </View>
        )}
      </View>
      {refusal !== undefined && <RefusalNote text={`电话没有记下。${refusal}`} />}
      {contactId !== undefined && (
        <ContactSentence
          busy={contact.pending}
          maxLength={CONTACT_NOTE_MAX}
          onAdd={(text) => note({ way: 'call', contactId, text })}
          onEdit={contact.reset}
          onSkip={() => setContactId(undefined)}
        />
      )}
    </View>
  )
}
