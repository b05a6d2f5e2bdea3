import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { storeOnDevice, useStored } from '@/ui/hooks/use-stored'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { useNow } from '@/ui/hooks/use-now'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { NeedView } from '@/shared/contract/need-view'
import { NeedFacts } from '../detail/need-facts'
import { NeedTimeline } from '../detail/need-timeline'
import { useNeedStep, type StepOutcome } from '../use-need-step'
import { isOutOfReach, OutOfReach } from '../out-of-reach'
import { AttachCard } from './attach-card'
import { AssignSheet } from './assign-sheet'
import { InsideCard } from './bench/inside-card'
import { CallBackCard } from './call-back-card'
import { ClaimSheet } from './claim-sheet'
import { DeclineSheet } from './decline-sheet'
import { DeskActions } from './desk-actions'
import { DeskHead } from './desk-head'
import {
  deskButtons,
  isBulkReplyKind,
  STEP_KINDS,
  stepDraftKey,
  type DeclineKind,
  type StepKind,
} from './step-kinds'
import { ReviewCard } from './review-card'
import { RulingCard } from './ruling-card'
import { BulkReplyNote } from './bulk-reply/bulk-reply-note'
import { SameNeeds } from './same-needs'
import { useDeskNeed } from './use-desk-need'
import { StepSheet } from './step-sheet'
import { BulkReplySheet } from './bulk-reply/bulk-reply-sheet'
import { fillAnswer, Suggestions, type Suggestion, type SuggestionsProps } from './suggestions'

export interface DeskNeedProps {
  needId: string
  /** The need was changed here, so a list beside it is out of date. */
  onChanged?: () => void
}

/** One need as the park sees it: promise, contact, suggestions, timeline, and the next steps. */
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
  const [assigning, setAssigning] = useState(false)
  const [declining, setDeclining] = useState<DeclineKind>()
  const [claiming, setClaiming] = useState(false)
  const [reply] = useStored(stepDraftKey(need.id, 'reply'), '')
  const claim = useNeedStep(cloud.needs.claim, '已认领，由您负责', outcome)
  const buttons = deskButtons(need)
  const answer = async (match: Suggestion) => {
    // Whoever answers claims the need first, so that the enterprise deals with one person.
    if (buttons.claim && !(await claim.run({ needId: need.id }))) return
    const sentence = fillAnswer(match)
    if (!reply.includes(sentence))
      storeOnDevice(stepDraftKey(need.id, 'reply'), reply === '' ? sentence : `${reply}\n${sentence}`)
    setOpen('reply')
  }
  const canAnswer = buttons.claim || buttons.primary === 'reply'
  return (
    <>
      {STEP_KINDS.filter(isBulkReplyKind).map((kind) => (
        <BulkReplyNote key={kind} needId={need.id} kind={kind} shown={open !== kind} onOpen={setOpen} />
      ))}
      <DeskHead need={need} now={now} />
      <AttachCard need={need} {...outcome} />
      <RulingCard need={need} now={now} {...outcome} />
      <CallBackCard need={need} now={now} {...outcome} />
      <ReviewCard need={need} {...outcome} />
      <NeedFacts need={need} />
      <SameNeeds need={need} />
      <Suggestions
        need={need}
        onJudged={onJudged}
        answerText={buttons.claim ? '认领并用这项答复' : '用这项服务答复'}
        onAnswer={canAnswer ? (match) => void answer(match) : undefined}
      />
      <NeedTimeline need={need} now={now} />
      <InsideCard need={need} now={now} />
      <DeskActions
        need={need}
        onClaim={() => setClaiming(true)}
        onOpen={setOpen}
        onAssign={() => setAssigning(true)}
        onDecline={setDeclining}
      />
      {claim.refusal !== undefined && !claiming && <RefusalNote text={claim.refusal} />}
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
