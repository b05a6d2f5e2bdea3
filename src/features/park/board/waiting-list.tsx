import { View } from '@tarojs/components'
import { useDayWork } from '@/cloud/query/use-day-work'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { WORK_COUNTED_MAX } from '@/shared/contract/park-day'

const upTo = (count: number) => (count < WORK_COUNTED_MAX ? String(count) : `${WORK_COUNTED_MAX - 1}+`)

/** The work that waits for the administrator. Each line leads to it. */
export function WaitingList({ lateNow = 0 }: { lateNow: number | undefined }) {
  const { claims = 0, unverified = 0, inReview = 0, unclaimed = 0 } = useDayWork().data ?? {}
  const rows = [
    { count: lateNow, text: '件诉求超时', hint: '已按阶梯提醒专员和您', route: routes.queue('late') },
    { count: unclaimed, text: '件诉求没人接', hint: '可以交给专员', route: routes.queue('unclaimed') },
    { count: claims, text: '家企业归属待定', hint: '看材料后决定', route: routes.deskEnterprises() },
    {
      count: unverified,
      text: '家企业待核实',
      hint: '核实后才能看到别家经验',
      route: routes.deskEnterprises(),
    },
    {
      count: inReview,
      text: '份政策待审',
      hint: '两个人看过才发布',
      route: routes.deskPolicies('in_review'),
    },
  ].filter(({ count }) => count > 0)
  return (
    <Card title="要您处理">
      <View>
        {rows.map(({ count, text, hint, route }) => (
          <ListRow key={text} title={`${upTo(count)} ${text}`} text={hint} onPress={() => go(route)} />
        ))}
      </View>
      <ListRow
        title="值得过问"
        text="拖到超时才接、转来转去、扎堆办结等线索"
        onPress={() => go(routes.signs())}
      />
      {rows.length === 0 && <View className="board-text">眼下没有要您处理的。</View>}
    </Card>
  )
}
