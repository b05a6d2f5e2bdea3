import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { Field } from '@/ui/field/field'
import { useStored } from '@/ui/hooks/use-stored'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { showToast } from '@/ui/platform/feedback'
import { Sheet } from '@/ui/sheet/sheet'
import type { ServiceView } from '@/shared/contract/services'
import { SERVICE_TEXT_MAX } from '@/shared/contract/limits'
import './service-status-card.scss'

export interface ServiceStatusCardProps {
  service: ServiceView
  onDone: (service: ServiceView) => void
  onOutdated: () => void
}

const STATUS_CHIPS = {
  active: { text: '正常办理', tone: 'good', icon: 'check' },
  temporarily_closed: { text: '暂停办理', tone: 'warn', icon: 'pause' },
  inactive: { text: '已停办', tone: 'plain', icon: 'close' },
} as const

/** Status of a service, with a button that suspends it (giving a reason) or resumes it. */
export function ServiceStatusCard({ service, onDone, onOutdated }: ServiceStatusCardProps) {
  const [asking, setAsking] = useState(false)
  const resume = useAction(cloud.services.resume)
  const open = service.status === 'active'
  const resumeNow = async () => {
    const answer = await resume.run({ serviceId: service.id, version: service.version })
    if (answer.ok) {
      showToast('已恢复办理')
      onDone(answer.data.service)
    } else if (answer.error.code !== 'Unavailable') onOutdated()
  }
  const unresumed = useSendAgain(resume, resumeNow)
  return (
    <Card>
      <View className="service-status">
        <View className="service-status-words">
          <Chip {...STATUS_CHIPS[service.status]} />
          <View className="service-status-why">
            {service.regionName}
            {!open && service.alert !== undefined && ` · ${service.alert}`}
          </View>
        </View>
        {open ? (
          <Button kind="quiet" size="small" icon="pause" text="暂停" onPress={() => setAsking(true)} />
        ) : (
          <Button
            size="small"
            icon="check"
            text="恢复办理"
            busy={resume.pending}
            onPress={() => void resumeNow()}
          />
        )}
      </View>
      {unresumed !== undefined && <RefusalNote text={unresumed} />}
      {asking && (
        <SuspendSheet
          service={service}
          onDone={onDone}
          onOutdated={onOutdated}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  )
}

function SuspendSheet({
  service,
  onDone,
  onOutdated,
  onClose,
}: ServiceStatusCardProps & { onClose: () => void }) {
  const [reason, change, forget] = useStored(`suspend-draft:${service.id}`, '')
  const [tried, setTried] = useState(false)
  const suspend = useAction(cloud.services.suspend)
  const empty = reason.trim() === ''
  const send = async () => {
    setTried(true)
    if (empty) return
    const answer = await suspend.run({ serviceId: service.id, version: service.version, reason })
    if (answer.ok) {
      forget()
      showToast('已暂停，不再匹配')
      onDone(answer.data.service)
      onClose()
    } else if (answer.error.code !== 'Unavailable') onOutdated()
  }
  const refusal = useSendAgain(suspend, send, { words: reason })
  return (
    <Sheet
      open
      title="暂停办理"
      onClose={onClose}
      footer={
        <Button kind="danger" text="暂停这项服务" busy={suspend.pending} onPress={() => void send()} grow />
      }
    >
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <Field
        label="原因"
        multiline
        maxLength={SERVICE_TEXT_MAX.reason}
        placeholder="如：窗口装修，3 月 20 日恢复"
        hint="企业看得到；暂停后不再匹配给新诉求"
        value={reason}
        onChange={(text) => change(() => text)}
        fault={tried && empty ? '请填写原因' : suspend.refusal?.fields?.['reason']}
      />
    </Sheet>
  )
}
