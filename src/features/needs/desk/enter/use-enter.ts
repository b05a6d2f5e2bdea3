import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { useStored } from '@/ui/hooks/use-stored'
import { findFaults } from '@/cloud/rpc/validate'
import type { InputOf } from '@/shared/contract/action'
import type { contract } from '@/shared/contract'
import { needsContract } from '@/shared/contract/needs'
import type { Category } from '@/shared/domain/need/category'

type EnterInput = InputOf<typeof contract.needs.enter>
export type EnteredChannel = EnterInput['channel']

/** The form as it was filled in; a field is empty while nothing is chosen. */
export interface EnterForm {
  channel: EnteredChannel | ''
  enterpriseName: string
  creditCode: string
  contactName: string
  contactPhone: string
  text: string
  category: Category | ''
  consent: boolean
  urgent: boolean
}

const EMPTY: EnterForm = {
  channel: '',
  enterpriseName: '',
  creditCode: '',
  contactName: '',
  contactPhone: '',
  text: '',
  category: '',
  consent: false,
  urgent: false,
}

/** What is known of the enterprise when the form opens. */
export type EnterStart = Partial<Pick<EnterForm, 'enterpriseName' | 'creditCode'>>

/** The form by which an officer enters a need for an enterprise. */
export function useEnter(regionCode: string, known: EnterStart = {}) {
  // Only the words stay on the device: names and numbers of other people do not.
  const [text, storeText, forgetWords] = useStored(
    `desk-enter:${regionCode}:${known.creditCode ?? known.enterpriseName ?? ''}`,
    '',
  )
  const [filled, setForm] = useState<EnterForm>({ ...EMPTY, ...known })
  const form = { ...filled, text }
  const [tried, setTried] = useState(false)
  const enter = useAction(cloud.needs.enter)
  const { channel, category, enterpriseName, creditCode, contactName, contactPhone, consent, ...rest } = form
  const input = {
    ...rest,
    regionCode,
    enterprise: { name: enterpriseName, ...(creditCode.trim() !== '' && { creditCode }) },
    contact: { name: contactName, phone: contactPhone },
  }
  const ownFaults = findFaults(needsContract.enter.input, { ...input, channel, category, consent })
  const isWhole = Object.keys(ownFaults).length === 0
  const faults: Readonly<Record<string, string>> = {
    ...enter.refusal?.fields,
    ...(tried ? ownFaults : {}),
  }
  const submit = async () => {
    setTried(true)
    if (!isWhole || channel === '' || category === '' || !consent) return
    const answer = await enter.run({ ...input, channel, category, consent })
    if (answer.ok) forgetWords()
  }
  const refusal = useSendAgain(enter, submit, { words: form })
  return {
    form,
    change: ({ text: written, ...changes }: Partial<EnterForm>) => {
      if (written !== undefined) storeText(() => written)
      setForm((before) => ({ ...before, ...changes }))
    },
    faults,
    refusal,
    pending: enter.pending,
    entered: enter.data,
    submit,
    again: () => {
      setForm(EMPTY)
      setTried(false)
      enter.reset()
    },
  }
}
