import { useState } from 'react'
import { toFrame } from '@/cloud/query/list-frame'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { useNow } from '@/ui/hooks/use-now'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { NeedView } from '@/shared/contract/need-view'
import { NeedFacts } from '../detail/need-facts'
import { NeedTimeline } from '../detail/need-timeline'
import type { StepOutcome } from '../use-need-step'
import { isOutOfReach, OutOfReach } from '../out-of-reach'
import { AttachCard } from './attach-card'
import { InsideCard } from './bench/inside-card'
import { CallBackCard } from './call-back-card'
import { DeskActions } from './desk-actions'
import { DeskHead } from './desk-head'
import { isBulkReplyKind, STEP_KINDS, type StepKind } from './step-kinds'
import { DeskSheets } from './desk-sheets'
import { HandlingCard } from './handling-card'
import { PapersCard } from './papers/papers-card'
import { SplitCard } from './split-card'
import { ReviewCard } from './review-card'
import { RulingCard } from './ruling-card'
import { BulkReplyNote } from './bulk-reply/bulk-reply-note'
import { SameNeeds } from './same-needs'
import { useDeskNeed } from './use-desk-need'
import { useDeskPanel } from './use-desk-panel'
import { StepSheet } from './step-sheet'
import { BulkReplySheet } from './bulk-reply/bulk-reply-sheet'
import { Suggestions, type SuggestionsProps } from './suggestions'

export interface DeskNeedProps {
  needId: string
  /** Called when a step changed the need, so that a list beside it is out of date. */
  onChanged?: () => void
}

/** One need as the park sees it: promise, contact, suggestions, timeline and next steps. */
export function DeskNeed({ needId, onChanged }: DeskNeedProps) {
  const { query, outcome, onJudged } = useDeskNeed(needId, onChanged)
  const code = query.refusal?.code
  if (isOutOfReach(code))
    return <OutOfReach code={code} action={{ text: '回到待办', onPress: () => go(routes.queue()) }} />
  return (
    <QueryFrame {...toFrame(query)}>
      {query.data && (
        <Panel key={query.data.need.id} need={query.data.need} onJudged={onJudged} {...outcome} />
      )}
    </QueryFrame>
  )
}

interface PanelProps extends StepOutcome {
  need: NeedView
  onJudged: SuggestionsProps['onJudged']
}

function Panel({ need, onJudged, ...outcome }: PanelProps) {
  const now = useNow()
  const [open, setOpen] = useState<StepKind>()
  const panel = useDeskPanel(need, outcome, () => setOpen('reply'))
  return (
    <>
      {STEP_KINDS.filter(isBulkReplyKind).map((kind) => (
        <BulkReplyNote key={kind} needId={need.id} kind={kind} shown={open !== kind} onOpen={setOpen} />
      ))}
      <DeskHead need={need} />
      <AttachCard need={need} {...outcome} />
      <HandlingCard need={need} now={now} {...outcome} />
      <SplitCard need={need} {...outcome} />
      <PapersCard need={need} {...outcome} />
      <RulingCard need={need} now={now} {...outcome} />
      <CallBackCard need={need} now={now} {...outcome} />
      <ReviewCard need={need} {...outcome} />
      <NeedFacts need={need} />
      <SameNeeds need={need} />
      <Suggestions need={need} onJudged={onJudged} {...panel.suggesting} />
      <NeedTimeline need={need} now={now} />
      <InsideCard need={need} now={now} />
      <DeskActions
        need={need}
        onClaim={() => panel.setClaiming(true)}
        onOpen={setOpen}
        onAssign={() => panel.setAssigning(true)}
        onDecline={panel.setDeclining}
      />
      {panel.claim.refusal !== undefined && !panel.claiming && <RefusalNote text={panel.claim.refusal} />}
      <DeskSheets need={need} panel={panel} {...outcome} />
      {STEP_KINDS.map((kind) => {
        const sheet = { need, open: open === kind, onClose: () => setOpen(undefined), ...outcome }
        return isBulkReplyKind(kind) ? (
          <BulkReplySheet key={kind} kind={kind} {...sheet} />
        ) : (
          <StepSheet key={kind} kind={kind} {...sheet} />
        )
      })}
    </>
  )
}
