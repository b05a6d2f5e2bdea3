import type { ReactNode } from 'react'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'

export interface OneNeedProps {
  /** From the address of the page; undefined when a link was cut. */
  needId: string | undefined
  children: (needId: string) => ReactNode
}

/** A page about one need. Without an id it says so, and leads to the list. */
export function OneNeed({ needId, children }: OneNeedProps) {
  if (needId !== undefined && needId !== '') return <>{children(needId)}</>
  return (
    <EmptyState
      icon="question"
      title="链接不完整"
      text="没有说是哪一个诉求。"
      action={{ text: '看我的诉求', onPress: () => go(routes.needs()) }}
    />
  )
}
