import { useState } from 'react'
import { useDeskRegions } from '@/cloud/query/use-desk-regions'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { useWide } from '@/ui/screen/use-wide'
import { SplitView } from '@/ui/split-view/split-view'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { RegionCode } from '@/shared/domain/access/region'
import type { ParkMembership } from '@/shared/domain/access/role'
import { EnterprisePanel } from './enterprise-panel'
import { EnterpriseList } from './enterprise-list'
import { useEnterprises } from './use-enterprises'

interface DeskPlace {
  role: ParkMembership['role']
  regionCode: RegionCode
  regionName: string
}

export interface EnterprisesPanelProps {
  places: readonly [DeskPlace, ...DeskPlace[]]
  /** The enterprise that a notice led to. */
  enterpriseId: string | undefined
}

/** The enterprises of the park: a list, with the chosen enterprise beside it on a wide screen. */
export function EnterprisesPanel({ places, enterpriseId }: EnterprisesPanelProps) {
  const wide = useWide()
  const regions = useDeskRegions(places)
  const query = useEnterprises(places[0].regionCode)
  const [chosen, setChosen] = useState(enterpriseId)
  const shownId = chosen ?? query.list.items?.[0]?.id
  if (!wide && chosen !== undefined && chosen === enterpriseId)
    return <EnterprisePanel enterpriseId={chosen} onChanged={() => void query.refresh()} />
  return (
    <SplitView
      list={
        <EnterpriseList
          regions={regions}
          query={query}
          chosenId={wide ? shownId : undefined}
          onRoster={
            places.some(({ role }) => role === 'administrator') ? () => go(routes.deskRoster()) : undefined
          }
          onOpen={(id) => (wide ? setChosen(id) : go(routes.deskEnterprise(id)))}
        />
      }
      detail={
        shownId === undefined ? (
          query.list.items && <EmptyState icon="users" title="选一家企业，在这里查看和核实" />
        ) : (
          <EnterprisePanel key={shownId} enterpriseId={shownId} onChanged={() => void query.refresh()} />
        )
      }
    />
  )
}
