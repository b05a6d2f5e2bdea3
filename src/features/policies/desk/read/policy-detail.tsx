import { useState } from 'react'
import { useNow } from '@/ui/hooks/use-now'
import type { PolicyView } from '@/shared/contract/policy-view'
import type { DeskPlaces } from '../places'
import { ChangesCard } from './changes-card'
import { DeskClausesCard } from './clauses-card'
import { HistoryCard } from './history-card'
import { PlainCard } from './plain-card'
import { PolicyActions } from './policy-actions'
import { policyButtons } from './policy-buttons'
import { DeskPolicyHead } from './policy-head'
import { PushCard } from './push-card'
import { ReachCard } from './reach-card'
import { RuleCard } from './rule-card'
import { DeskStandingNote } from './standing-note'
import { StepSheets, type OpenSheet } from './step-sheets'
import type { PolicyOutcome } from './use-policy-step'

export interface DeskPolicyDetailProps extends PolicyOutcome {
  policy: PolicyView
  places: DeskPlaces
}

/** One policy as those see it who write and review it: what it says, where it is from, whom it fits, what happened, what can be done. */
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
      <RuleCard policy={policy} />
      <ChangesCard policy={policy} now={now} />
      <DeskClausesCard clauses={policy.clauses} />
      <ReachCard policy={policy} />
      <HistoryCard policy={policy} now={now} />
      <PolicyActions policy={policy} buttons={buttons} onOpen={setOpen} {...outcome} />
      <StepSheets policy={policy} open={open} onOpen={setOpen} now={now} {...outcome} />
    </>
  )
}
