import { View } from '@tarojs/components'
import { Fragment, useId, type ReactNode } from 'react'
import { IN_BROWSER } from '../platform/platform'
import './long-list.scss'
import { useNear } from './use-near'

/** Rows that come and go together: few enough to be drawn at once, many enough for few watchers. */
const PART_ROWS = 10

export interface LongListProps<Item> {
  items: readonly Item[]
  keyOf: (item: Item) => string
  render: (item: Item) => ReactNode
}

/**
 * A list of any length. In WeChat only what is near the screen is there, because a page may have about a thousand nodes; the rest is
 * empty space of the same height. A browser bears the whole.
 */
export function LongList<Item>({ items, keyOf, render }: LongListProps<Item>) {
  const rows = (some: readonly Item[]) =>
    some.map((item) => <Fragment key={keyOf(item)}>{render(item)}</Fragment>)
  if (IN_BROWSER) return <>{rows(items)}</>
  const parts = Array.from({ length: Math.ceil(items.length / PART_ROWS) }, (_part, index) =>
    items.slice(index * PART_ROWS, (index + 1) * PART_ROWS),
  )
  // In an element of their own: a part that is added at the end is then all that is sent.
  return (
    <View>
      {parts.map((part, index) => (
        // By place: a row that moves from one part to the next is drawn anew, the others stay.
        <Part key={index} rows={() => rows(part)} />
      ))}
    </View>
  )
}

function Part({ rows }: { rows: () => ReactNode }) {
  // What React numbers with is not allowed in a selector.
  const id = `part${useId().replace(/\W/g, '')}`
  const { near, heightPx } = useNear(id)
  return (
    <View id={id} className="long-list-part" {...(!near && { style: { height: `${heightPx}px` } })}>
      {near && rows()}
    </View>
  )
}
