import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { FileLinks } from '@/ui/file-links/file-links'
import { ListRow } from '@/ui/list-row/list-row'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { NeedView } from '@/shared/contract/need-view'
import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import { formatHeading } from '../wording'
import { formatFact } from '../post/details/facts'
import './need-parts.scss'

/** Text, facts, contact and files of a need. */
export function NeedFacts({ need }: { need: NeedView }) {
  const facts = CATEGORY_SPECS[need.category].facts.flatMap((spec) => {
    const value = need.facts[spec.key]
    return value === undefined ? [] : [{ label: spec.label, value: formatFact(spec, value) }]
  })
  const { mentions = [] } = need
  const more = mentions.length > 0 ? [{ label: '还提到', value: mentions.join('、') }] : []
  const rows = [...facts, ...more, { label: '联系人', value: `${need.contact.name} ${need.contact.phone}` }]
  return (
    <Card title="诉求内容">
      {need.text.trim() !== formatHeading(need) && <View className="need-text">{need.text}</View>}
      <View className="need-facts">
        {rows.map(({ label, value }) => (
          <View key={label} className="need-fact">
            <View className="need-fact-label">{label}</View>
            <View className="need-fact-value">{value}</View>
          </View>
        ))}
      </View>
      <FileLinks files={need.attachments} />
      {need.policy && <PolicyRow {...need.policy} />}
    </Card>
  )
}

/** Leads to the policy that the need asks about. */
function PolicyRow({ id, title }: { id: string; title: string }) {
  return (
    <View className="need-policy">
      <ListRow icon="policies" title={title} text="咨询的政策" onPress={() => go(routes.policy(id))} />
    </View>
  )
}
