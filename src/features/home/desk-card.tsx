import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import type { Me } from '@/cloud/query/use-me'
import { useQuery } from '@/cloud/query/use-query'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { ListRow } from '@/ui/list-row/list-row'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'

const ROLE_LABELS = { agent: '服务专员', publisher: '政策发布员', administrator: '管理员' } as const

type ParkMembership = Me['park'][number]

/** For people of the park: the places of their desk, with the number of waiting needs and policies. */
export function DeskCard({ park }: { park: Me['park'] }) {
  const answering = park.find(({ role }) => role === 'agent' || role === 'administrator')
  const administering = park.find(({ role }) => role === 'administrator')
  const publishing = park.find(({ role }) => role === 'publisher')
  const first = answering ?? park[0]
  if (!first) return null
  return (
    <Card>
      {answering ? (
        <QueueRow membership={answering} />
      ) : (
        !publishing && <ListRow icon="desk" title={ROLE_LABELS[first.role]} text={first.regionName} />
      )}
      {(publishing ?? administering) && (
        <PoliciesRow
          membership={publishing ?? administering ?? first}
          isPublisher={publishing !== undefined}
        />
      )}
      {answering && (
        <ListRow
          icon="phone"
          title="电话通知"
          text="政策推送后，微信没通知到的人"
          onPress={() => go(routes.deskCalls())}
        />
      )}
      {administering && (
        <ListRow
          icon="edit"
          title="服务目录"
          text="新增、修改、暂停、批量导入"
          onPress={() => go(routes.catalogue())}
        />
      )}
      {administering && (
        <ListRow
          icon="users"
          title="园区人员"
          text="邀请专员和管理员"
          onPress={() => go(routes.officers())}
        />
      )}
    </Card>
  )
}

function QueueRow({ membership: { regionCode, regionName, role } }: { membership: ParkMembership }) {
  const { data } = useQuery(`queue-counts:${regionCode}`, async () => {
    const answer = await cloud.needs.queue({ regionCode, show: 'todo' })
    return answer.ok ? { ok: true as const, data: answer.data.counts } : answer
  })
  return (
    <ListRow
      icon="desk"
      title="工作台"
      text={`${regionName} · ${ROLE_LABELS[role]}`}
      aside={
        data && (
          <View className="chip-row">
            {data.late > 0 && <Chip tone="bad" icon="warning" text={`超时 ${data.late}`} />}
            {data.todo > 0 && <Chip icon="clock" text={`待办 ${data.todo}`} />}
          </View>
        )
      }
      onPress={() => go(routes.queue())}
    />
  )
}

/** Leads to the policies of the desk, with the number of those that wait for review. */
function PoliciesRow({
  membership: { regionCode },
  isPublisher,
}: {
  membership: ParkMembership
  isPublisher: boolean
}) {
  const { data } = useQuery(`desk-policies:${regionCode}:in_review`, () =>
    cloud.policies.queue({ regionCode, state: 'in_review' }),
  )
  const waiting = data?.policies.length ?? 0
  return (
    <ListRow
      icon="file"
      title="政策发布"
      text={isPublisher ? '录入、解读、送审、发布' : '审核同事写好的政策'}
      aside={
        waiting > 0 && (
          <Chip
            tone="warn"
            icon="clock"
            text={`待审 ${waiting}${data?.nextCursor === undefined ? '' : '+'}`}
          />
        )
      }
      onPress={() => go(isPublisher ? routes.deskPolicies() : routes.deskPolicies('in_review'))}
    />
  )
}
