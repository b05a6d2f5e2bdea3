import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { Icon } from '@/ui/icon/icon'
import { classes } from '@/ui/platform/platform'
import { Press } from '@/ui/press/press'
import { jumpTo } from './jump-to'
import type { Todo } from './todo'
import './todo-card.scss'

/** More lines would push the text away. */
const SHOWN_AT_FIRST = 5

/** The list of what is missing before review. Each line leads to its field. */
export function TodoCard({ todos }: { todos: readonly Todo[] }) {
  const [whole, setWhole] = useState(false)
  const needed = todos.filter((one) => one.needed)
  const sorted = [...needed, ...todos.filter((one) => !one.needed)]
  const shown = whole ? sorted : sorted.slice(0, SHOWN_AT_FIRST)
  return (
    <Card
      title="送审之前"
      aside={
        needed.length > 0 ? (
          <Chip tone="warn" icon="edit" text={`还差 ${needed.length} 项`} />
        ) : (
          <Chip tone="good" icon="check" text="可以送审" />
        )
      }
    >
      <View>
        {shown.map(({ key, text, place, needed: must }) => (
          <Press
            key={key}
            role="link"
            className={classes('todo', must && 'todo-needed')}
            onPress={() => jumpTo(place)}
          >
            <Icon name={must ? 'edit' : 'question'} size="small" />
            <View className="todo-text">{text}</View>
            <Icon name="right" size="small" />
          </Press>
        ))}
      </View>
      {sorted.length === 0 && <View className="todo-none">都写好了，也都核对过了。</View>}
      {sorted.length > SHOWN_AT_FIRST && (
        <Button
          kind="plain"
          size="small"
          text={whole ? '收起' : `还有 ${sorted.length - SHOWN_AT_FIRST} 项`}
          onPress={() => setWhole(!whole)}
        />
      )}
    </Card>
  )
}
