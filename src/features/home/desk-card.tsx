import type { Me } from '@/cloud/use-me'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { go } from '@/navigate'
import { paths } from '@/paths'

const ROLE_LABELS = { agent: '服务专员', publisher: '政策发布员', administrator: '管理员' } as const

/** The way to the desk, for people of the park. */
export function DeskCard({ park }: { park: Me['park'] }) {
  const handles = park.find(({ role }) => role === 'agent' || role === 'administrator')
  const administers = park.find(({ role }) => role === 'administrator')
  const one = handles ?? park[0]
  if (!one) return null
  return (
    <Card>
      {handles && (
        <ListRow
          icon="desk"
          title="工作台"
          text={`${handles.regionName} · ${ROLE_LABELS[handles.role]} · 按剩余时间办诉求`}
          onPress={() => go(paths.queue())}
        />
      )}
      {administers && (
        <ListRow
          icon="edit"
          title="服务目录"
          text="新增、修改、暂停、批量导入"
          onPress={() => go(paths.catalogue())}
        />
      )}
      {!handles && <ListRow icon="desk" title={ROLE_LABELS[one.role]} text={one.regionName} />}
    </Card>
  )
}
