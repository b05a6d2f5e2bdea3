import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { clearCache } from '@/cloud/query/answer-cache'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { showToast } from '@/ui/platform/feedback'
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet'
import { goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { PersonView } from '@/shared/contract/accounts'
import { HELD, type HeldData } from '@/shared/domain/access/personal-data'
import { PERSON_NAME_MAX } from '@/shared/contract/limits'
import './my-data.scss'

const PERSONAL_DATA: readonly HeldData[] = Object.values(HELD)
const REMAINS = PERSONAL_DATA.flatMap(({ what, remains }) =>
  remains === undefined ? [] : [`${what}：${remains}`],
)

/** Deletes the person's data. It asks for the registered name, then once more, and says what stays and why. */
export function DeleteCard({ person }: { person: PersonView }) {
  const [open, setOpen] = useState(false)
  const deletion = useDeletion(person, open)
  if (open) return <DeleteForm deletion={deletion} onClose={() => setOpen(false)} />
  return (
    <Card title="删除我的信息">
      <View className="my-data-note">删除后不能再用现在的身份办事，也不能恢复。</View>
      <Button kind="quiet" text="我要删除" onPress={() => setOpen(true)} />
    </Card>
  )
}

/** State of the form, and the colleagues who can take over open needs. The colleagues are read while the form is open. */
function useDeletion(person: PersonView, open: boolean) {
  const [asking, setAsking] = useState(false)
  const [name, setName] = useState('')
  const [successorId, setSuccessor] = useState('')
  const remove = useAction(cloud.accounts.deleteMe)
  const staff = person.memberships.find((membership) => membership.role === 'staff')
  const enterpriseId = staff?.role === 'staff' ? staff.enterpriseId : undefined
  const colleagues = useQuery(
    open && enterpriseId !== undefined ? `colleagues:${enterpriseId}` : undefined,
    () => cloud.accounts.colleagues({ enterpriseId: enterpriseId ?? '' }),
  )
  const successors = (colleagues.data?.people ?? []).filter(({ personId }) => personId !== person.personId)
  const confirm = async () => {
    const answer = await remove.run({ name, ...(successorId !== '' && { successorId }) })
    setAsking(false)
    if (!answer.ok) return
    clearCache()
    showToast('已删除')
    goInstead(routes.home())
  }
  const refusal = useSendAgain(remove, confirm, { words: [name, successorId], late: 'ask' })
  return { asking, setAsking, name, setName, successorId, setSuccessor, successors, remove, confirm, refusal }
}

interface DeleteFormProps {
  deletion: ReturnType<typeof useDeletion>
  onClose: () => void
}

function DeleteForm({ deletion, onClose }: DeleteFormProps) {
  const {
    asking,
    setAsking,
    name,
    setName,
    successorId,
    setSuccessor,
    successors,
    remove,
    confirm,
    refusal,
  } = deletion
  return (
    <Card title="删除我的信息" tone="warn">
      <Remains />
      <Field
        label="请照登记的姓名填写"
        value={name}
        onChange={setName}
        maxLength={PERSON_NAME_MAX}
        fault={remove.refusal?.fields?.['name']}
      />
      {successors.length > 0 && (
        <ChoiceField
          label="没办完的诉求交给谁"
          placeholder="没有就不用选"
          choices={successors.map(({ personId, name: title }) => ({ key: personId, title }))}
          value={successorId}
          onChange={setSuccessor}
          fault={remove.refusal?.fields?.['successorId']}
        />
      )}
      <View>{refusal !== undefined && <RefusalNote text={refusal} />}</View>
      <View className="my-data-buttons">
        <Button kind="quiet" text="先不删" onPress={onClose} grow />
        <Button
          kind="danger"
          text="删除"
          onPress={() => setAsking(true)}
          disabled={name.trim() === ''}
          grow
        />
      </View>
      <ConfirmSheet
        open={asking}
        title="真的删除吗？"
        text="删除后不能恢复。想再用，要重新登记或请同事邀请。"
        confirmText="确认删除"
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
        busy={remove.pending}
        danger
      />
    </Card>
  )
}

function Remains() {
  return (
    <>
      <View className="my-data-note">
        姓名、电话和任职立刻删除，消息和办理记录里的姓名随后清除。依规要留下的：
      </View>
      <View>
        {REMAINS.map((text) => (
          <View key={text} className="remains">
            · {text}
          </View>
        ))}
      </View>
    </>
  )
}
