import { View } from '@tarojs/components'
import { useState } from 'react'
import { OpenButton } from '../button/open-button'
import { showToast } from '../platform/feedback'
import { Field } from './field'

export interface PhoneFieldProps {
  label: string
  value: string
  onChange: (phone: string) => void
  fault?: string | undefined
  hint?: string
  /** Reads the phone number for the code of WeChat's button; undefined when there is none. */
  readPhone: (code: string) => Promise<string | undefined>
}

/** A phone number. The person types it, or in WeChat takes it from the account by one tap. */
export function PhoneField({ label, value, onChange, fault, hint, readPhone }: PhoneFieldProps) {
  const [pending, setPending] = useState(false)
  const take = async (code: string | undefined) => {
    if (code === undefined) return showToast('没有取到号码，请直接填写')
    setPending(true)
    const phone = await readPhone(code)
    setPending(false)
    if (phone === undefined) showToast('没有取到号码，请直接填写')
    else onChange(phone)
  }
  return (
    <>
      <Field
        label={label}
        kind="phone"
        maxLength={20}
        value={value}
        onChange={onChange}
        fault={fault}
        {...(hint !== undefined && { hint })}
      />
      {process.env.TARO_ENV === 'weapp' && (
        <View className="field-below">
          <OpenButton
            kind="quiet"
            size="small"
            text={pending ? '正在取号码…' : '用微信绑定的手机号'}
            openType="getPhoneNumber"
            onPhoneCode={(code) => void take(code)}
          />
        </View>
      )}
    </>
  )
}
