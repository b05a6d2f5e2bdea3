import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { go } from '@/navigate'
import { paths } from '@/paths'
import type { PolicyView } from '@/shared/contract/policy-view'
import { mayWrite, type DeskPlaces } from '../places'

/** The way from a published policy to those whom it concerns. */
export function PushCard({ policy, places }: { policy: PolicyView; places: DeskPlaces }) {
  if (policy.state !== 'published' || !mayWrite(places, policy.regionCode)) return null
  return (
    <Card title="让该知道的企业知道">
      <View>先预演：发给谁、为什么、能不能送到，看清了再发。</View>
      <Button text="推送给企业" icon="send" onPress={() => go(paths.deskPush(policy.id))} />
      <Button kind="plain" text="看推送记录" onPress={() => go(paths.deskPushes())} />
    </Card>
  )
}
