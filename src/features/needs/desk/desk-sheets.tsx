import type { NeedView } from '@/shared/contract/need-view'
import type { StepOutcome } from '../use-need-step'
import { AssignSheet } from './assign-sheet'
import { ClaimSheet } from './claim-sheet'
import { DeclineSheet } from './decline-sheet'
import type { DeskPanel } from './use-desk-panel'

export interface DeskSheetsProps extends StepOutcome {
  need: NeedView
  panel: DeskPanel
}

/** The sheets for claiming, declining and assigning a need. */
export function DeskSheets({ need, panel, ...outcome }: DeskSheetsProps) {
  const { claim, claiming, setClaiming, assigning, setAssigning, declining, setDeclining } = panel
  return (
    <>
      {claiming && <ClaimSheet need={need} claim={claim} onClose={() => setClaiming(false)} />}
      {declining && (
        <DeclineSheet
          key={declining}
          need={need}
          kind={declining}
          onClose={() => setDeclining(undefined)}
          {...outcome}
        />
      )}
      {assigning && <AssignSheet need={need} onClose={() => setAssigning(false)} {...outcome} />}
    </>
  )
}
