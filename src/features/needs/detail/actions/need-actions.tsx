import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet'
import type { NeedView } from '@/shared/contract/need-view'
import type { RatingLevel } from '@/shared/domain/need/need'
import { EvidenceOfferCard } from '../evidence/evidence-offer-card'
import { useEvidenceOffer } from '../evidence/use-evidence-offer'
import { needButtons, buttonText, type NeedButton } from './need-buttons'
import { MergeSheet } from './merge-sheet'
import { LevelCard } from './level-card'
import { isComplete, RateSheet } from './rate-sheet'
import { RejectSheet } from './reject-sheet'
import { SupplySheet } from './supply-sheet'
import { useNeedStep, type StepOutcome } from '@/features/needs/use-need-step'

export interface NeedActionsProps extends StepOutcome {
  need: NeedView
  personId: string
}

/** The enterprise's buttons on a need, for exactly those steps that the domain allows. */
export function NeedActions({ need, personId, ...outcome }: NeedActionsProps) {
  const [open, setOpen] = useState<NeedButton | 'merge'>()
  const [doubted, setDoubted] = useState(false)
  const [level, setLevel] = useState<RatingLevel>()
  const withdraw = useNeedStep(cloud.needs.withdraw, '已撤回', outcome)
  const confirm = useNeedStep(cloud.needs.confirm, '已确认解决', {
    ...outcome,
    onDone: (answer) => {
      outcome.onDone(answer)
      setDoubted(offer.words !== undefined && answer.need.evidence === undefined)
      if (answer.need.steps.includes('rated')) void rateAfterConfirming()
    },
  })
  const rate = useNeedStep(cloud.needs.rate, '已确认，谢谢您的评价', outcome)
  /** Once the need is resolved, what was chosen is sent; else the rating is asked for, and can be left out. */
  const rateAfterConfirming = async () => {
    const isSent =
      level !== undefined && isComplete(level) && (await rate.run({ needId: need.id, level, reasons: [] }))
    if (!isSent) setOpen('rate')
  }
  const offer = useEvidenceOffer(need.id)
  const confirmSolved = async () => {
    const { words } = offer
    const worked = await confirm.run({ needId: need.id, ...(words && { evidence: words }) })
    // Names are left in what was edited: what is left without them is shown before it is tried again.
    if (!worked && words) await offer.strip()
  }
  const unconfirmed = useSendAgain(confirm, confirmSolved)
  const { primary, others } = needButtons(need)
  const close = () => setOpen(undefined)
  const press = (button: NeedButton) => (button === 'confirm' ? void confirmSolved() : setOpen(button))
  const sheet = { need, onClose: close, ...outcome }
  const refusal = unconfirmed ?? withdraw.refusal
  return (
    <>
      {doubted && (
        <RefusalNote
          tone="info"
          text="已确认解决。要公开的文字没有通过平台检查，所以没有公开，别家看不到。"
        />
      )}
      {primary === 'confirm' && (
        <>
          <EvidenceOfferCard offer={offer} />
          <LevelCard level={level} onChange={setLevel} />
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
                primary === 'confirm' && level !== undefined
                  ? '确认解决并评价'
                  : buttonText(primary, need.state)
              }
              busy={primary === 'confirm' && (confirm.pending || rate.pending)}
              onPress={() => press(primary)}
              grow
            />
          )}
        </ActionFooter>
      )}
      <SupplySheet {...sheet} personId={personId} open={open === 'supply'} />
      <RejectSheet {...sheet} kind="reject" open={open === 'reject'} />
      <RejectSheet {...sheet} kind="contest" open={open === 'contest'} />
      <RateSheet {...sheet} chosen={level} open={open === 'rate'} />
      <ConfirmSheet
        open={open === 'withdraw'}
        title="撤回这个诉求？"
        text="撤回后不再办理，经过仍然可查。如果还需要帮助，可以重新提一个。"
        confirmText="撤回"
        danger
        busy={withdraw.pending}
        onClose={close}
        onConfirm={() => void withdraw.run({ needId: need.id, text: '' }).then(close)}
      >
        {need.steps.includes('merged') && (
          <Button kind="plain" text="和另一件重复？合并成一件" onPress={() => setOpen('merge')} />
        )}
      </ConfirmSheet>
      {open === 'merge' && <MergeSheet need={need} onClose={close} />}
    </>
  )
}
