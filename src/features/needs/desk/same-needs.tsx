import { View } from '@tarojs/components'
import { useState } from 'react'
import { toFrame } from '@/cloud/query/list-frame'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { NeedView } from '@/shared/contract/need-view'
import { NEED_STATE_LABELS } from '@/shared/domain/need/need'
import { useSameNeeds } from './use-same-needs'
import '../detail/need-parts.scss'

/** The number of enterprises with the same need and, on request, their names. */
export function SameNeeds({ need }: { need: NeedView }) {
  const [open, setOpen] = useState(false)
  const query = useSameNeeds(need, open)
  if (need.enterprises === undefined) return <View />
  return (
    <Card title={`同类诉求 ${need.enterprises} 件`} aside={<View className="need-quiet">含这一件</View>}>
      {open ? (
        <QueryFrame {...toFrame(query)} rows={1}>
          {query.data?.needs.map(({ id, enterpriseName, title, state }) => (
            <ListRow
              key={id}
              icon="building"
              title={enterpriseName}
              text={`${NEED_STATE_LABELS[state]} · ${title}`}
              onPress={() => go(routes.deskNeed(id))}
            />
          ))}
        </QueryFrame>
      ) : (
        <Button kind="quiet" size="small" icon="users" text="看看还有哪几家" onPress={() => setOpen(true)} />
      )}
    </Card>
  )
}
