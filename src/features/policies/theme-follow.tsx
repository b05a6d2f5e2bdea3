import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import type { SubscribeTemplate } from '@/cloud/device/subscribe'
import { useMessagePermission } from '@/cloud/device/use-message-permission'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { Icon } from '@/ui/icon/icon'
import { PermissionDialogue } from '@/ui/permission-dialogue/permission-dialogue'
import { formatRefusal } from '@/shared/contract/wording'
import { THEME_SPECS, type PolicyTheme } from '@/shared/domain/policy/theme'
import { followsKey } from './keys'
import './theme-follow.scss'

export interface ThemeFollowProps {
  personId: string
  enterpriseId: string
  theme: PolicyTheme
}

/** The subscription message that tells people of new policies. */
const POLICY_TEMPLATE: SubscribeTemplate = 'policy_for_you'
const NOT_ASKED = { text: '已按您的选择保存，但没能问到微信；新政策会在消息里。', tone: 'warn' } as const

/** Follows a theme. The same press asks WeChat for permission to send a message about the next policy; the hint says what is allowed. */
export function ThemeFollow({ personId, enterpriseId, theme }: ThemeFollowProps) {
  const query = useQuery(followsKey(personId), () => cloud.bookmarks.followed({ enterpriseId }))
  const follow = useAction(cloud.bookmarks.follow)
  const [remaining, setRemaining] = useState<number>()
  const permission = useMessagePermission(POLICY_TEMPLATE, (answer) => setRemaining(answer.remaining))
  const following = query.data?.follows.includes(theme) ?? false
  const { label } = THEME_SPECS[theme]
  const sent = usePressAgain(follow, async (wish: boolean) => {
    const answer = await follow.run({ enterpriseId, theme, following: wish })
    if (answer.ok) query.replace(answer.data)
  })
  const press = () => {
    // WeChat opens its dialogue only during the press itself, so the request comes first. A repeated attempt does not ask again.
    if (!following) permission.request()
    sent.press(!following)
  }
  const refusal = sent.refusal ?? (permission.refusal && formatRefusal(permission.refusal))
  return (
    <View className="follow">
      <View className="follow-line">
        <Icon name="bell" />
        <View className="follow-words">
          <View>{following ? `已关注“${label}”` : `关注“${label}”`}</View>
          <View className="follow-hint">{formatHint(following, remaining)}</View>
        </View>
        <Button
          kind="quiet"
          size="small"
          text={following ? '不再关注' : '关注'}
          label={following ? `不再关注${label}` : `关注${label}，有新政策时提醒我`}
          busy={follow.pending}
          disabled={!query.data}
          onPress={press}
        />
      </View>
      <PermissionDialogue
        permission={permission}
        title="有新政策时提醒您"
        then={`有“${label}”的新政策时可以发一条微信提醒。`}
        refusal={refusal}
        whenFailed={NOT_ASKED}
      />
    </View>
  )
}

function formatHint(following: boolean, remaining: number | undefined): string {
  if (!following) return '有新政策时提醒您'
  if (remaining === undefined) return '有新政策会告诉您'
  return remaining > 0 ? `微信还可收到 ${remaining} 条提醒，其余在消息里` : '微信提醒不到您，新政策会在消息里'
}
