import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { useQuery } from '@/cloud/query/use-query'
import { ActionRow } from '@/ui/action-row/action-row'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { Field } from '@/ui/field/field'
import { ListRow } from '@/ui/list-row/list-row'
import { showToast } from '@/ui/platform/feedback'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { QUALIFICATION_NAME_MAX } from '@/shared/contract/limits'
import type { QualificationsView } from '@/shared/contract/park-qualifications'

type Qualification = QualificationsView['qualifications'][number]
/** Without `key` the change adds a new qualification. */
type Change = { key?: string; label: string; retired?: boolean }

/** The qualifications that enterprises of a region may have. One can add, rename and retire them. */
export function QualificationList({ regionCode }: { regionCode: string }) {
  const query = useQuery(`qualifications:${regionCode}`, () => cloud.park.qualifications({ regionCode }))
  const set = useAction(cloud.park.setQualification)
  const [open, setOpen] = useState<string>()
  const [added, setAdded] = useState('')
  const { press, refusal } = usePressAgain(set, async (change: Change, done: string) => {
    const answer = await set.run({ regionCode, version: query.data?.version ?? 0, ...change })
    if (answer.ok) {
      query.replace(answer.data)
      if (change.key === undefined) setAdded('')
      setOpen(undefined)
      showToast(done)
    } else if (answer.error.code === 'ChangedMeanwhile') void query.refresh()
  })
  const own = query.data?.qualifications ?? []
  return (
    <QueryFrame {...toFrame(query)} rows={6}>
      <RefusalNote
        tone="info"
        icon="info"
        text="企业档案、政策条件和名册导入都从这里选。改名、停用不影响已经填过的：企业填的和政策里写的都还看得到。"
      />
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <Card title="加一项资质">
        <Field
          label="资质名称"
          value={added}
          maxLength={QUALIFICATION_NAME_MAX}
          placeholder="如：雏鹰企业"
          hint="写政策原文里的全称，录入新政策时会自动认出来"
          onChange={(text) => {
            setAdded(text)
            set.reset()
          }}
        />
        <Button
          size="small"
          icon="plus"
          text="加入名录"
          busy={set.pending}
          disabled={added.trim() === ''}
          onPress={() => press({ label: added }, '已加入名录')}
        />
      </Card>
      <Card title="名录" aside={<View>{own.filter(({ retired }) => !retired).length} 项在用</View>}>
        {own.map((one) => (
          <Row
            key={one.key}
            one={one}
            open={open === one.key}
            busy={set.pending}
            onEdit={set.reset}
            onOpen={() => setOpen(open === one.key ? undefined : one.key)}
            onSave={(label) => press({ key: one.key, label, retired: one.retired }, '已改名')}
            onRetire={() =>
              press(
                { key: one.key, label: one.label, retired: !one.retired },
                one.retired ? '已恢复使用' : '已停用',
              )
            }
          />
        ))}
      </Card>
    </QueryFrame>
  )
}

interface RowProps {
  one: Qualification
  open: boolean
  busy: boolean
  onOpen: () => void
  /** Called with each change of the new name. */
  onEdit: () => void
  onSave: (label: string) => void
  onRetire: () => void
}

function Row({ one, open, busy, onOpen, onEdit, onSave, onRetire }: RowProps) {
  const [label, setLabel] = useState(one.label)
  return (
    <View>
      <ActionRow
        actions={
          <>
            {open && (
              <Button
                size="small"
                text="保存名称"
                busy={busy}
                disabled={label.trim() === '' || label.trim() === one.label}
                onPress={() => onSave(label)}
              />
            )}
            <Button
              kind="plain"
              size="small"
              text={open ? '不改了' : '改名'}
              label={open ? '不改了' : `改名：${one.label}`}
              onPress={onOpen}
            />
            <Button
              kind="plain"
              size="small"
              text={one.retired ? '恢复使用' : '停用'}
              label={`${one.retired ? '恢复使用' : '停用'}：${one.label}`}
              disabled={busy}
              onPress={onRetire}
            />
          </>
        }
      >
        <ListRow
          title={one.label}
          text={describe(one)}
          {...(one.retired && { aside: <Chip tone="plain" text="已停用" /> })}
        />
        {open && (
          <Field
            label={`${one.label}的新名称`}
            value={label}
            maxLength={QUALIFICATION_NAME_MAX}
            onChange={(text) => {
              setLabel(text)
              onEdit()
            }}
          />
        )}
      </ActionRow>
    </View>
  )
}

/** Where the qualification comes from. */
function describe({ key, label, regionCode }: Qualification): string {
  if (regionCode === undefined) return '系统自带'
  return key === label ? '自己加的' : /^[a-z_]+$/.test(key) ? '系统自带，改过名称' : `原名：${key}`
}
