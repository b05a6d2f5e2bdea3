import { useCallback, useRef, useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { newRequestId } from '@/cloud/rpc/request-id'
import { useStored } from '@/ui/hooks/use-stored'
import type { NeedView } from '@/shared/contract/need-view'
import { formatRefusal } from '@/shared/contract/wording'
import type { MatchCollection } from '@/shared/domain/search/rank/match'

type Said = NonNullable<NeedView['judged']>

/** What is judged: something that was shown with the need. */
export interface Shown {
  collection: MatchCollection
  itemId: string
}

/** A word that the cloud has not confirmed yet; null takes back. */
interface Unsent {
  helpful: boolean | null
  /** The intent: sent again it is the same. */
  requestId: string
}

export interface Judging {
  /** Whether this person may judge; others see what the enterprise said. */
  may: boolean
  /** What one's own side says: what was just pressed, else what the cloud has. */
  ownOf(shown: Shown): boolean | undefined
  /** For the park: what the enterprise says. */
  enterpriseOf(shown: Shown): boolean | undefined
  /** Why the newest word has not arrived, and whether it can be sent again; undefined while it is on its way or has. */
  troubleOf(shown: Shown): { text: string; again: boolean } | undefined
  /** Says it, or takes it back; seen at once. */
  say(shown: Shown, helpful: boolean | undefined): void
  sendAgain(shown: Shown): void
}

const NONE: Readonly<Record<string, Unsent>> = {}
const keyOf = ({ collection, itemId }: Shown) => `${collection}/${itemId}`
/** Refusals after which the same word may arrive later. */
const PASSING: readonly string[] = ['Unavailable', 'TooMany', 'ChangedMeanwhile']

/** Where words that have not arrived are kept. */
export const unsentKey = (needId: string) => `judged:${needId}`

/** What is said of the services, policies and solved needs that were shown with a need. A word that did not arrive is kept on the device. */
export function useJudging(need: NeedView, onJudged: (judged: Said) => void): Judging {
  const { id: needId, side, judged = [], mayJudge: may } = need
  const [unsent, change] = useStored(unsentKey(needId), NONE)
  const [sending, setSending] = useState<readonly string[]>([])
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({})
  const line = useRef<Promise<void>>(Promise.resolve())
  const newest = useRef(new Map<string, string>())
  const hand = useRef(onJudged)
  hand.current = onJudged

  const send = useCallback(
    (shown: Shown, { helpful, requestId }: Unsent) => {
      const key = keyOf(shown)
      newest.current.set(key, requestId)
      setSending((before) => [...before, key])
      const isNewest = () => newest.current.get(key) === requestId
      const work = async () => {
        if (!isNewest()) return
        const input = { needId, ...shown, ...(helpful !== null && { helpful }) }
        const answer = await cloud.needs.judge(input, { requestId })
        if (!isNewest()) return
        if (answer.ok) hand.current(answer.data.judged)
        if (answer.ok || !PASSING.includes(answer.error.code))
          change(({ [key]: _arrived, ...others }) => others)
        setRefusals(({ [key]: _before, ...others }) =>
          answer.ok ? others : { ...others, [key]: formatRefusal(answer.error) },
        )
      }
      const arrived = () =>
        setSending((before) => {
          const at = before.indexOf(key)
          return before.filter((_, place) => place !== at)
        })
      // One after the other: what was said last is what the cloud hears last.
      line.current = line.current.then(work).then(arrived)
    },
    [change, needId],
  )

  const cloudHas = (shown: Shown, whose: 'enterprise' | 'park') =>
    judged.find((one) => one.side === whose && keyOf(one) === keyOf(shown))?.helpful
  return {
    may,
    ownOf: (shown) => {
      const waiting = unsent[keyOf(shown)]
      return waiting ? (waiting.helpful ?? undefined) : cloudHas(shown, side)
    },
    enterpriseOf: (shown) => (side === 'park' ? cloudHas(shown, 'enterprise') : undefined),
    troubleOf: (shown) => {
      const key = keyOf(shown)
      if (sending.includes(key)) return undefined
      const again = unsent[key] !== undefined
      const text = refusals[key] ?? (again ? formatRefusal({ code: 'Unavailable' }) : undefined)
      return text === undefined ? undefined : { text, again }
    },
    say: (shown, helpful) => {
      const word = { helpful: helpful ?? null, requestId: newRequestId() }
      change((before) => ({ ...before, [keyOf(shown)]: word }))
      send(shown, word)
    },
    sendAgain: (shown) => {
      const waiting = unsent[keyOf(shown)]
      if (waiting) send(shown, waiting)
    },
  }
}
