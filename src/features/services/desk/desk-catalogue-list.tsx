import { View } from '@tarojs/components'
import type { DeskRegion } from '@/cloud/query/use-desk-regions'
import { Button } from '@/ui/button/button'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { PagedList } from '@/ui/paged-list/paged-list'
import { useNow } from '@/ui/hooks/use-now'
import type { ServiceCard } from '@/shared/contract/services'
import type { Category } from '@/shared/domain/need/category'
import type { RegionCode } from '@/shared/domain/access/region'
import { CategoryFilter, CatalogueSearch } from '../catalogue-filter'
import { ServiceItem } from '../service-item'
import type { CatalogueQuery } from '../use-catalogue'
import './desk-catalogue-list.scss'

export interface DeskCatalogueListProps {
  regions: readonly DeskRegion[]
  regionCode: RegionCode
  onRegion: (code: RegionCode) => void
  catalogue: CatalogueQuery
  typed: string
  onType: (text: string) => void
  category: Category | undefined
  onCategory: (category: Category | undefined) => void
  chosenId: string | undefined
  onOpen: (service: ServiceCard) => void
  onAdd: () => void
  onImport: () => void
  onUnmatched: () => void
}

/** The services that are valid in a region. Its own can be edited; those of the regions above can only be read. */
export function DeskCatalogueList(props: DeskCatalogueListProps) {
  const { regions, regionCode, catalogue, chosenId } = props
  const now = useNow()
  const services = catalogue.services
  return (
    <View>
      {regions.length > 1 && (
        <ChoiceField
          label="哪里的目录"
          choices={regions.map(({ code, name }) => ({ key: code, title: name }))}
          value={regionCode}
          onChange={props.onRegion}
        />
      )}
      <View className="desk-catalogue-buttons">
        <Button size="small" icon="plus" text="添加服务" onPress={props.onAdd} />
        <Button kind="quiet" size="small" icon="upload" text="批量导入" onPress={props.onImport} />
        <Button kind="quiet" size="small" icon="question" text="问了没找到" onPress={props.onUnmatched} />
      </View>
      <CatalogueSearch typed={props.typed} onType={props.onType} />
      <CategoryFilter catalogue={catalogue} category={props.category} onCategory={props.onCategory} />
      <PagedList
        items={services}
        {...catalogue.frame}
        rows={4}
        next={catalogue.next}
        render={(service) => (
          <ServiceItem
            service={service}
            now={now}
            chosen={service.id === chosenId}
            onOpen={() => props.onOpen(service)}
          />
        )}
        empty={
          <EmptyState
            icon="services"
            title={catalogue.searchText === '' ? '目录还是空的' : '没有找到'}
            text={
              catalogue.searchText === ''
                ? '添加第一项，企业马上就能搜到、匹配到'
                : '换个说法，或者把它添加进来'
            }
            action={{ text: '添加服务', onPress: props.onAdd }}
          />
        }
      />
    </View>
  )
}
