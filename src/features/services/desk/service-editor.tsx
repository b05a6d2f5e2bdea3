import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { useStored } from '@/ui/hooks/use-stored'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { showToast } from '@/ui/platform/feedback'
import type { FieldFaults } from '@/shared/contract/action'
import type { ServiceView } from '@/shared/contract/services'
import { formatRefusal } from '@/shared/contract/wording'
import { toDay } from '@/shared/domain/time/days'
import { ServiceFields } from './service-fields'
import { checkForm, emptyForm, toServiceForm, type ServiceForm } from './service-form'
import { ServiceStatusCard } from './service-status-card'

export interface ServiceEditorProps {
  regionCode: string
  /** Left out: a new one. */
  service?: ServiceView
  onSaved: (service: ServiceView) => void
  /** The service is not what was shown: read it again. */
  onOutdated: () => void
}

interface Kept {
  /** The version that the writing began from; 0 for a new service. */
  version: number
  form?: ServiceForm
}

const NOTHING: Kept = { version: 0 }

/** Writes a service, new or known. What is written stays on the device until the cloud has it. */
export function ServiceEditor({ regionCode, service, onSaved, onOutdated }: ServiceEditorProps) {
  const [kept, change, forget] = useStored(`service-draft:${service?.id ?? `new:${regionCode}`}`, NOTHING)
  const [tried, setTried] = useState(false)
  const [today] = useState(() => toDay(Date.now()))
  const add = useAction(cloud.services.add)
  const edit = useAction(cloud.services.edit)
  const version = service?.version ?? 0
  const form = kept.form ?? (service ? toServiceForm(service) : emptyForm(today))
  const overtaken = kept.form !== undefined && kept.version !== version
  const checked = checkForm(form)
  const refusal = service ? edit.refusal : add.refusal
  const faults: FieldFaults = {
    ...refusal?.fields,
    ...(tried && 'faults' in checked && checked.faults),
  }
  const save = async () => {
    setTried(true)
    if (!('draft' in checked)) return
    const answer = service
      ? await edit.run({ serviceId: service.id, version, service: checked.draft })
      : await add.run({ regionCode, service: checked.draft })
    if (!answer.ok) {
      if (answer.error.code === 'ChangedMeanwhile') onOutdated()
      return
    }
    forget()
    setTried(false)
    showToast(service ? '已保存，马上生效' : '已添加，马上可以匹配到')
    onSaved(answer.data.service)
  }
  return (
    <>
      {service && <ServiceStatusCard service={service} onDone={onSaved} onOutdated={onOutdated} />}
      {kept.form !== undefined && !overtaken && (
        <RefusalNote
          tone="info"
          icon="edit"
          text="有还没保存的内容，只在这台设备上。"
          action={{ text: '放弃', onPress: forget }}
        />
      )}
      {overtaken && (
        <>
          <RefusalNote
            tone="warn"
            text="刚刚有人改动过这项服务。下面是您写的；保存会盖掉对方的改动。"
            action={{ text: '换成最新内容', onPress: forget }}
          />
          <Button
            kind="plain"
            size="small"
            text="保留我写的，接着改"
            onPress={() => change((before) => ({ ...before, version }))}
          />
        </>
      )}
      <ServiceFields
        form={form}
        onChange={(changed) => {
          edit.reset()
          add.reset()
          change((before) => ({
            version: before.form ? before.version : version,
            form: { ...form, ...before.form, ...changed },
          }))
        }}
        faults={faults}
      />
      <ActionFooter
        note={
          (refusal && refusal.code !== 'ChangedMeanwhile' && <RefusalNote text={formatRefusal(refusal)} />) ||
          (Object.keys(faults).length > 0 && (
            <RefusalNote text={`还有 ${Object.keys(faults).length} 处要改，已在上面标出。您填的都还在。`} />
          ))
        }
      >
        <Button
          text={service ? '保存' : '添加服务'}
          disabled={overtaken}
          busy={add.pending || edit.pending}
          busyText="正在保存…"
          onPress={() => void save()}
          grow
        />
      </ActionFooter>
    </>
  )
}
