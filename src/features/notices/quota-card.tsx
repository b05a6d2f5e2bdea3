import { useMessagePermission } from '@/cloud/device/use-message-permission'
import { Card } from '@/ui/card/card'
import { PermissionDialogue } from '@/ui/permission-dialogue/permission-dialogue'
import { showToast } from '@/ui/platform/feedback'
import { formatRefusal } from '@/shared/contract/wording'
import { QuotaLine } from './quota-line'

export interface QuotaCardProps {
  /** Messages left about needs. */
  remaining: number
  /** Messages left about policies; undefined for people who get none. */
  policies?: number | undefined
  onRemaining: (remaining: number) => void
}

/** How many WeChat messages can still reach the person. Each needs a permission of its own. */
export function QuotaCard({ remaining, policies, onRemaining }: QuotaCardProps) {
  const permission = useMessagePermission('need_progress', (answer) => {
    onRemaining(answer.remaining)
    showToast(answer.accepted ? `好的，还可提醒 ${answer.remaining} 次` : '没有增加，消息仍会留在这里')
  })
  const hasPolicyMessages = policies !== undefined && policies > 0
  return (
    <Card>
      <QuotaLine
        count={remaining > 0 ? `微信还能提醒您 ${remaining} 次` : '微信现在提醒不到您'}
        why={[
          '微信规定同意一次只能提醒一次；用完后消息仍会留在这里',
          ...(hasPolicyMessages ? [`另外，新政策还可收到 ${policies} 条提醒`] : []),
        ]}
        button={{
          text: '再收一次',
          kind: remaining > 0 ? 'quiet' : 'primary',
          busy: permission.pending,
          onPress: permission.request,
        }}
      />
      <PermissionDialogue
        permission={permission}
        title="再收一次微信提醒"
        then="下一次诉求有进展时会发一条“诉求办理进度”。"
        refusal={permission.refusal && formatRefusal(permission.refusal)}
      />
    </Card>
  )
}
