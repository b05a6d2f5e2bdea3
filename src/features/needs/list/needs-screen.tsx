import { useState } from 'react'
import { toFrame } from '@/cloud/query/list-frame'
import { useMe } from '@/cloud/query/use-me'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { SplitView } from '@/ui/split-view/split-view'
import { useWide } from '@/ui/screen/use-wide'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { NeedDetail } from '../detail/need-detail'
import { NeedList } from './need-list'

/** The needs of the person's enterprise: a list, with the chosen need beside it on a wide screen. */
export function NeedsScreen() {
  const me = useMe()
  const wide = useWide()
  const [opened, setOpened] = useState<string>()
  const [first, setFirst] = useState<string>()
  const chosen = opened ?? first
  const [changes, setChanges] = useState(0)
  if (!me.known)
    return (
      <QueryFrame {...toFrame(me.query)} rows={4}>
        {null}
      </QueryFrame>
    )
  if (!me.staff) return <NotStaff park={me.park.length > 0} />
  return (
    <SplitView
      list={
        <NeedList
          enterpriseId={me.staff.enterpriseId}
          chosen={wide ? chosen : undefined}
          changes={changes}
          onOpen={(needId) => (wide ? setOpened(needId) : go(routes.need(needId)))}
          onFirst={setFirst}
          onPost={() => go(routes.postNeed())}
        />
      }
      detail={
        chosen === undefined ? (
          <EmptyState icon="needs" title="选一个诉求" text="它的承诺、经过和能办的事会在这里。" />
        ) : (
          <NeedDetail key={chosen} needId={chosen} onChanged={() => setChanges((count) => count + 1)} />
        )
      }
    />
  )
}

function NotStaff({ park }: { park: boolean }) {
  return park ? (
    <EmptyState
      icon="desk"
      title="企业的诉求在工作台里"
      text="这里是企业看自己诉求的地方。您负责的诉求在工作台，按剩余时间排好了。"
      action={{ text: '去工作台', onPress: () => go(routes.queue()) }}
    />
  ) : (
    <EmptyState
      icon="building"
      title="还没有企业身份"
      text="登记您的企业，或用同事给的邀请码加入，就能提诉求。"
      action={{ text: '登记企业', onPress: () => go(routes.register()) }}
    />
  )
}
