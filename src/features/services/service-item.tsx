import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { MarkedText } from '@/ui/marked-text/marked-text'
import type { ServiceCard } from '@/shared/contract/services'
import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import { placeChip, statusChip } from './service-chips'
import './service-item.scss'

export interface ServiceItemProps {
  service: ServiceCard
  now: number
  chosen: boolean
  onOpen: () => void
}

/** A service in a list: name, organization, region, opening hours, and why it is closed. */
export function ServiceItem({ service, now, chosen, onOpen }: ServiceItemProps) {
  const status = statusChip(service, now)
  return (
    <Card chosen={chosen} onPress={onOpen} label={`${service.name}，${service.organizationName}`}>
      <View className="service-item-head">
        <View className="service-item-name">
          <MarkedText text={service.name} words={service.words} />
        </View>
        <Chip {...placeChip(service)} />
      </View>
      {service.about !== undefined && <View className="service-item-about">{service.about}</View>}
      <View className="service-item-more">
        <View className="service-item-by">
          {service.organizationName} · {CATEGORY_SPECS[service.category].label}
        </View>
        <View className="service-item-foot">
          {status && <Chip {...status} />}
          <View className="service-item-hours">{service.schedule}</View>
        </View>
      </View>
      {service.alert !== undefined && <View className="service-item-alert">{service.alert}</View>}
    </Card>
  )
}
