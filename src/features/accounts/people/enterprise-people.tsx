import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { useQuery } from '@/cloud/query/use-query'
import { Card } from '@/ui/card/card'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { Field } from '@/ui/field/field'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { showToast } from '@/ui/platform/feedback'
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet'
import { STAFFING_REASON_MAX } from '@/shared/contract/limits'
import { PersonRows } from './person-rows'

/** The people of an enterprise as an administrator sees them, who can make one of them the owner. */
export function EnterprisePeople({ enterpriseId }: { enterpriseId: string }) {
  const query = useQuery(`colleagues:${enterpriseId}`, () => cloud.accounts.colleagues({ enterpriseId }))
  const [chosen, setChosen] = useState<{ personId: string; name: string }>()
  const people = query.data?.people ?? []
  return (
    <QueryFrame {...toFrame(query)}>
      {query.data && people.length === 0 && (
        <EmptyState icon="users" title="这家企业还没有人加入" text="登记企业或用邀请码加入后，会出现在这里" />
      )}
      {people.length > 0 && (
        <Card title="企业的人" aside={`${people.length} 人`}>
          <PersonRows
            people={people.map((person) => ({
              id: person.personId,
              name: person.name,
              phone: person.phone,
              role: person.owner ? '企业管理员' : '企业员工',
              isMe: false,
              ...(!person.owner && { action: { text: '设为管理员', onPress: () => setChosen(person) } }),
            }))}
          />
        </Card>
      )}
      {chosen && (
        <AppointOwner
          enterpriseId={enterpriseId}
          person={chosen}
          onClose={() => setChosen(undefined)}
          onDone={() => void query.refresh()}
        />
      )}
    </QueryFrame>
  )
}

interface AppointOwnerProps {
  enterpriseId: string
  person: { personId: string; name: string }
  onClose: () => void
  onDone: () => void
}

function AppointOwner({ enterpriseId, person, onClose, onDone }: AppointOwnerProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const appoint = useAction(cloud.accounts.appointOwner)
  const send = async () => {
    setTried(true)
    if (reason.trim() === '') return
    const answer = await appoint.run({ enterpriseId, personId: person.personId, reason })
    if (!answer.ok) return
    showToast(`管理员现在是${answer.data.ownerName}`)
    onDone()
    onClose()
  }
  const refusal = useSendAgain(appoint, send, { words: reason, late: 'ask' })
  return (
    <ConfirmSheet
      open
      title={`让${person.name}做企业管理员？`}
      text="原来的管理员变为普通员工。企业的每个人都会看到是您改的，以及原因。"
      confirmText="设为管理员"
      busy={appoint.pending}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <Field
        label="原因"
        value={reason}
        maxLength={STAFFING_REASON_MAX}
        placeholder="如：原管理员已离职，来函说明"
        onChange={setReason}
        fault={tried && reason.trim() === '' ? '请填写原因' : appoint.refusal?.fields?.['reason']}
      />
    </ConfirmSheet>
  )
}
