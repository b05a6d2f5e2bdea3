import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { useDeskRegions } from '@/cloud/query/use-desk-regions'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { useWide } from '@/ui/screen/use-wide'
import { SplitView } from '@/ui/split-view/split-view'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { NewDocument } from '../new/new-document'
import { DeskPolicyPanel } from '../read/policy-panel'
import { mayWrite, type DeskPlaces } from '../places'
import { DocumentsList } from './documents-list'
import { isDocumentTab } from './document-tabs'
import { useDocuments } from './use-documents'

export interface DocumentsPanelProps {
  places: DeskPlaces
  personId: string
  /** The first tab. */
  show: string | undefined
}

/** The publisher's desk: policies by state. On a wide screen the chosen policy, or a new one, stands beside the list. */
export function DocumentsPanel({ places, personId, show }: DocumentsPanelProps) {
  const wide = useWide()
  const writes = mayWrite(places)
  const documents = useDocuments(
    places[0].regionCode,
    isDocumentTab(show) ? show : writes ? 'mine' : 'in_review',
  )
  const regions = useDeskRegions(places)
  const [picked, setPicked] = useState<string>()
  const [adding, setAdding] = useState(false)
  const { list, regionCode } = documents
  usePullDownRefresh(() => void list.refresh().finally(() => Taro.stopPullDownRefresh()))
  const shownId = picked ?? list.items?.[0]?.id
  return (
    <SplitView
      list={
        <DocumentsList
          regions={regions}
          documents={documents}
          onNew={writes ? () => (wide ? setAdding(true) : go(routes.deskPolicyNew(regionCode))) : undefined}
          chosenId={wide && !adding ? shownId : undefined}
          onOpen={(policyId) => {
            setAdding(false)
            if (wide) setPicked(policyId)
            else go(routes.deskPolicy(policyId))
          }}
        />
      }
      detail={
        adding ? (
          <NewDocument
            places={places}
            personId={personId}
            regionCode={regionCode}
            onClose={() => setAdding(false)}
            onMade={(policy) => {
              setAdding(false)
              setPicked(policy.id)
              void list.refresh()
              go(routes.deskPolicyEdit(policy.id))
            }}
          />
        ) : shownId === undefined ? (
          list.items && <EmptyState icon="file" title="选一份政策，在这里看和审" />
        ) : (
          <DeskPolicyPanel
            key={shownId}
            policyId={shownId}
            places={places}
            onChanged={() => void list.refresh()}
          />
        )
      }
    />
  )
}
