import { useState } from 'react'
import { useNow } from '@/ui/hooks/use-now'
import type { PolicyView } from '@/shared/contract/policy-view'
import type { DeskPlaces } from '../places'
import { ChangesCard } from './changes-card'
import { ClausesCard } from './clauses-card'
import { HistoryCard } from './history-card'
import { PlainCard } from './plain-card'
import { PolicyActions } from './policy-actions'
import { buttonsOf } from './policy-buttons'
import { PolicyHead } from './policy-head'
import { PushCard } from './push-card'
import { ReachCard } from './reach-card'
import { RuleCard } from './rule-card'
import { StandingNote } from './standing-note'
import { StepSheets, type OpenSheet } from './step-sheets'
import type { PolicyOutcome } from './use-policy-step'

export interface PolicyDetailProps extends PolicyOutcome {
  policy: PolicyView
  places: DeskPlaces
}

/** One policy as those see it who write and review it: what it says, where it is from, whom it fits, what happened, what can be done. */
export function PolicyDetail({ policy, places, ...outcome }: PolicyDetailProps) {
  const now = useNow()
  const [open, setOpen] = useState<OpenSheet>()
  const buttons = buttonsOf(policy, places)
  return (
    <>
      <StandingNote policy={policy} now={now} />
      <PolicyHead policy={policy} />
      <PushCard policy={policy} places={places} />
      <PlainCard policy={policy} />
      <RuleCard policy={policy} />
      <ChangesCard policy={policy} now={now} />
      <ClausesCard clauses={policy.clauses} />
      <ReachCard policy={policy} />
      <HistoryCard policy={policy} now={now} />
      <PolicyActions policy={policy} buttons={buttons} onOpen={setOpen} {...outcome} />
      <StepSheets policy={policy} open={open} onOpen={setOpen} now={now} {...outcome} />
    </>
  )
}
