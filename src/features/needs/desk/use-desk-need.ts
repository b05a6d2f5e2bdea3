import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import type { NeedView } from '@/shared/contract/need-view'
import { needKey } from '../keys'
import type { StepOutcome } from '../use-need-step'

/** One need as the park sees it, and the effects of its steps on the page. Calls `onChanged` when a list beside it is out of date. */
export function useDeskNeed(needId: string, onChanged?: () => void) {
  const query = useQuery(needKey(needId), () => cloud.needs.read({ needId }))
  const outcome: StepOutcome = {
    onDone: (answer) => {
      query.replace(answer)
      onChanged?.()
    },
    onOutdated: () => {
      void query.refresh()
      onChanged?.()
    },
  }
  const onJudged = (judged: NonNullable<NeedView['judged']>) => {
    if (query.data) query.replace({ need: { ...query.data.need, judged } })
  }
  return { query, outcome, onJudged }
}
