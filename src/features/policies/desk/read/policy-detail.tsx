import { useState } from 'react'
import { useNow } from '@/ui/hooks/use-now'
import type { PolicyView } from '@/shared/contract/policy-view'
import type { DeskPlaces } from '../places'
import { ChangesCard } from './cards/changes-card'
import { DeskClausesCard } from './cards/clauses-card'
import { HistoryCard } from './cards/history-card'
import { PlainCard } from './cards/plain-card'
import { PolicyActions } from './steps/policy-actions'
import { policyButtons } from './steps/policy-buttons'
import { DeskPolicyHead } from './cards/policy-head'
import { QuestionsCard } from './cards/questions-card'
import { PushCard } from './cards/push-card'
import { ReachCard } from './cards/reach-card'
import { MeasuresCard } from './cards/measures-card'
import { SourceCard } from '../source/source-card'
import { DeskStandingNote } from './status-note'
import { StepSheets, type OpenSheet } from './steps/step-sheets'
import type { PolicyOutcome } from './steps/use-policy-step'

export interface DeskPolicyDetailProps extends PolicyOutcome {
  policy: PolicyView
  places: DeskPlaces
}

/** One policy for the people who write and review it: its content, source, rules and history, and the next steps. */
export function DeskPolicyDetail({ policy, places, ...outcome }: DeskPolicyDetailProps) {
  const now = useNow()
  const [open, setOpen] = useState<OpenSheet>()
  const buttons = policyButtons(policy, places)
  return (
    <>
      <DeskStandingNote policy={policy} now={now} />
      <DeskPolicyHead policy={policy} />
      <PushCard policy={policy} places={places} />
      <PlainCard policy={policy} />
      <MeasuresCard policy={policy} />
      <ChangesCard policy={policy} now={now} />
      <DeskClausesCard policy={policy} outcome={outcome} />
      <ReachCard policy={policy} />
      {policy.desk && <SourceCard policyId={policy.id} evidence={policy.desk.evidence} unfolded={false} />}
      {policy.state === 'published' && <QuestionsCard policy={policy} now={now} />}
      <HistoryCard policy={policy} now={now} />
      <PolicyActions policy={policy} buttons={buttons} onOpen={setOpen} {...outcome} />
      <StepSheets policy={policy} open={open} onOpen={setOpen} now={now} {...outcome} />
    </>
  )
}
