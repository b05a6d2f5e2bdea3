import type { ReactNode } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { PolicyView } from '@/shared/contract/policy-view'
import { Gist } from './policy-summary'
import { RecallSheet } from './recall-sheet'
import { ReasonSheet } from './reason-sheet'
import { ScheduleSheet } from './schedule-sheet'
import { usePolicyStep, type PolicyOutcome, type PolicyStepAction } from './use-policy-step'

/** The step whose sheet is open. */
export type OpenSheet = 'sendBack' | 'approve' | 'publish' | 'schedule' | 'recall'

export interface StepSheetsProps extends PolicyOutcome {
  policy: PolicyView
  now: number
  open: OpenSheet | undefined
  onOpen: (sheet: OpenSheet | undefined) => void
}

type Asked = Pick<StepSheetsProps, 'policy' | 'open' | 'onOpen'> & PolicyOutcome

/** The steps of the sheets: the effect of their buttons, and why a step did not work. */
function useAskedSteps({ policy, open, onOpen, ...outcome }: Asked) {
  const { id: policyId, version } = policy
  const seen = { policyId, version }
  const approve = usePolicyStep(cloud.policies.approve, '已审核通过', outcome)
  const sendBack = usePolicyStep(cloud.policies.sendBack, '已退回', outcome)
  const publish = usePolicyStep(cloud.policies.publish, '已发布，企业马上看得到', outcome)
  const schedule = usePolicyStep(cloud.policies.publish, '已定好发布时间', outcome)
  const recall = usePolicyStep(cloud.policies.recall, '已撤回，企业看不到了', outcome)
  const closeWhen = (worked: boolean) => {
    if (worked) onOpen(undefined)
  }
  const shownAs = (sheet: OpenSheet) => ({ open: open === sheet })
  const passed = usePressAgain(approve, () => approve.run(seen).then(closeWhen), shownAs('approve'))
  const published = usePressAgain(
    publish,
    async (thenPush: boolean) => {
      const worked = await publish.run(seen)
      closeWhen(worked)
      if (worked && thenPush) go(routes.deskPush(policyId))
    },
    shownAs('publish'),
  )
  const returned = usePressAgain(
    sendBack,
    (reason: string) => sendBack.run({ ...seen, reason }).then(closeWhen),
    shownAs('sendBack'),
  )
  const scheduled = usePressAgain(
    schedule,
    (publishAt: number) => schedule.run({ ...seen, publishAt }).then(closeWhen),
    shownAs('schedule'),
  )
  // A policy that enterprises have read disappears for good. A late attempt therefore waits until somebody looks again.
  const recalled = usePressAgain(
    recall,
    (reason: string) => recall.run({ ...seen, reason }).then(closeWhen),
    { ...shownAs('recall'), late: 'ask' },
  )
  return {
    approve: { ...approve, ...passed },
    publish: { ...publish, ...published },
    sendBack: { ...sendBack, ...returned },
    schedule: { ...schedule, ...scheduled },
    recall: { ...recall, ...recalled },
  }
}

/** The confirmations of steps: one before a policy is published, two before it is withdrawn. */
export function StepSheets({ policy, now, open, onOpen, ...outcome }: StepSheetsProps) {
  const { approve, publish, sendBack, schedule, recall } = useAskedSteps({ policy, open, onOpen, ...outcome })
  const close = () => onOpen(undefined)
  return (
    <>
      <AskSheet
        open={open === 'approve'}
        title="审核通过？"
        text="通过以后就可以发布。您通过的是现在看到的这一版。"
        verb="审核通过"
        policy={policy}
        step={approve}
        onYes={approve.press}
        onClose={close}
      />
      <AskSheet
        open={open === 'publish'}
        title="现在就发布？"
        text={`${policy.regionName}的企业马上看得到，能自己对条件。`}
        verb="立即发布"
        policy={policy}
        step={publish}
        onYes={() => publish.press(false)}
        onClose={close}
      >
        <Button
          kind="quiet"
          text="发布，接着推送"
          disabled={publish.pending}
          onPress={() => publish.press(true)}
        />
      </AskSheet>
      <ReasonSheet
        open={open === 'sendBack'}
        title="退回给起草人"
        label="哪里要改"
        placeholder="如：申报截止日期和原文不一致"
        verb="退回"
        fault={sendBack.faults['reason']}
        refusal={sendBack.refusal}
        pending={sendBack.pending}
        onEdit={sendBack.reset}
        onYes={sendBack.press}
        onClose={close}
      />
      <ScheduleSheet
        open={open === 'schedule'}
        now={now}
        refusal={schedule.refusal}
        pending={schedule.pending}
        onEdit={schedule.reset}
        onYes={schedule.press}
        onClose={close}
      />
      <RecallSheet
        open={open === 'recall'}
        policy={policy}
        fault={recall.faults['reason']}
        refusal={recall.refusal}
        pending={recall.pending}
        onEdit={recall.reset}
        onYes={recall.press}
        onClose={close}
      />
    </>
  )
}

interface AskSheetProps {
  /** Another button that also confirms. */
  children?: ReactNode
  open: boolean
  title: string
  text: string
  verb: string
  policy: PolicyView
  step: Pick<PolicyStepAction<never>, 'pending' | 'refusal'>
  onYes: () => void
  onClose: () => void
}

function AskSheet({ open, title, text, verb, policy, step, onYes, onClose, children }: AskSheetProps) {
  return (
    <ConfirmSheet
      open={open}
      title={title}
      confirmText={verb}
      busy={step.pending}
      onConfirm={onYes}
      onClose={onClose}
    >
      <Gist policy={policy} text={text} />
      {step.refusal !== undefined && <RefusalNote text={step.refusal} />}
      {children}
    </ConfirmSheet>
  )
}
