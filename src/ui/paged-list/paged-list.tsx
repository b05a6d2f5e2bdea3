import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { LongList } from '../long-list/long-list'
import { MoreRow, type MoreRowProps } from '../more-row/more-row'
import { QueryFrame, type QueryFrameProps } from '../query-frame/query-frame'

export interface PagedListProps<Item> extends Omit<QueryFrameProps, 'loaded' | 'children'> {
  /** Undefined before the first answer. */
  items: readonly Item[] | undefined
  render: (item: Item) => ReactNode
  /** Shown when the list has no items. */
  empty: ReactNode
  /** The end of the list. */
  next: MoreRowProps
  /** Stands above the rows. */
  children?: ReactNode
}

/** A list that is read from the cloud page by page, with its skeleton, its empty state and its end. */
export function PagedList<Item extends { id: string }>(props: PagedListProps<Item>) {
  const { items, render, empty, next, children, ...frame } = props
  return (
    <QueryFrame {...frame} loaded={items !== undefined}>
      {/* It has an element of its own: an element that appears beside rows makes WeChat send all rows again. */}
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
