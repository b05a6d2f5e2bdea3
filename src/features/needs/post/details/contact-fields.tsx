import { View } from '@tarojs/components'
import { readPhoneNumber } from '@/cloud/device/phone'
import { Field } from '@/ui/field/field'
import { PhoneField } from '@/ui/field/phone-field'
import { PERSON_NAME_MAX } from '@/shared/contract/limits'
import './fact-fields.scss'

interface Contact {
  name: string
  phone: string
}

export interface ContactFieldsProps {
  contact: Contact
  faults: Readonly<Record<string, string>>
  onChange: (contact: Contact, field: string) => void
}

/** The person whom the agent calls; at first the author's own name and number. */
export function ContactFields({ contact, faults, onChange }: ContactFieldsProps) {
  return (
    <View className="facts">
      <View className="fact">
        <Field
          label="姓名"
          value={contact.name}
          maxLength={PERSON_NAME_MAX}
          fault={faults['contact.name']}
          onChange={(name) => onChange({ ...contact, name }, 'contact.name')}
        />
      </View>
      <View className="fact">
        <PhoneField
          label="电话"
          readPhone={readPhoneNumber}
          value={contact.phone}
          fault={faults['contact.phone']}
          onChange={(phone) => onChange({ ...contact, phone }, 'contact.phone')}
        />
      </View>
    </View>
  )
}
