import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { go, goBack, goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import { needKey } from '../keys'
import { isOutOfReach, OutOfReach } from '../out-of-reach'
import { EditForm } from './edit-form'

/** Changes the words of a need until somebody has taken it up; after that it adds a correction. The cloud says which of the two. */
export function NeedEdit({ needId }: { needId: string }) {
  const query = useQuery(needKey(needId), () => cloud.needs.read({ needId }))
  const need = query.data?.need
  const code = query.refusal?.code
  if (isOutOfReach(code))
    return <OutOfReach code={code} action={{ text: '看我的诉求', onPress: () => go(routes.needs()) }} />
  if (!need) return <QueryFrame {...toFrame(query)}>{null}</QueryFrame>
  const kind = (['edited', 'corrected'] as const).find((step) => need.steps.includes(step))
  if (!kind)
    return (
      <EmptyState
        icon="lock"
        title="现在不能改了"
        text={
          need.steps.includes('info_added')
            ? '内容由提出这件诉求的同事来改。您可以在诉求里留言补充。'
            : '这件诉求已经结束，或者不归您改。'
        }
        action={{ text: '回到这件诉求', onPress: () => goInstead(routes.need(needId)) }}
      />
    )
  return (
    <EditForm
      need={need}
      kind={kind}
      onDone={(answer) => {
        query.replace(answer)
        goBack()
      }}
      onOutdated={() => void query.refresh()}
    />
  )
}
