import { Text, View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { call, copyText } from '@/ui/platform/feedback'
import type { ServiceView } from '@/shared/contract/services'

/** Opening hours, contacts and places of a service. Buttons call or copy them. */
export function ServiceReach({ service }: { service: ServiceView }) {
  const { schedule, contacts, locations, url } = service
  return (
    <Card title="找谁、什么时候">
      <Line label="办理时间" text={schedule} />
      {contacts.map((contact) => (
        <Line
          key={contact.name + contact.phone}
          label={[contact.name, contact.title].filter(Boolean).join(' · ')}
          text={contact.phone}
        >
          <Button
            kind="quiet"
            size="small"
            icon="phone"
            text="拨打"
            label={`拨打 ${contact.phone}`}
            onPress={() => call(contact.phone)}
          />
          <Copy text={contact.phone} what="号码" />
        </Line>
      ))}
      {locations.map((place) => (
        <Line key={place.name + place.address} label={place.name} text={place.address}>
          <Copy text={place.address} what="地址" />
        </Line>
      ))}
      {url !== undefined && (
        <Line label="网上办理" text={url}>
          <Copy text={url} what="网址" />
        </Line>
      )}
    </Card>
  )
}

function Copy({ text, what }: { text: string; what: string }) {
  return (
    <Button
      kind="plain"
      size="small"
      icon="copy"
      text="复制"
      label={`复制${what} ${text}`}
      onPress={() => copyText(text, `${what}已复制`)}
    />
  )
}

function Line({ label, text, children }: { label: string; text: string; children?: React.ReactNode }) {
  return (
    <View className="service-line">
      <View className="service-line-words">
        <View className="service-by">{label}</View>
        <Text className="service-line-text" selectable>
          {text}
        </Text>
      </View>
      {children}
    </View>
  )
}
