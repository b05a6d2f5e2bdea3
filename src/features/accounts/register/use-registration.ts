import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { useMe } from '@/cloud/query/use-me'
import { readVisitorText, useStored } from '@/ui/hooks/use-stored'
import { showToast } from '@/ui/platform/feedback'
import { goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { FieldFaults } from '@/shared/contract/action'
import { checkCreditCode } from '@/shared/domain/enterprise/credit-code'
import { EMPTY_REGISTER_DRAFT, findRegisterFaults, type RegisterDraft } from './register-draft'

/** State of the registration form, shared by its cards. */
export interface Registration {
  draft: RegisterDraft
  /** The draft comes from an earlier visit. */
  restored: boolean
  faults: FieldFaults
  refusal: string | undefined
  pending: boolean
  /** The enterprise is registered already, or stands in the park's roster. */
  isRegistered: boolean
  /** The check digit is wrong, and the person has to confirm the code. */
  confirming: boolean
  /** Makes the handler for changes of one field. */
  change: (key: keyof RegisterDraft) => (text: string) => void
  submit(): void
  confirm(): void
  cancel(): void
}

/** Keeps the draft of a registration on the device, checks it and sends it. */
export function useRegistration(): Registration {
  const me = useMe()
  const [stored, changeStored, forget] = useStored('register-draft', EMPTY_REGISTER_DRAFT)
  const [restored] = useState(stored !== EMPTY_REGISTER_DRAFT)
  const register = useAction(cloud.accounts.register)
  const [tried, setTried] = useState(false)
  const [confirming, setConfirming] = useState(false)
  // Name and phone number of a registered person are filled in.
  const draft: RegisterDraft = {
    ...stored,
    name: stored.name || (me.person?.name ?? ''),
    phone: stored.phone || (me.person?.phone ?? ''),
  }
  const ownFaults = findRegisterFaults(draft)
  const { press: send, refusal } = usePressAgain(register, async (confirmedCheckDigit: boolean) => {
    const answer = await register.run({ ...draft, confirmedCheckDigit })
    setConfirming(false)
    if (!answer.ok) return
    forget()
    showToast('登记好了')
    await me.query.refresh()
    // A visitor who wrote a need before goes on with it: the next step is to send it.
    goInstead(readVisitorText() === '' ? routes.home() : routes.postNeed())
  })
  return {
    draft,
    restored,
    faults: { ...register.refusal?.fields, ...(tried && ownFaults) },
    refusal,
    pending: register.pending,
    isRegistered: register.refusal?.code === 'EnterpriseExists',
    confirming,
    change: (key) => (text) => {
      if (register.refusal) register.reset()
      changeStored((before) => ({ ...before, [key]: text }))
    },
    submit: () => {
      setTried(true)
      if (Object.keys(ownFaults).length > 0) return
      if (checkCreditCode(draft.creditCode) === 'wrong_check_digit') setConfirming(true)
      else send(false)
    },
    confirm: () => send(true),
    cancel: () => setConfirming(false),
  }
}
