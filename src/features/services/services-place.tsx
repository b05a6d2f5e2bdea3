import { View } from '@tarojs/components'
import { useState } from 'react'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { useWide } from '@/ui/screen/use-wide'
import { SplitView } from '@/ui/split-view/split-view'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { Category } from '@/shared/domain/need/category'
import { ServiceList } from './service-list'
import { ServicePanel } from './service-panel'
import { useCatalogue } from './use-catalogue'
import { useZone } from '@/cloud/zone/use-zone'

/** The catalogue, with the chosen service beside it on a wide screen. At first that is the first one. */
export function ServicesPlace() {
  const wide = useWide()
  const zone = useZone()
  const [typed, setTyped] = useState('')
  const [category, setCategory] = useState<Category | undefined>(undefined)
  const [chosenId, setChosenId] = useState<string | undefined>(undefined)
  const catalogue = useCatalogue(zone.zone?.code, category, typed)
  const shown = catalogue.services?.find(({ id }) => id === chosenId) ?? catalogue.services?.[0]
  return (
    <SplitView
      list={
        <ServiceList
          zone={zone}
          catalogue={catalogue}
          typed={typed}
          onType={setTyped}
          category={category}
          onCategory={setCategory}
          chosenId={wide ? shown?.id : undefined}
          onOpen={(serviceId) => (wide ? setChosenId(serviceId) : go(routes.service(serviceId)))}
        />
      }
      detail={
        shown ? (
          <ServicePanel key={shown.id} serviceId={shown.id} />
        ) : (
          <View>{catalogue.services && <EmptyState icon="services" title="选一项服务，在这里看详情" />}</View>
        )
      }
    />
  )
}
