import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { call, copyText } from '@/ui/platform/feedback'
import type { PolicyView } from '@/shared/contract/policy-view'
import './how-card.scss'

/** More contacts than these are shown on request. */
const CONTACTS_SHOWN = 4

/** Contacts, with buttons to call or to copy an address. */
export function AskWhom({ policy: { plain, contacts } }: { policy: PolicyView }) {
  const [all, setAll] = useState(false)
  if (plain.ask === '' && contacts.length === 0) return null
  const shown = all ? contacts : contacts.slice(0, CONTACTS_SHOWN)
  return (
    <Card title="问谁">
      {plain.ask !== '' && <View className="policy-how">{plain.ask}</View>}
      <View>
        {shown.map((contact, index) => (
          <ContactLine key={index} contact={contact} />
        ))}
      </View>
      {shown.length < contacts.length && (
        <Button
          kind="plain"
          size="small"
          text={`再看 ${contacts.length - shown.length} 个联系方式`}
          onPress={() => setAll(true)}
        />
      )}
    </Card>
  )
}

function ContactLine({ contact }: { contact: PolicyView['contacts'][number] }) {
  const { matter, person, phones, emails, note } = contact
  const [phone] = phones
  const [email] = emails
  const name = [matter, person].filter((part) => part !== undefined && part !== '').join(' · ') || '咨询'
  return (
    <View className="policy-contact">
      <View className="policy-contact-words">
        <View>{name}</View>
        <View className="policy-contact-line">
          {[...phones, ...emails, note].filter((part) => part !== undefined && part !== '').join('　')}
        </View>
      </View>
      {phone !== undefined ? (
        <Button
          kind="quiet"
          size="small"
          icon="phone"
          text="打电话"
          label={`打电话给${name}，${phone}`}
          onPress={() => call(phone)}
        />
      ) : (
        email !== undefined && (
          <Button
            kind="quiet"
            size="small"
            icon="copy"
            text="复制邮箱"
            label={`复制${name}的邮箱 ${email}`}
            onPress={() => copyText(email, '邮箱已复制')}
          />
        )
      )}
    </View>
  )
}
