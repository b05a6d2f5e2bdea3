import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import type { NeedView } from '@/shared/contract/need-view'
import { CATEGORY_SPECS } from '@/shared/domain/category'
import { AttachmentLinks } from '../files/attachment-links'
import { sayFact } from '../post/facts'
import './need-parts.scss'

/** What was written, the facts, the files, whom to call. */
export function NeedFacts({ need }: { need: NeedView }) {
  const facts = CATEGORY_SPECS[need.category].facts.flatMap((spec) => {
    const value = need.facts[spec.key]
    return value === undefined ? [] : [{ label: spec.label, value: sayFact(spec, value) }]
  })
  const rows = [...facts, { label: '联系人', value: `${need.contact.name} ${need.contact.phone}` }]
  return (
    <Card title="诉求内容">
      <View className="need-text">{need.text}</View>
      <View className="need-facts">
        {rows.map(({ label, value }) => (
          <View key={label} className="need-fact">
            <View className="need-fact-label">{label}</View>
            <View className="need-fact-value">{value}</View>
          </View>
        ))}
      </View>
      <AttachmentLinks files={need.attachments} />
    </Card>
  )
}
