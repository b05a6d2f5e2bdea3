import { Text, View } from '@tarojs/components'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { Icon } from '@/ui/icon/icon'
import { IN_BROWSER } from '@/ui/platform/platform'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { call, copyText } from '@/ui/platform/feedback'
import { useNow } from '@/ui/hooks/use-now'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { ServiceView } from '@/shared/contract/services'
import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import { formatDayWithYear } from '@/shared/domain/time/wording'
import { placeChip, statusChip } from './service-chips'
import { ServiceReach } from './service-reach'
import './service-detail.scss'

/** One service: what it offers, steps, documents, cost, contacts. */
export function ServiceDetail({ service }: { service: ServiceView }) {
  const [contact] = service.contacts
  return (
    <>
      <SummaryCard service={service} />
      {service.steps.length > 0 && <StepsCard steps={service.steps} />}
      <DocumentsCard service={service} />
      <ServiceReach service={service} />
      <AssuredLine service={service} />
      <ActionFooter>
        {contact && service.status === 'active' && (
          <Button
            kind="quiet"
            icon="phone"
            text="打电话"
            label={`打电话给${contact.name}，${contact.phone}`}
            onPress={() => call(contact.phone)}
          />
        )}
        <Button
          text="提这方面的诉求"
          onPress={() => go(routes.postNeed({ category: service.category, serviceName: service.name }))}
          grow
        />
      </ActionFooter>
    </>
  )
}

function SummaryCard({ service }: { service: ServiceView }) {
  const now = useNow()
  const status = statusChip(service, now)
  return (
    <Card>
      <View className="chip-row">
        <Chip {...placeChip(service)} />
        <Chip text={CATEGORY_SPECS[service.category].label} tone="plain" />
        {status && <Chip {...status} />}
      </View>
      <View className="service-name">{service.name}</View>
      <View className="service-by">
        {service.organizationName} · {service.regionName}
      </View>
      {service.alert !== undefined && (
        <View className="service-alert">
          <RefusalNote
            tone={service.status === 'active' ? 'info' : 'warn'}
            icon={service.status === 'active' ? 'info' : 'pause'}
            text={service.alert}
          />
        </View>
      )}
      <View className="service-get">
        <Text className="service-get-label">您能得到：</Text>
        {service.description}
      </View>
      {service.offers.length > 0 && (
        <View className="chip-row">
          {service.offers.map((offer) => (
            <Chip key={offer} text={offer} tone="plain" />
          ))}
        </View>
      )}
    </Card>
  )
}

function StepsCard({ steps }: Pick<ServiceView, 'steps'>) {
  return (
    <Card title="怎么办">
      {steps.map((step, index) => (
        <View key={step} className="service-step">
          <Text className="service-step-number">{index + 1}</Text>
          <View className="service-step-text">{step}</View>
        </View>
      ))}
    </Card>
  )
}

function DocumentsCard({
  service: { requiredDocuments, exemptDocuments = [], cost },
}: {
  service: ServiceView
}) {
  return (
    <Card title="要准备什么">
      {requiredDocuments.map((document) => (
        <View key={document} className="service-need">
          <Icon name="file" size="small" />
          <View>{document}</View>
        </View>
      ))}
      {requiredDocuments.length === 0 && <View className="service-by">不用带材料，先电话说明情况即可</View>}
      {exemptDocuments.length > 0 && <View className="service-by">不用交：{exemptDocuments.join('、')}</View>}
      <View className="service-cost">
        <Text className="service-by">费用</Text> {cost}
      </View>
    </Card>
  )
}

/** Who verified the entry, and when. In the browser a button copies its link. */
function AssuredLine({ service: { id, assuredBy, assuredOn } }: { service: ServiceView }) {
  return (
    <View className="service-assured">
      <View>
        {assuredBy !== '' && `${assuredBy} `}于 {formatDayWithYear(assuredOn)}核实
      </View>
      {IN_BROWSER && (
        <Button
          kind="plain"
          size="small"
          icon="copy"
          text="复制链接"
          onPress={() => copyText(location.origin + routes.service(id), '链接已复制，可以发给同事')}
        />
      )}
    </View>
  )
}
