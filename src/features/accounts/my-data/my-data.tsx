import { toFrame } from '@/cloud/query/list-frame'
import { useMe } from '@/cloud/query/use-me'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { DeleteCard } from './delete-card'
import { PersonalExportCard } from './export-card'
import { PersonalDataCard } from './personal-data-card'
import { PhoneAccessCard } from './phone-access-card'

/** Personal data: who saw the person's number, what is stored and why, export, deletion. */
export function MyData() {
  const me = useMe()
  return (
    <QueryFrame {...toFrame(me.query)}>
      {me.person ? (
        <>
          <PhoneAccessCard personId={me.person.personId} />
          <PersonalDataCard />
          <PersonalExportCard />
          <DeleteCard person={me.person} />
        </>
      ) : (
        <EmptyState icon="lock" title="这里还没有您的信息" text="登记或加入后，才会保存您的姓名和电话" />
      )}
    </QueryFrame>
  )
}
