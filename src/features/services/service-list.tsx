import { View } from '@tarojs/components'
import { EmptyState } from '@/components/empty-state/empty-state'
import { LongList } from '@/components/long-list/long-list'
import { MoreRow } from '@/components/more-row/more-row'
import { QueryFrame } from '@/components/query-frame/query-frame'
import { useNow } from '@/components/use-now'
import { go } from '@/navigate'
import { paths } from '@/paths'
import { CATEGORY_SPECS, type Category } from '@/shared/domain/category'
import { CatalogueKinds, CatalogueSearch } from './catalogue-filter'
import { ServiceItem } from './service-item'
import type { Catalogue } from './use-catalogue'
import type { ZoneChoice } from '@/cloud/use-zone'
import { ZoneLine } from './zone-line'

export interface ServiceListProps {
  zone: ZoneChoice
  catalogue: Catalogue
  typed: string
  onType: (text: string) => void
  category: Category | undefined
  onCategory: (category: Category | undefined) => void
  /** The one that stands beside the list on a wide screen. */
  chosenId: string | undefined
  onOpen: (serviceId: string) => void
}

/** The catalogue: search, categories, services with the nearest first. */
export function ServiceList(props: ServiceListProps) {
  const { zone, catalogue, category, chosenId } = props
  const now = useNow()
  const services = catalogue.services
  const askForIt = () =>
    go(
      paths.postNeed({
        ...(catalogue.sought !== '' && { text: catalogue.sought }),
        ...(category !== undefined && { category }),
      }),
    )
  return (
    <View>
      <CatalogueSearch typed={props.typed} onType={props.onType} />
      <ZoneLine zone={zone} />
      <CatalogueKinds catalogue={catalogue} category={category} onCategory={props.onCategory} />
      <QueryFrame
        loaded={services !== undefined}
        fault={catalogue.fault ?? zone.fault}
        at={catalogue.at}
        pending={catalogue.pending || zone.pending}
        onRetry={() => void (zone.zone ? catalogue.refresh() : zone.refresh())}
        rows={4}
      >
        {catalogue.sought !== '' && services && services.length > 0 && (
          <View className="catalogue-said">
            与“{catalogue.sought}”最贴近的 {services.length} 项
          </View>
        )}
        <LongList
          items={services ?? []}
          keyOf={({ id }) => id}
          render={(service) => (
            <ServiceItem
              service={service}
              now={now}
              chosen={service.id === chosenId}
              onOpen={() => props.onOpen(service.id)}
            />
          )}
        />
        {services?.length === 0 && (
          <EmptyState
            icon="search"
            title={catalogue.sought === '' ? '这里还没有服务' : '没有找到贴近的服务'}
            text={
              catalogue.sought === ''
                ? `${zone.zone?.name ?? '园区'}${category ? `的${CATEGORY_SPECS[category].label}` : ''}服务登记后会列在这里`
                : '直接把困难告诉园区，由值班专员为您找人办'
            }
            action={{ text: '提一条诉求', onPress: askForIt }}
          />
        )}
        <MoreRow
          more={catalogue.more}
          reading={catalogue.readingMore}
          onMore={() => void catalogue.readMore()}
          fault={catalogue.moreFault}
        />
      </QueryFrame>
    </View>
  )
}
