import { View } from '@tarojs/components'
import {
  createContext,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { useNow } from '../hooks/use-now'
import { RefusalNote } from '../refusal-note/refusal-note'

/** When the content came, in epoch ms, and a function that writes this as text at the instant `now`. */
export interface ContentAge {
  at: number
  format: (now: number) => string
}

/** Content that stays on the screen although the newest attempt to read it failed. */
export interface Stale {
  /** Why the attempt failed, in plain words. */
  fault: string
  /** The cloud did not answer: there is no network, or the cloud is down. */
  isOffline: boolean
  age: ContentAge | undefined
  pending: boolean
  onRetry: () => void
}

type Known = Omit<Stale, 'onRetry'> & { key: string }

/** The old contents of one page. */
interface StaleList {
  set(known: Known, onRetry: () => void): void
  remove(key: string): void
  retry(): void
  read(): readonly Known[]
  subscribe(onChange: () => void): () => void
}

const NONE: readonly Known[] = []

function makeStaleList(): StaleList {
  const known = new Map<string, { stale: Known; onRetry: () => void }>()
  const listeners = new Set<() => void>()
  let shown = NONE
  const tell = () => {
    shown = [...known.values()].map(({ stale }) => stale)
    for (const listener of listeners) listener()
  }
  return {
    set(stale, onRetry) {
      known.set(stale.key, { stale, onRetry })
      tell()
    },
    remove(key) {
      if (known.delete(key)) tell()
    },
    retry() {
      for (const { onRetry } of [...known.values()]) onRetry()
    },
    read: () => shown,
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}

const StaleContext = createContext<StaleList | undefined>(undefined)

/** Goes around a page. One note at its top says that contents are old, with one button that retries all of them. */
export function StaleScope({ children }: { children: ReactNode }) {
  const list = useMemo(makeStaleList, [])
  const stale = useSyncExternalStore(list.subscribe, list.read)
  return (
    <StaleContext.Provider value={list}>
      {/* The note has an element of its own: an element that appears beside rows makes WeChat send all rows again. */}
      <View>{stale.length > 0 && <OldNote stale={stale} onRetry={list.retry} />}</View>
      {children}
    </StaleContext.Provider>
  )
}

/**
 * Tells the page that content is old. Without `stale` it does nothing.
 * @returns the note itself when no page is around, else null
 */
export function useStale(stale: Stale | undefined): ReactNode {
  const list = useContext(StaleContext)
  const key = useId()
  const retry = useRef(stale?.onRetry)
  retry.current = stale?.onRetry
  const { fault, isOffline, age, pending } = stale ?? {}
  const format = useRef(age?.format)
  format.current = age?.format
  const at = age?.at
  useEffect(() => {
    if (fault === undefined) return list?.remove(key)
    const since = at === undefined ? undefined : { at, format: (now: number) => format.current?.(now) ?? '' }
    list?.set({ key, fault, isOffline: isOffline ?? false, age: since, pending: pending ?? false }, () =>
      retry.current?.(),
    )
  }, [list, key, fault, isOffline, at, pending])
  useEffect(() => () => list?.remove(key), [list, key])
  return list || !stale ? null : <OldNote stale={[{ ...stale, key }]} onRetry={stale.onRetry} />
}

function OldNote({ stale, onRetry }: { stale: readonly Known[]; onRetry: () => void }) {
  const now = useNow()
  const busy = stale.some(({ pending }) => pending)
  const isOffline = stale.every((one) => one.isOffline)
  const why = isOffline
    ? '现在连不上，'
    : [...new Set(stale.filter((one) => !one.isOffline).map(({ fault }) => fault))].join('')
  return (
    <RefusalNote
      tone="warn"
      icon={isOffline ? 'offline' : 'warning'}
      text={`${why}${formatAge(stale, now)}`}
      action={{ text: busy ? '正在重试…' : '再试一次', onPress: onRetry, busy }}
    />
  )
}

/**
 * Says how old the contents are. When they came at several times, it names the oldest, so that nobody takes content for newer than it is.
 */
function formatAge(stale: readonly Known[], now: number): string {
  const ages = stale
    .flatMap(({ age }) => age ?? [])
    .sort((one, other) => one.at - other.at)
    .map(({ format }) => format(now))
  const [oldest] = ages
  if (oldest === undefined) return '下面是上次的内容'
  return new Set(ages).size === 1 ? `下面是 ${oldest} 的内容` : `下面的内容最早是 ${oldest} 的`
}
