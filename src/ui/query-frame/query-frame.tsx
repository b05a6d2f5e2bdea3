import type { ReactNode } from 'react'
import { EmptyState } from '../empty-state/empty-state'
import { usePlaces } from '../navigation/places'
import { RefusalNote } from '../refusal-note/refusal-note'
import { Skeleton } from '../skeleton/skeleton'
import { useNow } from '../hooks/use-now'

export interface QueryFrameProps {
  /** Whether there is content to show, however old. */
  loaded: boolean
  /** Why the newest attempt failed, in plain words. */
  fault?: string | undefined
  /** The content does not exist, or not for this person: no network brings it. */
  isGone?: boolean | undefined
  /** The time of the content in words, at the instant `now` (epoch ms). */
  formatAt?: ((now: number) => string) | undefined
  pending: boolean
  onRetry: () => void
  rows?: number
  children: ReactNode
}

/** Around content from the cloud: a skeleton on the first load; without a network the last content with its time, and a retry button. */
export function QueryFrame({
  loaded,
  fault,
  isGone = false,
  formatAt,
  pending,
  onRetry,
  rows = 3,
  children,
}: QueryFrameProps) {
  const now = useNow()
  const [home] = usePlaces().tabs
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
      {fault !== undefined && (
        <RefusalNote
          tone="warn"
          icon="offline"
          text={`现在连不上，下面是${formatAt ? ` ${formatAt(now)} ` : '上次'}的内容`}
          action={{ ...retry, busy: pending }}
        />
      )}
      {children}
    </>
  )
}
