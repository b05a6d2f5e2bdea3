import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Field } from '@/ui/field/field'
import { RELAY_TEXT_MAX } from '@/shared/contract/limits'
import type { Relay } from '@/shared/domain/push/relay'
import '../push.scss'

export interface RelayCardProps {
  relay: Relay | undefined
  /** Gives the words for the next rehearsal; undefined while somebody changes them. */
  onChange: (relay: Relay | undefined) => void
}

/** The words that a region adds below a notice from above: its own explanation, and its contact. */
export function RelayCard({ relay, onChange }: RelayCardProps) {
  const [explanation, setExplanation] = useState('')
  const [contact, setContact] = useState('')
  const [tried, setTried] = useState(false)
  if (relay)
    return (
      <Card
        title="本区补充的话"
        aside={<Button kind="plain" size="small" text="修改" onPress={() => onChange(undefined)} />}
      >
        <View className="push-row-text">
          {[relay.explanation, `咨询：${relay.contact}`].filter((part) => part !== '').join(' · ')}
        </View>
      </Card>
    )
  const next = () => {
    setTried(true)
    if (contact.trim() !== '') onChange({ explanation: explanation.trim(), contact: contact.trim() })
  }
  return (
    <Card title="转给本区企业">
      <View className="push-row-text">
        原文由上级发布，不用再录一遍。只发给本区的企业；上级撤回时，这里一起撤回。
      </View>
      <Field
        label="本区的说明"
        optional
        multiline
        rows={3}
        maxLength={RELAY_TEXT_MAX.explanation}
        placeholder="如：本区企业到服务中心 2 号窗口交材料"
        value={explanation}
        onChange={setExplanation}
      />
      <Field
        label="本区咨询谁"
        maxLength={RELAY_TEXT_MAX.contact}
        placeholder="如：企业服务中心 024-12345678"
        value={contact}
        onChange={setContact}
        fault={tried && contact.trim() === '' ? '请写清企业在本区问谁' : undefined}
      />
      <Button text="预演，看会告诉谁" onPress={next} grow />
    </Card>
  )
}
