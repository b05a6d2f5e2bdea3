import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useMe } from '@/cloud/query/use-me'
import { useQuery } from '@/cloud/query/use-query'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { useNow } from '@/ui/hooks/use-now'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { wordsReview } from '@/shared/domain/need/need-words'
import { formatWhen } from '@/shared/domain/time/wording'
import { needKey } from '../keys'
import { isOutOfReach, OutOfReach } from '../out-of-reach'
import { NeedActions } from './actions/need-actions'
import { EvidenceCard } from './evidence/evidence-card'
import { PapersLine } from '../papers/papers-line'
import { NeedFacts } from './need-facts'
import { NeedFound } from './need-found'
import { NeedHead } from './need-head'
import { NeedTimeline } from './need-timeline'
import { SplitOffer } from './split-offer'
import { SharingCard } from './sharing-card'
import type { StepOutcome } from '../use-need-step'

export interface NeedDetailProps {
  needId: string
  /** True right after the need was posted: the page confirms it and says what happens next. */
  posted?: boolean
  /** Called when a step changed the need, so that a list beside it is out of date. */
  onChanged?: () => void
}

/** One need as its enterprise sees it: state, promise, matches, timeline and next steps. */
export function NeedDetail({ needId, posted = false, onChanged }: NeedDetailProps) {
  const now = useNow()
  const me = useMe()
  const query = useQuery(needKey(needId), () => cloud.needs.read({ needId }))
  const need = query.data?.need
  const code = query.refusal?.code
  if (isOutOfReach(code))
    return <OutOfReach code={code} action={{ text: '看我的诉求', onPress: () => go(routes.needs()) }} />
  if (!need) return <QueryFrame {...toFrame(query)}>{null}</QueryFrame>
  const fresh = posted && need.state === 'submitted'
  const outcome: StepOutcome = {
    onDone: (answer) => {
      query.replace(answer)
      onChanged?.()
    },
    onOutdated: () => void query.refresh(),
  }
  const found = (
    <NeedFound
      key={`found ${need.id}`}
      need={need}
      onJudged={(judged) => query.replace({ need: { ...need, judged } })}
    />
  )
  return (
    <QueryFrame {...toFrame(query)}>
      {fresh && (
        <RefusalNote
          tone="good"
          icon="check"
          text={`已提交，受理码 ${need.code}。${need.promise.meanwhile ? '园区' : need.promise.responsible.name} 会在 ${formatWhen(need.promise.responseDueAt, now)} 前首次答复，有进展会通知您。`}
        />
      )}
      {wordsReview(need) === 'pending' && (
        <RefusalNote
          tone="info"
          icon="clock"
          text="内容审核中，已收到。通过后经办人就能看到，答复时限照常计算。"
        />
      )}
      {need.state === 'awaiting_confirmation' && (
        <Proposal text={lastText(need.timeline, 'resolution_proposed')} />
      )}
      <NeedHead need={need} />
      <PapersLine need={need} />
      <SplitOffer need={need} {...outcome} />
      <NeedFacts need={need} />
      {fresh && found}
      <NeedTimeline need={need} now={now} />
      {!fresh && found}
      <SharingCard need={need} {...outcome} />
      <EvidenceCard need={need} {...outcome} />
      {need.side === 'park' ? (
        <ActionFooter>
          <Button text="去工作台办理" onPress={() => go(routes.deskNeed(need.id))} grow />
        </ActionFooter>
      ) : (
        <NeedActions key={need.id} need={need} personId={me.person?.personId ?? 'unknown'} {...outcome} />
      )}
    </QueryFrame>
  )
}

function Proposal({ text }: { text: string | undefined }) {
  return (
    <RefusalNote
      tone="info"
      icon="check"
      text={`办理结果：${text ?? '见办理经过'}　解决了吗？请确认，没解决也请直说。`}
    />
  )
}

function lastText(
  timeline: readonly { type: string; text?: string | undefined }[],
  type: string,
): string | undefined {
  return [...timeline].reverse().find((entry) => entry.type === type)?.text
}
