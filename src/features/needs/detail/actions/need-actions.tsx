import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet'
import type { NeedView } from '@/shared/contract/need-view'
import { EvidenceOfferCard } from '../evidence/evidence-offer-card'
import { needButtons, buttonText, type NeedButton } from './need-buttons'
import { MergeSheet } from './merge-sheet'
import { LevelCard } from './level-card'
import { RateSheet } from './rate-sheet'
import { RejectSheet } from './reject-sheet'
import { SupplySheet } from './supply-sheet'
import { useConfirm } from './use-confirm'
import { useNeedStep, type StepOutcome } from '@/features/needs/use-need-step'

export interface NeedActionsProps extends StepOutcome {
  need: NeedView
  personId: string
}

/** The enterprise's buttons on a need: exactly the steps that the domain allows. */
export function NeedActions({ need, personId, ...outcome }: NeedActionsProps) {
  const [open, setOpen] = useState<NeedButton | 'merge'>()
  const withdraw = useNeedStep(cloud.needs.withdraw, '已撤回', outcome)
  const confirm = useConfirm(need, outcome, () => setOpen('rate'))
  const { primary, others } = needButtons(need)
  const close = () => setOpen(undefined)
  const press = (button: NeedButton) => (button === 'confirm' ? void confirm.run() : setOpen(button))
  const sheet = { need, onClose: close, ...outcome }
  const takeBack = () => withdraw.run({ needId: need.id, text: '' }).then(close)
  // The park may have gone on with the need meanwhile. A late attempt to withdraw therefore waits for another press.
  const notWithdrawn = useSendAgain(withdraw, takeBack, { late: 'ask' })
  const refusal = confirm.refusal ?? notWithdrawn
  return (
    <>
      {confirm.doubted && (
        <RefusalNote
          tone="info"
          text="已确认解决。要公开的文字没有通过平台检查，所以没有公开，别家看不到。"
        />
      )}
      {primary === 'confirm' && (
        <>
          <EvidenceOfferCard offer={confirm.offer} />
          <LevelCard level={confirm.level} onChange={confirm.setLevel} />
        </>
      )}
      {(primary !== undefined || others.length > 0) && (
        <ActionFooter note={refusal !== undefined && <RefusalNote text={refusal} />}>
          {others.map((button) => (
            <Button
              key={button}
              kind={button === 'withdraw' ? 'plain' : 'quiet'}
              text={buttonText(button, need.state)}
              onPress={() => press(button)}
              grow={primary === undefined}
            />
          ))}
          {primary !== undefined && (
            <Button
              text={
                primary === 'confirm' && confirm.level !== undefined
                  ? '确认解决并评价'
                  : buttonText(primary, need.state)
              }
              busy={primary === 'confirm' && confirm.pending}
              onPress={() => press(primary)}
              grow
            />
          )}
        </ActionFooter>
      )}
      <SupplySheet {...sheet} personId={personId} open={open === 'supply'} />
      <RejectSheet {...sheet} kind="reject" open={open === 'reject'} />
      <RejectSheet {...sheet} kind="contest" open={open === 'contest'} />
      <RateSheet {...sheet} chosen={confirm.level} open={open === 'rate'} />
      <ConfirmSheet
        open={open === 'withdraw'}
        title="撤回这个诉求？"
        text="撤回后不再办理，经过仍然可查。如果还需要帮助，可以重新提一个。"
        confirmText="撤回"
        danger
        busy={withdraw.pending}
        onClose={close}
        onConfirm={() => void takeBack()}
      >
        {need.steps.includes('merged') && (
          <Button kind="plain" text="和另一件重复？合并成一件" onPress={() => setOpen('merge')} />
        )}
      </ConfirmSheet>
      {open === 'merge' && <MergeSheet need={need} onClose={close} />}
    </>
  )
}
