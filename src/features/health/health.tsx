import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { useNow } from '@/ui/hooks/use-now'
import type { HealthView } from '@/shared/contract/health'
import { formatAgo } from '@/shared/domain/time/wording'
import { findAdvice } from './advice'
import { DownloadCard } from './download-card'
import './health.scss'

const STATES = {
  well: { text: '正常', tone: 'good' },
  failed: { text: '出错', tone: 'warn' },
  still: { text: '停了', tone: 'bad' },
} as const

/** Health of the system: the advice first, then the figures. */
export function Health({ regionCode }: { regionCode: string }) {
  const now = useNow()
  const query = useQuery(`health:${regionCode}`, () => cloud.health.read({ regionCode }))
  return (
    <QueryFrame {...toFrame(query)}>
      {query.data && (
        <>
          <AdviceList health={query.data} now={now} />
          <DownloadCard regionCode={regionCode} />
          <Timers health={query.data} now={now} />
          <Figures health={query.data} now={now} />
          <Counts title="最近一天没办成的操作" none="没有" counts={query.data.failures} />
          <Counts title="最近一天因太频繁被拦下的操作" none="没有" counts={query.data.refused} />
        </>
      )}
    </QueryFrame>
  )
}

interface Part {
  health: HealthView
  now: number
}

function AdviceList({ health, now }: Part) {
  const adviceList = findAdvice(health, now)
  return (
    <View>
      {adviceList.length === 0 && <RefusalNote tone="good" icon="check" text="一切正常，不用做什么。" />}
      {adviceList.map(({ tone, what, todo }) => (
        <RefusalNote key={what} tone={tone} text={`${what}。${todo}`} />
      ))}
    </View>
  )
}

function Timers({ health, now }: Part) {
  return (
    <Card title="定时任务">
      {health.timers.map(({ name, does, at, state }) => (
        <View key={name} className="health-row">
          <View className="health-what">
            {does}
            <View className="health-note">
              {at === undefined ? '还没有运行过' : `上次 ${formatAgo(at, now)}`}
            </View>
          </View>
          <Chip text={STATES[state].text} tone={STATES[state].tone} />
        </View>
      ))}
    </Card>
  )
}

function Figures({ health, now }: Part) {
  const { outbox, quota, people, versions } = health
  const rows: readonly (readonly [string, string])[] = [
    ['等着发出的提醒', outbox.waiting === 0 ? '没有' : `${outbox.waiting} 条`],
    ...(outbox.since === undefined ? [] : [['最早的一条', formatAgo(outbox.since, now)] as const]),
    ['登记的人', `${people} 人`],
    ...quota.map(({ title, people: reached }) => [`能收到“${title}”`, `${reached} 人`] as const),
    ['服务目录改动', `${versions.catalogue} 次`],
    ['政策发布和失效', `${versions.policies} 次`],
  ]
  return (
    <Card title="数字">
      {rows.map(([what, value]) => (
        <View key={what} className="health-row">
          <View className="health-what">{what}</View>
          <View className="health-value">{value}</View>
        </View>
      ))}
    </Card>
  )
}

function Counts({ title, none, counts }: { title: string; none: string; counts: HealthView['failures'] }) {
  return (
    <Card title={title}>
      {counts.length === 0 && <View className="health-note">{none}</View>}
      {counts.map(({ action, count }) => (
        <View key={action} className="health-row">
          <View className="health-what health-action">{action}</View>
          <View className="health-value">{count} 次</View>
        </View>
      ))}
    </Card>
  )
}
