import { useState } from 'react'
import { useDeskRegions } from '@/cloud/query/use-desk-regions'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { useWide } from '@/ui/screen/use-wide'
import { SplitView } from '@/ui/split-view/split-view'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { Category } from '@/shared/domain/need/category'
import { contains, type RegionCode } from '@/shared/domain/access/region'
import { ServicePanel } from '../service-panel'
import { useCatalogue } from '../use-catalogue'
import { DeskCatalogueList } from './desk-catalogue-list'
import { EditService } from './edit-service'
import { ImportPanel } from './import-panel'
import { ServiceEditor } from './service-editor'

export interface CataloguePanelProps {
  places: readonly [
    { regionCode: RegionCode; regionName: string },
    ...{ regionCode: RegionCode; regionName: string }[],
  ]
}

type Detail = { kind: 'service'; id: string } | { kind: 'new' } | { kind: 'import' }

/** The catalogue for administrators: a list, with the editor beside it on a wide screen. */
export function CataloguePanel({ places }: CataloguePanelProps) {
  const wide = useWide()
  const regions = useDeskRegions(places)
  const [regionCode, setRegion] = useState<RegionCode>(places[0].regionCode)
  const [typed, setTyped] = useState('')
  const [category, setCategory] = useState<Category>()
  const [detail, setDetail] = useState<Detail>()
  const catalogue = useCatalogue(regionCode, category, typed)
  const region = regions.find(({ code }) => code === regionCode) ?? {
    code: regionCode,
    name: places[0].regionName,
  }
  const first = catalogue.services?.[0]
  const shown: Detail | undefined = detail ?? (first && { kind: 'service', id: first.id })
  const shownId = shown?.kind === 'service' ? shown.id : undefined
  const mayEdit = (code: RegionCode) => places.some((place) => contains(place.regionCode, code))
  const refresh = catalogue.frame.onRetry
  const importing = (
    <ImportPanel
      key={regionCode}
      regionCode={regionCode}
      regionName={region.name}
      onImported={refresh}
      onClose={() => setDetail(undefined)}
    />
  )
  if (!wide && detail?.kind === 'import') return importing
  const service = catalogue.services?.find(({ id }) => id === shownId)
  return (
    <SplitView
      list={
        <DeskCatalogueList
          regions={regions}
          regionCode={regionCode}
          onRegion={(code) => {
            setRegion(code)
            setDetail(undefined)
          }}
          catalogue={catalogue}
          typed={typed}
          onType={setTyped}
          category={category}
          onCategory={setCategory}
          chosenId={wide ? shownId : undefined}
          onOpen={({ id, regionCode: code }) => {
            if (wide) setDetail({ kind: 'service', id })
            else go(mayEdit(code) ? routes.deskService(id) : routes.service(id))
          }}
          onAdd={() => (wide ? setDetail({ kind: 'new' }) : go(routes.deskService(undefined, regionCode)))}
          onImport={() => setDetail({ kind: 'import' })}
          onUnmatched={() => go(routes.deskUnmatched(regionCode))}
        />
      }
      detail={
        shown?.kind === 'import' ? (
          importing
        ) : shown?.kind === 'new' ? (
          <ServiceEditor
            key={regionCode}
            regionCode={regionCode}
            onSaved={(saved) => {
              setDetail({ kind: 'service', id: saved.id })
              refresh()
            }}
            onOutdated={refresh}
          />
        ) : shownId === undefined ? (
          catalogue.services && <EmptyState icon="edit" title="选一项服务，在这里修改" />
        ) : service && !mayEdit(service.regionCode) ? (
          <ServicePanel key={shownId} serviceId={shownId} />
        ) : (
          <EditService key={shownId} serviceId={shownId} onSaved={refresh} />
        )
      }
    />
  )
}
