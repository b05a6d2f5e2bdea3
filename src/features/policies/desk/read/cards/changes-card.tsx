import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { Card } from '@/ui/card/card'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import type { OutputOf } from '@/shared/contract/action'
import type { Contract } from '@/shared/contract'
import type { PolicyView } from '@/shared/contract/policy-view'
import { formatWhen } from '@/shared/domain/time/wording'
import './changes-card.scss'

type Compared = OutputOf<Contract['policies']['compare']>
type Pieces = Compared['fields'][number]['pieces']

const CHANGES = {
  added: '新增条款',
  removed: '删去条款',
  changed: '改动条款',
  renumbered: '只改了编号',
} as const

/** The differences between the last version and an earlier one. Empty before the second version. */
export function ChangesCard({ policy, now }: { policy: PolicyView; now: number }) {
  const [picked, setPicked] = useState<string>()
  const versions = useQuery(`policy-revisions:${policy.id}:${policy.version}`, () =>
    cloud.policies.revisions({ policyId: policy.id }),
  )
  const [last, ...older] = versions.data?.revisions ?? []
  const from = older.find(({ version }) => String(version) === picked) ?? older[0]
  if (!last || !from) return null
  return (
    <Card title="改了什么">
      <ChoiceField
        label="和哪一版比"
        choices={older.map(({ version, name, at }) => ({
          key: String(version),
          title: `${name} ${formatWhen(at, now)} 写的`,
        }))}
        value={String(from.version)}
        onChange={setPicked}
      />
      <Difference policyId={policy.id} from={from.version} to={last.version} />
    </Card>
  )
}

function Difference({ policyId, from, to }: { policyId: string; from: number; to: number }) {
  const query = useQuery(`policy-compare:${policyId}:${from}:${to}`, () =>
    cloud.policies.compare({ policyId, from, to }),
  )
  const { fields = [], clauses = [] } = query.data ?? {}
  return (
    <QueryFrame {...toFrame(query)} rows={1}>
      {fields.length + clauses.length === 0 && <View className="changes-none">内容没有变。</View>}
      {fields.map(({ field, label, pieces }) => (
        <View key={field} className="change">
          <View className="change-label">{label}</View>
          <Words pieces={pieces} />
        </View>
      ))}
      {clauses.map(({ change, before, after, pieces }, index) => (
        <View key={index} className="change">
          <View className="change-label">{sayChange(change, after ?? before)}</View>
          <Words pieces={pieces} />
        </View>
      ))}
    </QueryFrame>
  )
}

/** A change in words: 改动：三 申报办法. */
function sayChange(
  change: keyof typeof CHANGES,
  clause: { path: string; heading: string } | undefined,
): string {
  const name = [clause?.path, clause?.heading].filter((part) => part !== undefined && part !== '').join(' ')
  return `${CHANGES[change]}：${name === '' ? '没有编号的一段' : name}`
}

function Words({ pieces }: { pieces: Pieces }) {
  return (
    <View className="change-words">
      {pieces.map(({ kind, text }, index) => (
        <Text
          key={index}
          className={`change-${kind}`}
          {...(kind !== 'same' && { 'aria-label': `${kind === 'added' ? '加上' : '删去'}：${text}` })}
        >
          {text}
        </Text>
      ))}
    </View>
  )
}
