import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { FileLinks } from '@/ui/file-links/file-links'
import { ListRow } from '@/ui/list-row/list-row'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { NeedView } from '@/shared/contract/need-view'
import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import { formatFact } from '@/shared/domain/need/format-fact'
import { correctedFacts } from '@/shared/domain/need/need-words'
import { formatHeading } from '../wording'
import './need-parts.scss'

/** Text, facts, contact and files of a need, with corrections beside them, and a link to change them. */
export function NeedFacts({ need }: { need: NeedView }) {
  const known = correctedFacts(need)
  const facts = CATEGORY_SPECS[need.category].facts.flatMap((spec) => {
    const [value, now] = [need.facts[spec.key], known[spec.key]].map((one) =>
      one === undefined ? undefined : formatFact(spec, one),
    )
    if (now === undefined) return []
    const before = value === undefined ? '' : `${value}，`
    return [{ label: spec.label, value: now === value ? now : `${before}更正为 ${now}` }]
  })
  const { mentions = [] } = need
  const more = mentions.length > 0 ? [{ label: '还提到', value: mentions.join('、') }] : []
  const rows = [...facts, ...more, { label: '联系人', value: `${need.contact.name} ${need.contact.phone}` }]
  return (
    <Card title="诉求内容" {...editLink(need)}>
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

/** The link to change the words of the need, for people who may do that. */
function editLink({ id, steps }: NeedView) {
  const text = steps.includes('edited') ? '改内容' : steps.includes('corrected') ? '更正' : undefined
  if (text === undefined) return {}
  return {
    aside: <Button kind="plain" size="small" text={text} onPress={() => go(routes.editNeed(id))} />,
  }
}

/** Leads to the policy that the need asks about. */
function PolicyRow({ id, title }: { id: string; title: string }) {
  return (
    <View className="need-policy">
      <ListRow icon="policies" title={title} text="咨询的政策" onPress={() => go(routes.policy(id))} />
    </View>
  )
}
