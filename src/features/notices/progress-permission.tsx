import { useState } from 'react'
import { useMessagePermission, type PermissionAnswer } from '@/cloud/device/use-message-permission'
import { Card } from '@/ui/card/card'
import { PermissionDialogue } from '@/ui/permission-dialogue/permission-dialogue'
import { formatRefusal } from '@/shared/contract/wording'
import { QuotaLine } from './quota-line'

/** Asks, after a need was posted, for permission to send a WeChat message about its progress. */
export function ProgressPermission() {
  const [answer, setAnswer] = useState<PermissionAnswer>()
  const permission = useMessagePermission('need_progress', setAnswer)
  return (
    <Card>
      <QuotaLine
        count={answer ? `微信还能提醒您 ${answer.remaining} 次` : '有进展时，用微信提醒您？'}
        why={[
          answer && !answer.accepted ? '没有增加；进展仍会在消息里' : '同意一次提醒一次，进展也都在消息里',
        ]}
        button={{
          text: answer?.accepted ? '再加一次' : '提醒我',
          kind: 'quiet',
          busy: permission.pending,
          onPress: permission.request,
        }}
      />
      <PermissionDialogue
        permission={permission}
        title="微信提醒"
        then="这件诉求有进展时会发一条“诉求办理进度”。"
        refusal={permission.refusal && formatRefusal(permission.refusal)}
      />
    </Card>
  )
}
