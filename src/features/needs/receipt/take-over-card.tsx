import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { useMe } from '@/cloud/query/use-me'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { showToast } from '@/ui/platform/feedback'
import { go, goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'

/** For staff of an enterprise: takes the need on the paper into the enterprise's account. Empty for others. */
export function TakeOverCard({ code }: { code: string }) {
  const { staff } = useMe()
  const attach = useAction(cloud.needs.attachByReceipt)
  const run = async () => {
    if (!staff) return
    const answer = await attach.run({ enterpriseId: staff.enterpriseId, code })
    if (!answer.ok) return
    showToast('已转到您的企业名下')
    goInstead(routes.need(answer.data.needId))
  }
  const refusal = useSendAgain(attach, run)
  if (!staff) return null
  return (
    <Card title={`转到${staff.enterpriseName}名下`}>
      <View>转过来后，在“诉求”里看经过、补充、确认和评价，纸上的回执码作废。</View>
      {refusal !== undefined && (
        <RefusalNote
          text={refusal}
          {...(attach.refusal?.code === 'NotVerifiedYet' && {
            action: { text: '请园区核实', onPress: () => go(routes.verification()) },
          })}
        />
      )}
      <Button
        kind="quiet"
        text="转到我的企业"
        busy={attach.pending}
        busyText="正在转…"
        onPress={() => void run()}
      />
    </Card>
  )
}
