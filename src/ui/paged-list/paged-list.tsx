import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { LongList } from '../long-list/long-list'
import { MoreRow, type MoreRowProps } from '../more-row/more-row'
import { QueryFrame, type QueryFrameProps } from '../query-frame/query-frame'

export interface PagedListProps<Item> extends Omit<QueryFrameProps, 'loaded' | 'children'> {
  /** Undefined before the first answer. */
  items: readonly Item[] | undefined
  render: (item: Item) => ReactNode
  /** Shown instead of a list without items. */
  empty: ReactNode
  /** The end of the list. */
  next: MoreRowProps
  /** Above the rows. */
  children?: ReactNode
}

/** A list from the cloud that is read page by page, from its skeleton to its end. */
export function PagedList<Item extends { id: string }>(props: PagedListProps<Item>) {
  const { items, render, empty, next, children, ...frame } = props
  return (
    <QueryFrame {...frame} loaded={items !== undefined}>
      {/* Each in an element of its own: an element that appears beside rows makes WeChat send all of them again. */}
      {children !== undefined && <View>{children}</View>}
      <View>
        <LongList items={items ?? []} getKey={getId} render={render} />
        {items?.length === 0 && empty}
      </View>
      <MoreRow {...next} />
    </QueryFrame>
  )
}

const getId = ({ id }: { id: string }) => id
