import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/client'
import { forgetSeen } from '@/cloud/seen'
import { useAction } from '@/cloud/use-action'
import { useQuery } from '@/cloud/use-query'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceField } from '@/components/choice-field/choice-field'
import { Field } from '@/components/field/field'
import { RefusalNote } from '@/components/refusal-note/refusal-note'
import { say } from '@/components/say'
import { ConfirmSheet } from '@/components/sheet/confirm-sheet'
import { goInstead } from '@/navigate'
import { paths } from '@/paths'
import type { PersonView } from '@/shared/contract/accounts'
import { sayRefusal } from '@/shared/contract/wording'
import { HELD, type Held } from '@/shared/domain/personal-data'
import './my-data.scss'

const REMAINS = (Object.values(HELD) as readonly Held[]).flatMap(({ what, remains }) =>
  remains === undefined ? [] : [`${what}：${remains}`],
)

/** Asks twice: the name as it is registered, then once more. Says what stays and why. */
export function DeleteCard({ person }: { person: PersonView }) {
  const [open, setOpen] = useState(false)
  const [asking, setAsking] = useState(false)
  const [name, setName] = useState('')
  const [successorId, setSuccessor] = useState('')
  const remove = useAction(cloud.accounts.deleteMe)
  const staff = person.memberships.find((held) => held.role === 'staff')
  const enterpriseId = staff?.role === 'staff' ? staff.enterpriseId : undefined
  const colleagues = useQuery(
    open && enterpriseId !== undefined ? `colleagues:${enterpriseId}` : undefined,
    () => cloud.accounts.colleagues({ enterpriseId: enterpriseId ?? '' }),
  )
  const heirs = (colleagues.data?.people ?? []).filter(({ personId }) => personId !== person.personId)
  const confirm = async () => {
    const answer = await remove.run({ name, ...(successorId !== '' && { successorId }) })
    setAsking(false)
    if (!answer.ok) return
    forgetSeen()
    say('已删除')
    goInstead(paths.home())
  }
  if (!open)
    return (
      <Card title="删除我的信息">
        <View className="my-data-note">删除后不能再用现在的身份办事，也不能恢复。</View>
        <Button kind="quiet" text="我要删除" onPress={() => setOpen(true)} />
      </Card>
    )
  return (
    <Card title="删除我的信息" tone="warn">
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
      <Field
        label="请照登记的姓名填写"
        value={name}
        onChange={setName}
        maxLength={20}
        fault={remove.refusal?.fields?.['name']}
      />
      {heirs.length > 0 && (
        <ChoiceField
          label="没办完的诉求交给谁"
          placeholder="没有就不用选"
          choices={heirs.map(({ personId, name: title }) => ({ key: personId, title }))}
          value={successorId}
          onChange={setSuccessor}
          fault={remove.refusal?.fields?.['successorId']}
        />
      )}
      <View>{remove.refusal && <RefusalNote text={sayRefusal(remove.refusal)} />}</View>
      <View className="my-data-buttons">
        <Button kind="quiet" text="先不删" onPress={() => setOpen(false)} grow />
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
