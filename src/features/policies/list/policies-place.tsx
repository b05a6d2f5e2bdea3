import { useState } from 'react'
import { toFrame } from '@/cloud/query/list-frame'
import { useMe } from '@/cloud/query/use-me'
import { useZone } from '@/cloud/zone/use-zone'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { TouchWatch } from '@/ui/press/touch-watch'
import { useWide } from '@/ui/screen/use-wide'
import { SplitView } from '@/ui/split-view/split-view'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { PolicyPanel } from '../page/policy-panel'
import { PolicyList } from './policy-list'
import { NOT_NARROWED, useFeed, type Narrowing, type FeedTab } from './use-feed'

/** The list of policies, with the chosen one beside it on a wide screen. */
export function PoliciesPlace() {
  const me = useMe()
  if (!me.known)
    return (
      <QueryFrame {...toFrame(me.query)} rows={4}>
        {null}
      </QueryFrame>
    )
  const reader = me.person &&
    me.staff && { personId: me.person.personId, enterpriseId: me.staff.enterpriseId }
  return <Policies reader={reader} regionCode={me.enterprise?.regionCode} />
}

interface PoliciesProps {
  reader: { personId: string; enterpriseId: string } | undefined
  /** The region of the reader's enterprise. */
  regionCode: string | undefined
}

function Policies({ reader, regionCode }: PoliciesProps) {
  const wide = useWide()
  const { zone } = useZone()
  const [show, setShow] = useState<FeedTab>('mine')
  const [narrowing, setNarrowing] = useState<Narrowing>(NOT_NARROWED)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<{ id: string; measureId: string | undefined }>()
  const scope = { enterpriseId: reader?.enterpriseId, zoneCode: regionCode ?? zone?.code }
  const feed = useFeed(scope, reader ? show : 'all', narrowing, typed)
  const [first] = feed.items ?? []
  // Until the reader opens a policy, the first one stands beside the list. It counts as read only when the reader uses it.
  const shown = chosen ?? (first && { id: first.id, measureId: first.found?.measureId })
  const open = (policyId: string, measureId?: string) => {
    if (!wide) return go(routes.policy(policyId, measureId))
    // The cloud has marked the policy that was open as read, so the list is read again.
    if (chosen) void feed.refresh()
    setChosen({ id: policyId, measureId })
  }
  return (
    <SplitView
      list={
        <PolicyList
          feed={feed}
          reader={reader}
          show={reader ? show : 'all'}
          onShow={setShow}
          narrowing={narrowing}
          onNarrow={setNarrowing}
          typed={typed}
          onType={setTyped}
          chosenId={wide ? shown?.id : undefined}
          opened={chosen !== undefined}
          onOpen={open}
        />
      }
      detail={
        shown === undefined ? (
          feed.items && (
            <EmptyState
              icon="policies"
              title="选一项政策"
              text="能得到什么、符不符合、怎么办，都会在这里。"
            />
          )
        ) : (
          <TouchWatch onTouch={() => setChosen(shown)}>
            <PolicyPanel
              key={`${shown.id} ${shown.measureId ?? ''}`}
              policyId={shown.id}
              measureId={shown.measureId}
              glance={chosen === undefined}
              onChanged={() => void feed.refresh()}
            />
          </TouchWatch>
        )
      }
    />
  )
}
