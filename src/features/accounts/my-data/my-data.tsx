import { useMe } from '@/cloud/query/use-me'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { formatRefusal } from '@/shared/contract/wording'
import { DeleteCard } from './delete-card'
import { PersonalExportCard } from './export-card'
import { HeldCard } from './held-card'
import { LookersCard } from './lookers-card'

/** What is held about me and why, who saw my number, taking it with me, having it deleted. */
export function MyData() {
  const me = useMe()
  return (
    <QueryFrame
      loaded={me.known}
      fault={me.query.refusal && formatRefusal(me.query.refusal)}
      pending={me.query.pending}
      onRetry={() => void me.query.refresh()}
    >
      {me.person ? (
        <>
          <LookersCard personId={me.person.personId} />
          <HeldCard />
          <PersonalExportCard />
          <DeleteCard person={me.person} />
        </>
      ) : (
        <EmptyState icon="lock" title="这里还没有您的信息" text="登记或加入后，才会保存您的姓名和电话" />
      )}
    </QueryFrame>
  )
}
