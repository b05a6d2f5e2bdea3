import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { toFrame, toListEnd } from '@/cloud/query/list-frame'
import { usePages } from '@/cloud/query/use-pages'
import { Card } from '@/ui/card/card'
import { MoreRow } from '@/ui/more-row/more-row'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { useNow } from '@/ui/hooks/use-now'
import type { LookView } from '@/shared/contract/accounts'
import { formatWhen } from '@/shared/domain/time/wording'
import { formatRole } from '../role-words'
import './my-data.scss'

const PLACE_WORDS: Readonly<Record<LookView['where'], string>> = {
  need: '在您提的诉求里',
  colleagues: '在同事名单里',
  officers: '在园区人员名单里',
  pushes: '在没收到政策的名单里',
  claims: '在您的企业归属申请里',
}

/** Who saw the person's phone number in full, when and where. */
export function PhoneAccessCard({ personId }: { personId: string }) {
  const now = useNow()
  const list = usePages(
    `lookers:${personId}`,
    (cursor) => cloud.accounts.lookers(cursor === undefined ? {} : { cursor }),
    (page) => page.looks,
  )
  return (
    <Card title="谁看过我的电话">
      <QueryFrame {...toFrame(list)} rows={2}>
        <View>
          {(list.items ?? []).map(({ id, at, name, role, place, where }) => (
            <View key={id} className="look">
              <View className="look-who">
                {name}
                <View className="look-place">{[place, formatRole(role)].filter(Boolean).join(' · ')}</View>
              </View>
              <View className="look-when">
                {formatWhen(at, now)}
                <View className="look-place">{PLACE_WORDS[where]}</View>
              </View>
            </View>
          ))}
        </View>
        <View className="my-data-note">
          {list.items?.length === 0
            ? '最近一年还没有人看过您的完整号码。'
            : '同一个人同一天在同一处看，只记一次；记录保留一年。'}
        </View>
        <MoreRow {...toListEnd(list)} />
      </QueryFrame>
    </Card>
  )
}
