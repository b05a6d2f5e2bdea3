import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { copyText } from '@/ui/platform/feedback'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { formatExactly } from '@/shared/domain/time/wording'
import './enterprises.scss'

/** A code that the park hands to somebody of the enterprise. */
export function InviteCard({ enterpriseId }: { enterpriseId: string }) {
  const invite = useAction(cloud.enterprises.invite)
  const { data } = invite
  const send = () => invite.run({ enterpriseId })
  const refusal = useSendAgain(invite, send)
  return (
    <Card title="让企业的人加入">
      {data && (
        <ListRow
          title={data.code}
          text={`交给企业的人，一人一码，${formatExactly(data.expiresAt)} 前有效。用它加入后是${data.owner ? '企业管理员' : '同事'}。`}
        />
      )}
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <View className="enterprises-buttons">
        {data && (
          <Button
            kind="quiet"
            size="small"
            text="复制加入码"
            onPress={() => copyText(data.code, '加入码已复制')}
          />
        )}
        <Button
          kind="quiet"
          size="small"
          text={data ? '再发一个' : '发一个加入码'}
          busy={invite.pending}
          onPress={() => void send()}
        />
      </View>
    </Card>
  )
}
