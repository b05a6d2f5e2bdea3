import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useMe } from '@/cloud/query/use-me'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { NeedView } from '@/shared/contract/need-view'
import { needKey } from '../keys'
import { isOutOfReach, OutOfReach } from '../out-of-reach'
import type { StepOutcome } from '../use-need-step'
import { HandInSheet } from './hand-in-sheet'
import { PaperCard } from './paper-card'

/** 后补的材料 of one need: what the enterprise owes until when, what the park said of it, and the way to hand it in. */
export function PapersPanel({ needId }: { needId: string }) {
  const query = useQuery(needKey(needId), () => cloud.needs.read({ needId }))
  const code = query.refusal?.code
  if (isOutOfReach(code))
    return <OutOfReach code={code} action={{ text: '看我的诉求', onPress: () => go(routes.needs()) }} />
  const outcome: StepOutcome = { onDone: query.replace, onOutdated: () => void query.refresh() }
  return (
    <QueryFrame {...toFrame(query)}>
      {query.data && <Papers need={query.data.need} {...outcome} />}
    </QueryFrame>
  )
}

function Papers({ need, ...outcome }: StepOutcome & { need: NeedView }) {
  const me = useMe()
  const [chosen, setChosen] = useState<string>()
  const { papers = [] } = need
  const paper = papers.find(({ id }) => id === chosen)
  if (papers.length === 0)
    return <EmptyState icon="check" title="没有要补交的材料" text="这件诉求现在不用再补交材料。" />
  return (
    <>
      <RefusalNote
        tone="info"
        icon="info"
        text={`${need.title}：已先受理，以下材料后补。交了由 ${need.promise.responsible.name} 核对，结果会通知您。`}
      />
      {papers.map((one) => (
        <PaperCard key={one.id} need={need} paper={one}>
          {one.steps.includes('hand_in') && (
            <View className="chip-row">
              <Button text="补交" label={`补交：${one.name}`} onPress={() => setChosen(one.id)} grow />
            </View>
          )}
        </PaperCard>
      ))}
      {paper && (
        <HandInSheet
          key={paper.id}
          need={need}
          paper={paper}
          personId={me.person?.personId ?? 'unknown'}
          onClose={() => setChosen(undefined)}
          {...outcome}
        />
      )}
    </>
  )
}
