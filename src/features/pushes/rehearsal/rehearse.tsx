import { View } from '@tarojs/components'
import { useState } from 'react'
import { toFrame } from '@/cloud/query/list-frame'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Halves } from '@/ui/halves/halves'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { Toggle } from '@/ui/toggle/toggle'
import { useNow } from '@/ui/hooks/use-now'
import { goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { formatDayWithYear } from '@/shared/domain/time/wording'
import { fitLabel, formatLasting } from '../words'
import { AgainCard } from './again-card'
import { AudienceCard } from './audience-card'
import { RingMessages } from './ring-messages'
import { RingsCard } from './rings-card'
import { SendFooter } from './send-footer'
import { EnterpriseList } from './enterprise-list'
import { MeasureChoice } from './measure-choice'
import { chosenIds, useRehearsal, type RelayInput } from './use-rehearsal'

export interface RehearseProps {
  policyId: string
  version: number
  measures: readonly Pick<Measure, 'id' | 'title' | 'rule'>[]
  /** For a relay: the region, and the words that it adds. */
  relay?: RelayInput
}

/** The rehearsal of one version, and the button that sends exactly what was rehearsed. */
export function Rehearse({ policyId, version, measures, relay: relayed }: RehearseProps) {
  const now = useNow()
  const rehearsing = useRehearsal(policyId, version, relayed)
  const { rows, relay, again, setAgain, urgent, setUrgent, rings, setRings, measureIds, setMeasureIds } =
    rehearsing
  const [isLasting, setLasting] = useState(false)
  const rehearsal = rows.data
  const views = rehearsal?.rings
  const fitting = fitLabel(measures.filter(({ id }) => measureIds.length === 0 || measureIds.includes(id)))
  const openDelivery = (pushId: string) => goInstead(routes.deskDelivery(pushId))
  return (
    <>
      {/* The choice stands above the frame, so that it stays while a new rehearsal is made. */}
      <MeasureChoice measures={measures} chosen={measureIds} onChoose={setMeasureIds} />
      <QueryFrame {...toFrame(rows)} rows={4}>
        {rehearsal && (
          <View>
            {rehearsal.pushId !== undefined && (
              <Card tone="soft" title="这一版已经推送过">
                <View className="push-row-text">同一版不会重复发送。政策有改动、重新发布后可以再推送。</View>
                <Button
                  kind="quiet"
                  text="看送达情况"
                  onPress={() => rehearsal.pushId !== undefined && openDelivery(rehearsal.pushId)}
                />
              </Card>
            )}
            <Halves
              main={
                <>
                  <AudienceCard rehearsal={rehearsal} now={now} fitting={fitting} />
                  {rehearsal.notifiedBefore !== undefined && (
                    <AgainCard people={rehearsal.notifiedBefore} again={again} onChange={setAgain} />
                  )}
                  {views && <RingsCard rings={views} chosen={rings} fitting={fitting} onChange={setRings} />}
                  <EnterpriseList rehearsing={rehearsing} rehearsal={rehearsal} />
                </>
              }
              side={
                <>
                  <RingMessages rehearsal={rehearsal} fitting={fitting} />
                  <Card>
                    <Toggle
                      text="紧急通知"
                      hint="夜里也发，今天收过的人也发。只用于停电、封控这类马上要知道的事。"
                      on={urgent}
                      onChange={setUrgent}
                    />
                    {rehearsal.lasting && (
                      <Toggle
                        text={`一直告诉到${formatDayWithYear(rehearsal.lasting.untilOn)}`}
                        hint={formatLasting(rehearsal.lasting)}
                        on={isLasting}
                        onChange={setLasting}
                      />
                    )}
                  </Card>
                </>
              }
            />
            {rehearsal.pushId === undefined && (
              <SendFooter
                policyId={policyId}
                version={version}
                urgent={urgent}
                rings={rings}
                {...(relay && { relay })}
                {...chosenIds(measureIds)}
                lasting={isLasting && rehearsal.lasting !== undefined}
                rehearsal={rehearsal}
                onSent={openDelivery}
                onOutdated={() => void rows.refresh()}
              />
            )}
          </View>
        )}
      </QueryFrame>
    </>
  )
}
