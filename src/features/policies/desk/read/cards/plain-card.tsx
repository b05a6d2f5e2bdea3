import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { classes } from '@/ui/platform/platform'
import type { PolicyView } from '@/shared/contract/policy-view'
import { PLAIN_FIELDS } from '@/features/policies/desk/plain-words'

/** The plain words, which an enterprise reads first, and those that are still missing. */
export function PlainCard({ policy: { plain } }: { policy: PolicyView }) {
  return (
    <Card title="大白话">
      {PLAIN_FIELDS.map(({ key, label, needed }) => (
        <View key={key} className="policy-row">
          <View className="policy-row-label">{label}</View>
          <View className={classes('policy-row-value', plain[key] === '' && 'policy-row-empty')}>
            {plain[key] === '' ? (needed ? '还没写，送审前要补上' : '没有写') : plain[key]}
          </View>
        </View>
      ))}
    </Card>
  )
}
