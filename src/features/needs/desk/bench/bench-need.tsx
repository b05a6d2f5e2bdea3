import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { Column } from '@/ui/columns/columns'
import { focusNamed } from '@/ui/platform/focus'
import { useNow } from '@/ui/hooks/use-now'
import { storeOnDevice, useStored } from '@/ui/hooks/use-stored'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { NeedView } from '@/shared/contract/need-view'
import { isOutOfReach, OutOfReach } from '../../out-of-reach'
import { useNeedStep, type StepOutcome } from '../../use-need-step'
import { AssignSheet } from '../assign-sheet'
import { BulkReplyNote } from '../bulk-reply/bulk-reply-note'
import { BulkReplySheet } from '../bulk-reply/bulk-reply-sheet'
import { CallBackCard } from '../call-back-card'
import { ClaimSheet } from '../claim-sheet'
import { DeclineSheet } from '../decline-sheet'
import { ReviewCard } from '../review-card'
import { RulingCard } from '../ruling-card'
import { SameNeeds } from '../same-needs'
import {
  deskButtons,
  isBulkReplyKind,
  STEP_KINDS,
  STEP_WORDS,
  stepDraftKey,
  type BulkReplyKind,
  type DeclineKind,
} from '../step-kinds'
import { fillAnswer, Suggestions, type Suggestion, type SuggestionsProps } from '../suggestions'
import { useDeskNeed } from '../use-desk-need'
import { BenchHead } from './bench-head'
import { BenchTimeline } from './bench-timeline'
import { Composer, type Writing } from './composer'
import { EnterpriseAround } from './enterprise-card'
import { useAround } from './use-around'

export interface BenchNeedProps {
  needId: string
  onChanged: () => void
  /** Opens the next need of the list; absent on the last one. */
  onNext: (() => void) | undefined
  onOpen: (needId: string) => void
  /** What is being written in place; absent: what is likeliest. */
  writing: Writing | undefined
  onWrite: (writing: Writing) => void
}

/** One need on a wide screen, as two columns: the need with its answer in place, and what helps to answer it. */
export function BenchNeed({ needId, onChanged, ...rest }: BenchNeedProps) {
  const { query, outcome, onJudged } = useDeskNeed(needId, onChanged)
  const code = query.refusal?.code
  if (isOutOfReach(code))
    return (
      <Column place="main">
        <OutOfReach code={code} action={{ text: '回到待办', onPress: () => go(routes.queue()) }} />
      </Column>
    )
  if (!query.data)
    return (
      <Column place="main">
        <QueryFrame {...toFrame(query)}>{null}</QueryFrame>
      </Column>
    )
  return <Panel need={query.data.need} onJudged={onJudged} {...outcome} {...rest} />
}

interface PanelProps extends StepOutcome, Omit<BenchNeedProps, 'needId' | 'onChanged'> {
  need: NeedView
  onJudged: SuggestionsProps['onJudged']
}

function Panel({ need, onJudged, onNext, onOpen, writing, onWrite, ...outcome }: PanelProps) {
  const now = useNow()
  const around = useAround(need.id)
  const [assigning, setAssigning] = useState(false)
  const [declining, setDeclining] = useState<DeclineKind>()
  const [claiming, setClaiming] = useState(false)
  const [bulk, setBulk] = useState<BulkReplyKind>()
  const [reply] = useStored(stepDraftKey(need.id, 'reply'), '')
  const claim = useNeedStep(cloud.needs.claim, '已认领，由您负责', outcome)
  const buttons = deskButtons(need)
  const answer = async (match: Suggestion) => {
    // Whoever answers claims the need first, so that the enterprise deals with one person.
    if (buttons.claim && !(await claim.run({ needId: need.id }))) return
    const sentence = fillAnswer(match)
    if (!reply.includes(sentence))
      storeOnDevice(stepDraftKey(need.id, 'reply'), reply === '' ? sentence : `${reply}\n${sentence}`)
    onWrite('reply')
    setTimeout(() => focusNamed(STEP_WORDS.reply.label))
  }
  const canAnswer = buttons.claim || buttons.primary === 'reply'
  return (
    <>
      <Column place="main">
        {STEP_KINDS.filter(isBulkReplyKind).map((kind) => (
          <BulkReplyNote key={kind} needId={need.id} kind={kind} shown={bulk !== kind} onOpen={setBulk} />
        ))}
        <BenchHead need={need} openedBy={around.data?.openedBy ?? []} now={now} />
        <RulingCard need={need} now={now} {...outcome} />
        <CallBackCard need={need} now={now} {...outcome} />
        <ReviewCard need={need} {...outcome} />
        <BenchTimeline need={need} notes={around.data?.notes ?? []} now={now} />
        <Composer
          need={need}
          writing={writing}
          onWrite={onWrite}
          claim={claim}
          onClaim={() => setClaiming(true)}
          onNext={onNext}
          onAssign={() => setAssigning(true)}
          onDecline={setDeclining}
          onAll={need.enterprises === undefined ? undefined : setBulk}
          onNoted={() => void around.refresh()}
          {...outcome}
        />
      </Column>
      <Column place="side">
        <EnterpriseAround need={need} around={around} now={now} onOpen={onOpen} />
        <SameNeeds need={need} />
        <Suggestions
          need={need}
          onJudged={onJudged}
          answerText={buttons.claim ? '认领并用这项答复' : '用这项服务答复'}
          onAnswer={canAnswer ? (match) => void answer(match) : undefined}
        />
      </Column>
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
      {STEP_KINDS.filter(isBulkReplyKind).map((kind) => (
        <BulkReplySheet
          key={kind}
          kind={kind}
          need={need}
          open={bulk === kind}
          onClose={() => setBulk(undefined)}
          {...outcome}
        />
      ))}
    </>
  )
}
