import { useState } from 'react'
import { toFrame } from '@/cloud/query/list-frame'
import { Column } from '@/ui/columns/columns'
import { focusNamed } from '@/ui/platform/focus'
import { useNow } from '@/ui/hooks/use-now'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { NeedView } from '@/shared/contract/need-view'
import { isOutOfReach, OutOfReach } from '../../out-of-reach'
import type { StepOutcome } from '../../use-need-step'
import { BulkReplyNote } from '../bulk-reply/bulk-reply-note'
import { BulkReplySheet } from '../bulk-reply/bulk-reply-sheet'
import { CallBackCard } from '../call-back-card'
import { DeskSheets } from '../desk-sheets'
import { HandlingCard } from '../handling-card'
import { PapersCard } from '../papers/papers-card'
import { SplitCard } from '../split-card'
import { LaterLines } from '../later/later-lines'
import { ReviewCard } from '../review-card'
import { RulingCard } from '../ruling-card'
import { SameNeeds } from '../same-needs'
import { isBulkReplyKind, STEP_KINDS, STEP_WORDS, type BulkReplyKind } from '../step-kinds'
import { Suggestions, type SuggestionsProps } from '../suggestions'
import { useDeskNeed } from '../use-desk-need'
import { useDeskPanel } from '../use-desk-panel'
import { BenchHead } from './bench-head'
import { BenchTimeline } from './bench-timeline'
import { Composer, type Writing } from './composer'
import { EnterpriseAround } from './enterprise-card'
import { useAround } from './use-around'

export interface BenchNeedProps {
  needId: string
  onChanged: () => void
  /** Opens the next need of the list. Undefined for the last one. */
  onNext: (() => void) | undefined
  onOpen: (needId: string) => void
  /** The text that the officer writes. Without it the box shows the most likely step. */
  writing: Writing | undefined
  onWrite: (writing: Writing) => void
}

/** One need on a wide screen in two columns: the need with the box for the answer, and what helps to answer it. */
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
  const [bulk, setBulk] = useState<BulkReplyKind>()
  const panel = useDeskPanel(need, outcome, () => {
    onWrite('reply')
    setTimeout(() => focusNamed(STEP_WORDS.reply.label))
  })
  return (
    <>
      <Column place="main">
        {STEP_KINDS.filter(isBulkReplyKind).map((kind) => (
          <BulkReplyNote key={kind} needId={need.id} kind={kind} shown={bulk !== kind} onOpen={setBulk} />
        ))}
        <BenchHead need={need} openedBy={around.data?.openedBy ?? []} now={now} />
        <HandlingCard need={need} now={now} {...outcome} />
        <SplitCard need={need} {...outcome} />
        <PapersCard need={need} {...outcome} />
        <RulingCard need={need} now={now} {...outcome} />
        <CallBackCard need={need} now={now} {...outcome} />
        <ReviewCard need={need} {...outcome} />
        <BenchTimeline need={need} notes={around.data?.notes ?? []} now={now} />
        <LaterLines needId={need.id} around={around} now={now} />
        <Composer
          need={need}
          writing={writing}
          onWrite={onWrite}
          claim={panel.claim}
          onClaim={() => panel.setClaiming(true)}
          onNext={onNext}
          onAssign={() => panel.setAssigning(true)}
          onDecline={panel.setDeclining}
          onAll={need.enterprises === undefined ? undefined : setBulk}
          onNoted={() => void around.refresh()}
          {...outcome}
        />
      </Column>
      <Column place="side">
        <EnterpriseAround need={need} around={around} now={now} onOpen={onOpen} />
        <SameNeeds need={need} />
        <Suggestions need={need} onJudged={onJudged} {...panel.suggesting} />
      </Column>
      <DeskSheets need={need} panel={panel} {...outcome} />
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
