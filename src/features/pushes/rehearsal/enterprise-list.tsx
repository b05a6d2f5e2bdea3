import { Text, View } from '@tarojs/components'
import { toListEnd } from '@/cloud/query/list-frame'
import { Card } from '@/ui/card/card'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { LongList } from '@/ui/long-list/long-list'
import { MoreRow } from '@/ui/more-row/more-row'
import { Tabs } from '@/ui/tabs/tabs'
import type { Rehearsal, StandingList, StandingRow } from '@/shared/contract/pushes'
import type { Rehearsing } from './use-rehearsal'
import '../push.scss'

const EMPTY: Readonly<Record<StandingList, string>> = {
  fit: '没有企业完全符合',
  one_fact: '没有企业只差一条信息',
  may_fit: '没有企业还差几项信息',
  narrow: '没有企业只差一个条件',
}

const NARROW_HINT = '这些企业不会收到，先看看条件有没有写窄'
const HINTS = {
  one_fact: {
    chosen: '补上这一项就知道符不符合，消息里直接问',
    left: '补上这一项就知道符不符合。没有选这一类，只告诉其中关注了主题的人',
  },
  may_fit: {
    chosen: '补齐这些信息才知道符不符合，消息里请他们自己核对',
    left: '补齐这些信息才知道符不符合。没有选这一类，只告诉其中关注了主题的人',
  },
} as const

/** The enterprises that fit, that lack one fact or several, or that fail one condition, each with reasons. */
export function EnterpriseList({ rehearsing, rehearsal }: { rehearsing: Rehearsing; rehearsal: Rehearsal }) {
  const { rows, list, setList, rings } = rehearsing
  const { fit, oneFact, narrow, open, unmet } = rehearsal.enterprises
  return (
    <Card title="逐家看">
      <View className="push-tabs">
        <Tabs
          label="看哪些企业"
          items={[
            { key: 'fit', text: '符合', count: fit },
            { key: 'one_fact', text: '差一条信息', count: oneFact },
            { key: 'may_fit', text: '差几条信息', count: open },
            { key: 'narrow', text: '差一个条件', count: narrow },
          ]}
          value={list}
          onChange={setList}
        />
      </View>
      {list !== 'fit' && <View className="push-row-text">{hintFor(list, rings)}</View>}
      <View>
        <LongList items={rows.items ?? []} getKey={({ id }) => id} render={(row) => <Row row={row} />} />
        {rows.items?.length === 0 && <EmptyState icon="building" title={EMPTY[list]} />}
      </View>
      <MoreRow {...toListEnd(rows)} />
      <View className="push-hint">
        {`另有 ${Math.max(0, unmet)} 家不符合，不会收到，但能在政策里自己核对`}
      </View>
    </Card>
  )
}

function hintFor(list: Exclude<StandingList, 'fit'>, rings: Rehearsing['rings']): string {
  return list === 'narrow' ? NARROW_HINT : HINTS[list][rings.includes(list) ? 'chosen' : 'left']
}

function Row({ row }: { row: StandingRow }) {
  const { name, regionName, people, reachable, reasons, notifiedBefore = 0 } = row
  const before = notifiedBefore > 0 ? [`${notifiedBefore} 人之前收到过`] : []
  const reached = people > 0 ? [`${people} 人，${reachable} 人有提醒`] : []
  return (
    <View className="push-row">
      <View className="push-row-head">
        <Text className="push-row-name">{name}</Text>
        <Text className="push-row-text">{[...reached, ...before].join('，') || '还没有人登记'}</Text>
      </View>
      <View className="push-row-text">{[regionName, ...reasons].join(' · ')}</View>
    </View>
  )
}
