import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { call } from '@/ui/platform/feedback'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { EnterpriseView } from '@/shared/contract/accounts'
import { industryName } from '@/shared/domain/enterprise/industry'
import { STATUS_LABELS } from '@/shared/domain/enterprise/standing'
import './enterprise-card.scss'

/** The person's enterprise as registered, with its steward. */
export function EnterpriseCard({ enterprise }: { enterprise: EnterpriseView }) {
  const { name, creditCode, regionName, industry, steward, status = 'verified' } = enterprise
  return (
    <Card title={name}>
      <Fact label="统一社会信用代码" text={creditCode} />
      <Fact label="园区" text={regionName} />
      <Fact label="行业" text={industryName(industry)} />
      <Fact label="核实" text={STATUS_LABELS[status]} />
      {(status === 'claimed' || status === 'disputed') && (
        <Button kind="quiet" size="small" text="请园区核实" onPress={() => go(routes.verification())} />
      )}
      {steward && (
        <View className="enterprise-steward">
          <Fact label="服务专员" text={steward.name} />
          <Button
            kind="quiet"
            size="small"
            icon="phone"
            text="打电话"
            label={`打电话给服务专员${steward.name}`}
            onPress={() => call(steward.phone)}
          />
        </View>
      )}
    </Card>
  )
}

function Fact({ label, text }: { label: string; text: string }) {
  return (
    <View className="enterprise-fact">
      <View className="enterprise-label">{label}</View>
      <View className="enterprise-text">{text}</View>
    </View>
  )
}
