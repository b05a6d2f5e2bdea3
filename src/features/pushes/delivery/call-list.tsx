import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toList } from '@/cloud/query/list-frame'
import { usePages } from '@/cloud/query/use-pages'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { PagedList } from '@/ui/paged-list/paged-list'
import { call } from '@/ui/platform/feedback'
import { Chip } from '@/ui/chip/chip'
import { useNow } from '@/ui/hooks/use-now'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { formatWhen } from '@/shared/domain/time/wording'
import type { CommonCode, OutputOf } from '@/shared/contract/action'
import type { contract } from '@/shared/contract'
import type { UnreachedRow } from '@/shared/contract/pushes'
import { LEDGER_REASON_LABELS } from '@/shared/domain/push/ledger'
import { unreachedKey } from '../keys'
import '../push.scss'

type Page = OutputOf<typeof contract.pushes.unreached>
type Row = UnreachedRow & { id: string }

const toRows = ({ people }: Page): Row[] => people.map((row) => ({ ...row, id: row.personId }))

export interface CallListProps {
  pushId: string
  /** The region of the push, or the agent's own region inside it. */
  regionCode: string
  /** The list opens at once, because the person has asked for it already. */
  isOpen?: boolean
}

/** The people to call: they got no message and have not read the notice. A press opens the list, because each access is recorded. */
export function CallList({ pushId, regionCode, isOpen = false }: CallListProps) {
  const [open, setOpen] = useState(isOpen)
  if (open) return <Unreached pushId={pushId} regionCode={regionCode} />
  return (
    <Card title="还没通知到的人">
      <View className="push-row-text">
        没有收到微信提醒、也还没看过通知的人，请联系服务的专员打电话告知。查看会记录在案。
      </View>
      <Button kind="quiet" text="看电话名单" icon="phone" onPress={() => setOpen(true)} />
    </Card>
  )
}

function Unreached({ pushId, regionCode }: Omit<CallListProps, 'isOpen'>) {
  const list = usePages<Page, Row, CommonCode>(
    unreachedKey(pushId, regionCode),
    (cursor) => cloud.pushes.unreached({ regionCode, pushId, ...(cursor !== undefined && { cursor }) }),
    toRows,
  )
  return (
    <Card title="还没通知到的人">
      <PagedList
        {...toList(list)}
        render={(row) => <PersonRow key={row.id} row={row} pushId={pushId} regionCode={regionCode} />}
        empty={<EmptyState icon="check" title="每个人都通知到了" />}
      />
    </Card>
  )
}

interface PersonRowProps extends Omit<CallListProps, 'isOpen'> {
  row: UnreachedRow
}

function PersonRow({ row, pushId, regionCode }: PersonRowProps) {
  const now = useNow()
  const { personId, name, phone, enterpriseName, steward, reason } = row
  const isComplete = !phone.includes('*')
  const [noted, setNoted] = useState<Pick<UnreachedRow, 'calledAt' | 'calledBy'>>(row)
  const note = useAction(cloud.pushes.called)
  const isCalled = noted.calledAt !== undefined
  const toggle = async () => {
    const answer = await note.run({ regionCode, pushId, personId, called: !isCalled })
    if (answer.ok) setNoted(answer.data)
  }
  const refusal = useSendAgain(note, toggle)
  return (
    <View className="push-row">
      <View className="push-row-head">
        <Text className="push-row-name">{`${name} · ${enterpriseName}`}</Text>
        {isComplete && (
          <Button
            kind="plain"
            size="small"
            icon="phone"
            text="打电话"
            label={`给${name}打电话`}
            onPress={() => call(phone)}
          />
        )}
      </View>
      <View className="push-row-text">
        {[phone, steward ? `专员 ${steward}` : '由值班人员联系', reason && LEDGER_REASON_LABELS[reason]]
          .filter(Boolean)
          .join(' · ')}
      </View>
      <View className="chip-row">
        {noted.calledAt !== undefined && (
          <Chip
            tone="good"
            icon="check"
            text={`${noted.calledBy ?? ''} ${formatWhen(noted.calledAt, now)} 已打过`}
          />
        )}
        <Button
          kind="plain"
          size="small"
          text={isCalled ? '还没打' : '已打过'}
          label={isCalled ? `${name}还没打` : `${name}已打过`}
          busy={note.pending}
          onPress={() => void toggle()}
        />
      </View>
      {refusal !== undefined && <RefusalNote text={refusal} />}
    </View>
  )
}
