import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { IN_BROWSER } from '@/ui/platform/platform'
import { copyText } from '@/ui/platform/feedback'
import { useNow } from '@/ui/hooks/use-now'
import { routes } from '@/app/routes'
import type { OutputOf } from '@/shared/contract/action'
import type { contract } from '@/shared/contract'
import { formatWhen } from '@/shared/domain/time/wording'
import { groupCode, formatInvitation } from './invitation-code'
import { ROLE_NAMES } from '../role-words'
import './invitation-card.scss'

export type ShownInvitation = OutputOf<typeof contract.accounts.invite>

/** A new invitation: its code, role, place and expiry, with buttons that copy it. */
export function InvitationCard({ invitation }: { invitation: ShownInvitation }) {
  const now = useNow()
  const { code, role, place, expiresAt } = invitation
  const link = IN_BROWSER ? location.origin + routes.join(code) : undefined
  return (
    <Card tone="soft" title={`邀请码：${place}的${ROLE_NAMES[role]}`}>
      <View className="invitation-code">{groupCode(code)}</View>
      <View className="invitation-note">只能用一次，{formatWhen(expiresAt, now)} 前有效</View>
      <View className="invitation-buttons">
        <Button
          icon="send"
          text="复制邀请文字"
          onPress={() => copyText(formatInvitation(invitation, now, link), '已复制，粘贴发给对方即可')}
        />
        <Button
          kind="quiet"
          icon="copy"
          text="只复制邀请码"
          onPress={() => copyText(groupCode(code), '邀请码已复制')}
        />
      </View>
    </Card>
  )
}
