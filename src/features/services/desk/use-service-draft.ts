import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { useStored } from '@/ui/hooks/use-stored'
import { showToast } from '@/ui/platform/feedback'
import type { FieldFaults } from '@/shared/contract/action'
import type { ServiceView } from '@/shared/contract/services'
import { toDay } from '@/shared/domain/time/days'
import { checkForm, emptyForm, toServiceForm, type ServiceForm } from './service-form'

export interface ServiceDraftOptions {
  regionCode: string
  /** Left out for a new service. */
  service?: ServiceView
  /** The need that was asked in vain, with which a new service begins. */
  exampleNeed?: string
  onSaved: (service: ServiceView) => void
  /** Somebody else has changed the service, so it must be read again. */
  onOutdated: () => void
}

interface StoredForm {
  /** Version of the service on which the form is based; 0 for a new service. */
  version: number
  form?: ServiceForm
}

const EMPTY: StoredForm = { version: 0 }

/** The draft of a service. It stays on the device until the cloud has it. */
export function useServiceDraft({
  regionCode,
  service,
  exampleNeed = '',
  onSaved,
  onOutdated,
}: ServiceDraftOptions) {
  const key = `service-draft:${service?.id ?? `new:${regionCode}${exampleNeed === '' ? '' : `:${exampleNeed}`}`}`
  const [stored, change, discard] = useStored(key, EMPTY)
  const [tried, setTried] = useState(false)
  const [today] = useState(() => toDay(Date.now()))
  const add = useAction(cloud.services.add)
  const edit = useAction(cloud.services.edit)
  const version = service?.version ?? 0
  const form =
    stored.form ?? (service ? toServiceForm(service) : { ...emptyForm(today), exampleNeeds: exampleNeed })
  const checked = checkForm(form)
  const action = service ? edit : add
  const faults: FieldFaults = {
    ...action.refusal?.fields,
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
    discard()
    setTried(false)
    showToast(service ? '已保存，马上生效' : '已添加，马上可以匹配到')
    onSaved(answer.data.service)
  }
  const refusal = useSendAgain(action, save, { words: form })
  return {
    form,
    faults,
    /** Why the service was not saved. `isOvertaken` covers the case that somebody else was faster. */
    refusal: action.refusal?.code === 'ChangedMeanwhile' ? undefined : refusal,
    pending: add.pending || edit.pending,
    isUnsaved: stored.form !== undefined,
    /** Somebody else has saved a newer version since this form was begun. */
    isOvertaken: stored.form !== undefined && stored.version !== version,
    change: (changed: Partial<ServiceForm>) => {
      edit.reset()
      add.reset()
      change((before) => ({
        version: before.form ? before.version : version,
        form: { ...form, ...before.form, ...changed },
      }))
    },
    discard,
    /** Bases the form on the newest version. Saving then replaces that version. */
    rebase: () => change((before) => ({ ...before, version })),
    save,
  }
}

export type ServiceDraftState = ReturnType<typeof useServiceDraft>
