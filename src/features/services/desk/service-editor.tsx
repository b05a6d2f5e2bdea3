import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { ServiceFields } from './service-fields'
import { ServiceStatusCard } from './service-status-card'
import { useServiceDraft, type ServiceDraftOptions, type ServiceDraftState } from './use-service-draft'

/** Writes a new service, or edits an existing one. */
export function ServiceEditor(options: ServiceDraftOptions) {
  const { service, onSaved, onOutdated } = options
  const draft = useServiceDraft(options)
  const { faults, refusal } = draft
  return (
    <>
      {service && <ServiceStatusCard service={service} onDone={onSaved} onOutdated={onOutdated} />}
      <UnsavedNote draft={draft} />
      <ServiceFields form={draft.form} onChange={draft.change} faults={faults} />
      <ActionFooter note={refusal !== undefined && <RefusalNote text={refusal} />}>
        <Button
          text={service ? '保存' : '添加服务'}
          disabled={draft.isOvertaken}
          busy={draft.pending}
          busyText="正在保存…"
          onPress={() => void draft.save()}
          grow
        />
      </ActionFooter>
    </>
  )
}

function UnsavedNote({ draft }: { draft: ServiceDraftState }) {
  if (draft.isOvertaken)
    return (
      <>
        <RefusalNote
          tone="warn"
          text="刚刚有人改动过这项服务。下面是您写的；保存会盖掉对方的改动。"
          action={{ text: '换成最新内容', onPress: draft.discard }}
        />
        <Button kind="plain" size="small" text="保留我写的，接着改" onPress={draft.rebase} />
      </>
    )
  if (!draft.isUnsaved) return null
  return (
    <RefusalNote
      tone="info"
      icon="edit"
      text="有还没保存的内容，只在这台设备上。"
      action={{ text: '放弃', onPress: draft.discard }}
    />
  )
}
