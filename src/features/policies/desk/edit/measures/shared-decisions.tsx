import { useState } from 'react'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { SharedList } from '@/features/policies/desk/rule/proposals/shared-list'
import { decideForAll } from '@/features/policies/desk/rule/proposals/use-proposals'
import {
  isStanding,
  sharedConditions,
  takeBack,
  takeForAll,
  type SharedCondition,
  type SharedStep,
  type Waiting,
} from './shared-conditions'

export interface SharedDecisionsProps {
  measures: readonly Measure[]
  waiting: Waiting
  documentNumber: string
  proposalsKey: string
  onChange: (measures: readonly Measure[]) => void
}

/** Decides on conditions that the notice states for all, once for all their measures. The last decision can be undone. */
export function SharedDecisions({
  measures,
  waiting,
  documentNumber,
  proposalsKey,
  onChange,
}: SharedDecisionsProps) {
  const [last, setLast] = useState<SharedStep>()
  const shared = sharedConditions(measures, waiting)
  const keys = (ids: readonly string[]) => ids.map((id) => `${proposalsKey}:${id}`)
  const finish = (step: SharedStep) => {
    decideForAll(keys(step.measureIds), step.proposal, true)
    setLast(step)
  }
  const take = (condition: SharedCondition) => {
    const { measures: next, step } = takeForAll(measures, condition, documentNumber)
    onChange(next)
    finish(step)
  }
  const undo = () => {
    if (!last) return
    onChange(takeBack(measures, last))
    decideForAll(keys(last.measureIds), last.proposal, false)
    setLast(undefined)
  }
  const withCondition = (act: (condition: SharedCondition) => void) => (at: number) => {
    const condition = shared[at]
    if (condition) act(condition)
  }
  return (
    <SharedList
      shared={shared}
      titles={new Map(measures.map(({ id, title }) => [id, title]))}
      last={last && isStanding(measures, last) ? last : undefined}
      onTake={withCondition(take)}
      onLeave={withCondition(({ proposal, measureIds }) =>
        finish({ proposal, kind: 'left', measureIds, added: new Map() }),
      )}
      onUndo={undo}
    />
  )
}
