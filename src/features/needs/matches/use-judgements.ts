import { useCallback, useRef, useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { newRequestId } from '@/cloud/rpc/request-id'
import { useStored } from '@/ui/hooks/use-stored'
import type { NeedView } from '@/shared/contract/need-view'
import { formatRefusal } from '@/shared/contract/wording'
import type { MatchCollection } from '@/shared/domain/search/match/match'

type StoredJudgements = NonNullable<NeedView['judged']>

/** A match that a person can judge. */
export interface JudgedItem {
  collection: MatchCollection
  itemId: string
}

/** A judgement that the cloud has not confirmed; null takes an earlier judgement back. */
interface UnsentJudgement {
  helpful: boolean | null
  /** Id of the intent. Under it the judgement counts once, however often it is sent. */
  requestId: string
}

export interface Judgements {
  /** Whether this person may judge. Others see only the enterprise's judgement. */
  mayJudge: boolean
  /** The judgement of the person's own side: the newest press, else the cloud's. */
  getOwn(item: JudgedItem): boolean | undefined
  /** For officers: the judgement of the enterprise. */
  getEnterprise(item: JudgedItem): boolean | undefined
  /** Why the newest judgement did not arrive. Undefined while it is being sent, and after it has arrived. */
  getFailure(item: JudgedItem): { text: string; canResend: boolean } | undefined
  /** Judges, or takes the judgement back. The page shows it at once. */
  judge(item: JudgedItem, helpful: boolean | undefined): void
  resend(item: JudgedItem): void
}

const NONE: Readonly<Record<string, UnsentJudgement>> = {}
const toKey = ({ collection, itemId }: JudgedItem) => `${collection}/${itemId}`
/** Refusals after which the cloud may accept the same judgement later. */
const TEMPORARY: readonly string[] = ['Unavailable', 'TooMany', 'ChangedMeanwhile']

/** Storage key of the judgements that did not arrive. */
export const unsentKey = (needId: string) => `judged:${needId}`

/** Judgements of the services, policies and solved needs beside a need. A judgement that did not arrive stays on the device. */
export function useJudgements(need: NeedView, onJudged: (judged: StoredJudgements) => void): Judgements {
  const { side, judged = [], mayJudge } = need
  const [unsent, change] = useStored(unsentKey(need.id), NONE)
  const { send, sending, refusals } = useSending(need.id, change, onJudged)
  const findStored = (item: JudgedItem, whose: 'enterprise' | 'park') =>
    judged.find((one) => one.side === whose && toKey(one) === toKey(item))?.helpful
  return {
    mayJudge,
    getOwn: (item) => {
      const waiting = unsent[toKey(item)]
      return waiting ? (waiting.helpful ?? undefined) : findStored(item, side)
    },
    getEnterprise: (item) => (side === 'park' ? findStored(item, 'enterprise') : undefined),
    getFailure: (item) => {
      const key = toKey(item)
      if (sending.includes(key)) return undefined
      const canResend = unsent[key] !== undefined
      const text = refusals[key] ?? (canResend ? formatRefusal({ code: 'Unavailable' }) : undefined)
      return text === undefined ? undefined : { text, canResend }
    },
    judge: (item, helpful) => {
      const judgement = { helpful: helpful ?? null, requestId: newRequestId() }
      change((before) => ({ ...before, [toKey(item)]: judgement }))
      send(item, judgement)
    },
    resend: (item) => {
      const waiting = unsent[toKey(item)]
      if (waiting) send(item, waiting)
    },
  }
}

type UnsentByKey = Readonly<Record<string, UnsentJudgement>>

/** Sends judgements one after the other, so that the newest one arrives last. */
function useSending(
  needId: string,
  change: (update: (before: UnsentByKey) => UnsentByKey) => void,
  onJudged: (judged: StoredJudgements) => void,
) {
  const [sending, setSending] = useState<readonly string[]>([])
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({})
  const queue = useRef<Promise<void>>(Promise.resolve())
  const newest = useRef(new Map<string, string>())
  const latestOnJudged = useRef(onJudged)
  latestOnJudged.current = onJudged

  const send = useCallback(
    (item: JudgedItem, { helpful, requestId }: UnsentJudgement) => {
      const key = toKey(item)
      newest.current.set(key, requestId)
      setSending((before) => [...before, key])
      const isNewest = () => newest.current.get(key) === requestId
      const work = async () => {
        if (!isNewest()) return
        const input = { needId, ...item, ...(helpful !== null && { helpful }) }
        const answer = await cloud.needs.judge(input, { requestId })
        if (!isNewest()) return
        if (answer.ok) latestOnJudged.current(answer.data.judged)
        if (answer.ok || !TEMPORARY.includes(answer.error.code))
          change(({ [key]: _settled, ...others }) => others)
        setRefusals(({ [key]: _before, ...others }) =>
          answer.ok ? others : { ...others, [key]: formatRefusal(answer.error) },
        )
      }
      const settle = () =>
        setSending((before) => {
          const index = before.indexOf(key)
          return before.filter((_, at) => at !== index)
        })
      queue.current = queue.current.then(work).then(settle)
    },
    [change, needId],
  )
  return { send, sending, refusals }
}
