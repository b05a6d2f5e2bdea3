import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toList } from '@/cloud/query/list-frame'
import { usePages } from '@/cloud/query/use-pages'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { PagedList } from '@/ui/paged-list/paged-list'
import { SearchBox } from '@/ui/search-box/search-box'
import { Tabs } from '@/ui/tabs/tabs'
import { useAfterPause } from '@/ui/hooks/use-after-pause'
import type { STEWARD_ORDERS } from '@/shared/contract/enterprise-contacts'
import { SEARCH_TEXT_MAX } from '@/shared/contract/limits'
import { StewardRow } from './steward-row'

type Order = (typeof STEWARD_ORDERS)[number]

const ORDERS: readonly { key: Order; text: string }[] = [
  { key: 'silence', text: '久没往来' },
  { key: 'open', text: '在办多' },
  { key: 'name', text: '按名称' },
]

/** The enterprises that an officer looks after: how long each has been silent, and which needs are open. */
export function MyEnterprises({ regionCode }: { regionCode: string }) {
  const [order, setOrder] = useState<Order>('silence')
  const [typed, setTyped] = useState('')
  const text = useAfterPause(typed.trim())
  const pages = usePages(
    `my-enterprises:${regionCode}:${order}:${text}`,
    (cursor) =>
      cloud.enterprises.mine({
        regionCode,
        order,
        ...(text !== '' && { text }),
        ...(cursor !== undefined && { cursor }),
      }),
    (page) => page.enterprises,
  )
  return (
    <View>
      <SearchBox
        label="找我的企业"
        placeholder="企业名称或信用代码"
        maxLength={SEARCH_TEXT_MAX}
        value={typed}
        onChange={setTyped}
      />
      <Tabs
        label="按什么排"
        items={ORDERS.map((one) =>
          one.key === order && pages.data ? { ...one, count: pages.data.total } : one,
        )}
        value={order}
        onChange={setOrder}
      />
      <PagedList
        {...toList(pages)}
        rows={6}
        render={(enterprise) => (
          <StewardRow enterprise={enterprise} onContacted={() => void pages.refresh()} />
        )}
        empty={
          <EmptyState
            icon={text === '' ? 'building' : 'search'}
            title={text === '' ? '还没有分给您的企业' : '没有找到'}
            text={text === '' ? '管委会管理员在“值班与管家”里分企业，分给您的会在这里' : '换几个字试试'}
          />
        }
      />
    </View>
  )
}
