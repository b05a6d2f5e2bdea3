import { cloud } from '@/cloud/rpc/client'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button, type ButtonProps } from '@/ui/button/button'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { PolicyView } from '@/shared/contract/policy-view'
import type { PolicyButton } from './policy-buttons'
import type { OpenSheet } from './step-sheets'
import { usePolicyStep, type PolicyOutcome } from './use-policy-step'

export interface PolicyActionsProps extends PolicyOutcome {
  policy: PolicyView
  buttons: readonly PolicyButton[]
  onOpen: (sheet: OpenSheet) => void
}

const TEXTS: Readonly<Record<PolicyButton, string>> = {
  edit: '修改',
  submit: '提交审核',
  pullBack: '撤回修改',
  sendBack: '退回',
  approve: '审核通过',
  publish: '立即发布',
  schedule: '定时发布',
  unschedule: '取消定时',
  recall: '撤回政策',
}

/** The buttons of a policy: exactly those that the domain's next steps and the person's role allow. */
export function PolicyActions({ policy, buttons, onOpen, ...outcome }: PolicyActionsProps) {
  const { id: policyId, version } = policy
  const submit = usePolicyStep(cloud.policies.submit, '已提交，等同事审核', outcome)
  const pullBack = usePolicyStep(cloud.policies.pullBack, '已撤回，可以接着改', outcome)
  const unschedule = usePolicyStep(cloud.policies.unschedule, '已取消定时，审核仍然有效', outcome)
  const direct = { submit, pullBack, unschedule }
  const seen = { policyId, version }
  const unsubmitted = useSendAgain(submit, () => submit.run(seen))
  const unpulled = useSendAgain(pullBack, () => pullBack.run(seen))
  const scheduled = useSendAgain(unschedule, () => unschedule.run(seen))
  const refusal = unsubmitted ?? unpulled ?? scheduled
  const faults = Object.values(submit.faults)
  if (buttons.length === 0) return null
  const press = (button: PolicyButton) => {
    if (button === 'edit') go(routes.deskPolicyEdit(policyId))
    else if (button === 'submit' || button === 'pullBack' || button === 'unschedule')
      void direct[button].run(seen)
    else onOpen(button)
  }
  const pending = submit.pending || pullBack.pending || unschedule.pending
  return (
    <ActionFooter note={refusal !== undefined && <RefusalNote text={[refusal, ...faults].join('')} />}>
      {[...buttons].reverse().map((button) => (
        <Button
          key={button}
          text={TEXTS[button]}
          kind={kindOf(button, buttons)}
          busy={pending && (button === 'submit' || button === 'pullBack' || button === 'unschedule')}
          onPress={() => press(button)}
          grow={button === buttons[0] && button !== 'recall'}
        />
      ))}
    </ActionFooter>
  )
}

function kindOf(button: PolicyButton, [primary]: readonly PolicyButton[]): NonNullable<ButtonProps['kind']> {
  if (button === 'recall') return 'danger'
  return button === primary && button !== 'pullBack' && button !== 'edit' ? 'primary' : 'quiet'
}
