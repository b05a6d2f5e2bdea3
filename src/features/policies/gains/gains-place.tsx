import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useMe } from '@/cloud/query/use-me'
import { useQuery } from '@/cloud/query/use-query'
import { Card } from '@/ui/card/card'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { ListRow } from '@/ui/list-row/list-row'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { go, goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { Gain } from '@/shared/domain/policy/measures/could-get'
import { formatGain, formatYuan } from './gain-words'

/** 可以拿到的: what the person's enterprise could get, with the sum. */
export function GainsPlace() {
  const me = useMe()
  return (
    <QueryFrame {...toFrame(me.query)}>
      {me.staff ? (
        <Gains enterpriseId={me.staff.enterpriseId} />
      ) : (
        <EmptyState
          icon="lock"
          title="您还不在任何企业里"
          text="登记或加入企业后，这里算出您能拿到多少"
          action={{ text: '登记企业', onPress: () => goInstead(routes.register()) }}
        />
      )}
    </QueryFrame>
  )
}

function Gains({ enterpriseId }: { enterpriseId: string }) {
  const query = useQuery(`policy-gains:${enterpriseId}`, () => cloud.policies.gains({ enterpriseId }))
  const { totalYuan = 0, together = [], groups = [], more = 0, near = [] } = query.data ?? {}
  const empty = together.length === 0 && groups.length === 0
  return (
    <QueryFrame {...toFrame(query)} rows={4}>
      {empty ? (
        <EmptyState
          icon="info"
          title="还没有确定符合的事项"
          text="把企业信息补齐，能办的会列在这里"
          action={{ text: '补企业信息', onPress: () => go(routes.profile()) }}
        />
      ) : (
        <>
          <Card title={totalYuan > 0 ? `合计约 ${formatYuan(totalYuan)}` : '符合的事项'}>
            <View>按企业档案里的信息算出，只算写明金额的事项，最后以审核结果为准。</View>
            {together.map((gain) => (
              <GainRow key={`${gain.policyId}:${gain.measureId}`} gain={gain} />
            ))}
            {more > 0 && <View>{`另有 ${more} 项符合，没有列出。`}</View>}
          </Card>
          {groups.map(({ group, gains }) => (
            <Card key={group} title={`只能拿一项：${group}`}>
              <View>合计里只算了金额最大的一项。</View>
              {gains.map((gain) => (
                <GainRow key={`${gain.policyId}:${gain.measureId}`} gain={gain} />
              ))}
            </Card>
          ))}
        </>
      )}
      {near.length > 0 && (
        <Card title="还差一点的">
          <View>现在还不符合，或者还缺信息，没有算进合计。差得最少的排在前面。</View>
          {near.map(({ shortfall, ...gain }) => (
            <GainRow key={`${gain.policyId}:${gain.measureId}`} gain={gain} shortfall={shortfall} />
          ))}
        </Card>
      )}
    </QueryFrame>
  )
}

function GainRow({ gain, shortfall }: { gain: Gain; shortfall?: string }) {
  const { policyId, title, formula, group } = gain
  const sum = formatGain(gain)
  const amount = formula === undefined ? sum : `${sum}（${formula}）`
  return (
    <ListRow
      icon="policies"
      title={title}
      text={shortfall === undefined ? amount : nearWords(shortfall, amount, group)}
      onPress={() => go(routes.policy(policyId))}
    />
  )
}

function nearWords(shortfall: string, amount: string, group: string | undefined): string {
  return [shortfall, amount, ...(group === undefined ? [] : [`${group}只能拿一项`])].join('。')
}
