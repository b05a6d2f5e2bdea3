import { View } from '@tarojs/components'
import { Fragment, useId, type ReactNode } from 'react'
import './long-list.scss'
import { useNear } from './use-near'

/** The number of rows that appear and disappear together: few enough to draw at once, and enough to need few observers. */
const PART_ROWS = 10
/** A browser can draw this many rows, and its own search finds words only in rows that are drawn. */
const BROWSER_ROWS = 200

export interface LongListProps<Item> {
  items: readonly Item[]
  getKey: (item: Item) => string
  render: (item: Item) => ReactNode
}

/**
 * A list of any length. In WeChat, where a page may have about a thousand nodes, only rows near the screen are drawn; the others are empty
 * space of the same height. A browser always draws the first two hundred rows, and later ones only near the screen.
 */
export function LongList<Item>({ items, getKey, render }: LongListProps<Item>) {
  const rows = (some: readonly Item[]) =>
    some.map((item) => <Fragment key={getKey(item)}>{render(item)}</Fragment>)
  // The key is the position, so only a row that moves to another part is drawn again.
  const parts = (some: readonly Item[]) =>
    toParts(some).map((part, index) => <Part key={index} rows={() => rows(part)} />)
  if (process.env.TARO_ENV === 'h5')
    return (
      <>
        {rows(items.slice(0, BROWSER_ROWS))}
        {items.length > BROWSER_ROWS && <View>{parts(items.slice(BROWSER_ROWS))}</View>}
      </>
    )
  // The parts have an element of their own: when one is added, WeChat's screen gets only that part.
  return <View>{parts(items)}</View>
}

const toParts = <Item,>(items: readonly Item[]): (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / PART_ROWS) }, (_part, index) =>
    items.slice(index * PART_ROWS, (index + 1) * PART_ROWS),
  )

function Part({ rows }: { rows: () => ReactNode }) {
  // React's ids contain characters that a selector must not have.
  const id = `part${useId().replace(/\W/g, '')}`
  const { near, heightPx } = useNear(id)
  return (
    <View id={id} className="long-list-part" {...(!near && { style: { height: `${heightPx}px` } })}>
      {near && rows()}
    </View>
  )
}
