import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { copyText, showToast } from '@/ui/platform/feedback'
import { useNow } from '@/ui/hooks/use-now'
import type { InvitationEntry } from '@/shared/contract/staffing'
import { formatWhen } from '@/shared/domain/time/wording'
import { groupCode } from './invitation-code'
import { ROLE_NAMES } from '../role-words'

export interface InvitationListProps {
  invitations: readonly InvitationEntry[]
  onChanged: () => void
}

/** Invitations that nobody has used yet. The person can copy a code, extend it or take it back. Empty without such invitations. */
export function InvitationList({ invitations, onChanged }: InvitationListProps) {
  const now = useNow()
  const renew = useAction(cloud.accounts.renewInvitation)
  const cancel = useAction(cloud.accounts.cancelInvitation)
  const shown = invitations.filter(({ state }) => state === 'open' || state === 'expired')
  const renewal = usePressAgain(renew, async (code: string) => {
    if ((await renew.run({ code })).ok) showToast('已续七天')
    onChanged()
  })
  const ending = usePressAgain(cancel, async (code: string) => {
    if ((await cancel.run({ code })).ok) showToast('已取消，这个码不能再用')
    onChanged()
  })
  const refusal = renewal.refusal ?? ending.refusal
  if (shown.length === 0) return <View />
  return (
    <Card title="还没用的邀请码" aside={`${shown.length} 个`}>
      {refusal !== undefined && <RefusalNote text={refusal} />}
      {shown.map(({ code, role, place, expiresAt, state }) => (
        <View key={code}>
          <ListRow
            title={groupCode(code)}
            text={`${place} · ${ROLE_NAMES[role]} · ${state === 'expired' ? '已过期' : `${formatWhen(expiresAt, now)} 前有效`}`}
          />
          <View className="chip-row">
            {state === 'open' && (
              <Button
                kind="quiet"
                size="small"
                text="复制"
                label={`复制邀请码 ${groupCode(code)}`}
                onPress={() => copyText(groupCode(code), '邀请码已复制')}
              />
            )}
            <Button
              kind="quiet"
              size="small"
              text="再续七天"
              label={`再续七天：${groupCode(code)}`}
              busy={renew.pending}
              onPress={() => renewal.press(code)}
            />
            <Button
              kind="quiet"
              size="small"
              text="取消"
              label={`取消邀请码 ${groupCode(code)}`}
              busy={cancel.pending}
              onPress={() => ending.press(code)}
            />
          </View>
        </View>
      ))}
    </Card>
  )
}
