import { View } from '@tarojs/components'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { PagedList } from '@/ui/paged-list/paged-list'
import { useNow } from '@/ui/hooks/use-now'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { CATEGORY_SPECS, type Category } from '@/shared/domain/need/category'
import { CategoryFilter, CatalogueSearch } from './catalogue-filter'
import { ServiceItem } from './service-item'
import type { CatalogueQuery } from './use-catalogue'
import type { ZoneChoice } from '@/cloud/zone/use-zone'
import { ZoneLine } from './zone-line'
import './service-list.scss'

export interface ServiceListProps {
  zone: ZoneChoice
  catalogue: CatalogueQuery
  typed: string
  onType: (text: string) => void
  category: Category | undefined
  onCategory: (category: Category | undefined) => void
  /** The service that is shown beside the list on a wide screen. */
  chosenId: string | undefined
  onOpen: (serviceId: string) => void
}

/** The catalogue: search box, categories, and services with the nearest first. */
export function ServiceList(props: ServiceListProps) {
  const { zone, catalogue, category, chosenId } = props
  const now = useNow()
  const services = catalogue.services
  const postNeed = () =>
    go(
      routes.postNeed({
        ...(catalogue.searchText !== '' && { text: catalogue.searchText }),
        ...(category !== undefined && { category }),
      }),
    )
  return (
    <View>
      <CatalogueSearch typed={props.typed} onType={props.onType} />
      <ZoneLine zone={zone} />
      <CategoryFilter catalogue={catalogue} category={category} onCategory={props.onCategory} />
      <PagedList
        items={services}
        {...(zone.zone
          ? catalogue.frame
          : { fault: zone.fault, pending: zone.pending, onRetry: () => void zone.refresh() })}
        rows={4}
        next={catalogue.next}
        render={(service) => (
          <ServiceItem
            service={service}
            now={now}
            chosen={service.id === chosenId}
            onOpen={() => props.onOpen(service.id)}
          />
        )}
        empty={
          <EmptyState
            icon="search"
            title={catalogue.searchText === '' ? '这里还没有服务' : '没有找到贴近的服务'}
            text={
              catalogue.searchText === ''
                ? `${zone.zone?.name ?? '园区'}${category ? `的${CATEGORY_SPECS[category].label}` : ''}服务登记后会列在这里`
                : '直接把困难告诉园区，由值班专员为您找人办'
            }
            action={{ text: '提一条诉求', onPress: postNeed }}
          />
        }
      >
        {catalogue.searchText !== '' && services && services.length > 0 && (
          <View className="catalogue-said">
            与“{catalogue.searchText}”最贴近的 {services.length} 项
          </View>
        )}
      </PagedList>
    </View>
  )
}
