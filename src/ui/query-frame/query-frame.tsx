import type { ReactNode } from 'react'
import { EmptyState } from '../empty-state/empty-state'
import { usePlaces } from '../navigation/places'
import { Skeleton } from '../skeleton/skeleton'
import { useStale, type ContentAge } from '../stale/stale'

export interface QueryFrameProps {
  /** Whether there is content to show, however old. */
  loaded: boolean
  /** Why the newest attempt failed, in plain words. */
  fault?: string | undefined
  /** The content does not exist, or this person may not see it. A better network does not help. */
  isGone?: boolean | undefined
  /** The newest attempt failed because the cloud did not answer. */
  isOffline?: boolean | undefined
  age?: ContentAge | undefined
  pending: boolean
  onRetry: () => void
  rows?: number
  children: ReactNode
}

/**
 * Goes around content from the cloud. Shows a skeleton on the first load, the reason why nothing came, or the content. When the content is
 * old, the page says so once.
 */
export function QueryFrame({
  loaded,
  fault,
  isGone = false,
  isOffline = false,
  age,
  pending,
  onRetry,
  rows = 3,
  children,
}: QueryFrameProps) {
  const [home] = usePlaces().tabs
  const stale = loaded && fault !== undefined ? { fault, isOffline, age, pending, onRetry } : undefined
  const note = useStale(stale)
  const retry = { text: pending ? '正在重试…' : '再试一次', onPress: onRetry }
  if (!loaded)
    return fault === undefined || pending ? (
      <Skeleton rows={rows} />
    ) : isGone ? (
      <EmptyState
        icon="search"
        title="这里没有您要看的内容"
        text={fault}
        {...(home && { action: { text: '回首页', onPress: home.onPress } })}
      />
    ) : (
      <EmptyState icon="offline" title="没有取到内容" text={fault} action={retry} />
    )
  return (
    <>
      {note}
      {children}
    </>
  )
}
