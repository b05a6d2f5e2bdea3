import { useEffect, useRef, useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useNetworkBack } from '@/cloud/device/use-network-back'
import { useLocalZone } from '@/cloud/zone/use-local-zone'
import type { contract } from '@/shared/contract'
import type { OutputOf } from '@/shared/contract/action'
import type { Category } from '@/shared/domain/need/category'
import type { ZoneFinds } from '@/shared/domain/search/zone/zone-index'
import { NEED_TEXT_MAX } from '@/shared/contract/limits'

type Answer = OutputOf<typeof contract.needs.preview>

/** What may help: by the cloud, or by what this device holds until the cloud has answered. */
export type Preview = Omit<Answer, 'promise'> & {
  /** Only the cloud promises. */
  promise?: Answer['promise']
  /** Set while the cloud cannot be reached: found by what this device holds from then (epoch ms). */
  offlineAsOf?: number
}

/** Quiet for this long means: a thought is written, ask the cloud now. */
const QUIET_MS = 350
/** Shorter texts say too little to look anything up. */
const MEANINGFUL_LENGTH = 2

export interface PreviewInput {
  enterpriseId: string | undefined
  text: string
  category: Category | undefined
  urgent: boolean
}

/** Found for exactly these words. */
interface Local {
  words: string
  finds: ZoneFinds
  at: number
}

/**
 * What the park could do for the words so far, while they are written: after every keystroke by what this device holds, and by the cloud
 * once the typing rests. The last good preview stays until the next one comes; where the cloud was not reached, it is asked again as soon
 * as there is a network.
 */
export function usePreview({ enterpriseId, text, category, urgent }: PreviewInput): {
  preview: Preview | undefined
  pending: boolean
} {
  const [answer, setAnswer] = useState<{ words: string; data: Answer }>()
  const [pending, setPending] = useState(false)
  const [offline, setOffline] = useState(false)
  const [returns, setReturns] = useState(0)
  const turn = useRef(0)
  const words = text.trim()
  const meaningful =
    enterpriseId !== undefined && words.length >= MEANINGFUL_LENGTH && words.length <= NEED_TEXT_MAX
  const local = useLocal(enterpriseId, meaningful ? words : '', category)

  // Also while an attempt without a network has not given up yet.
  useNetworkBack(meaningful && (offline || pending), () => setReturns((before) => before + 1))

  useEffect(() => {
    const mine = (turn.current += 1)
    if (!meaningful) {
      setAnswer(undefined)
      setPending(false)
      return undefined
    }
    setPending(true)
    const timer = setTimeout(async () => {
      const came = await cloud.needs.preview({
        enterpriseId,
        text: words,
        urgent,
        ...(category && { category }),
      })
      if (mine !== turn.current) return
      setPending(false)
      setOffline(!came.ok && came.error.code === 'Unavailable')
      if (came.ok) setAnswer({ words, data: came.data })
    }, QUIET_MS)
    return () => {
      clearTimeout(timer)
      turn.current += 1
    }
  }, [enterpriseId, words, category, urgent, meaningful, returns])

  if (!meaningful) return { preview: undefined, pending: false }
  return { preview: newest(words, answer, local, offline), pending }
}

function newest(
  words: string,
  answer: { words: string; data: Answer } | undefined,
  local: Local | undefined,
  offline: boolean,
): Preview | undefined {
  if (local?.words !== words || answer?.words === words) return answer?.data
  return {
    ...local.finds,
    same: answer?.data.same ?? [],
    // What others wait with changes by the minute: only the cloud says so, never this device.
    others: offline ? [] : (answer?.data.others ?? []),
    ...(answer?.data.sharedAs !== undefined && { sharedAs: answer.data.sharedAs }),
    ...(answer && { promise: answer.data.promise }),
    ...(offline && { offlineAsOf: local.at }),
  }
}

/** Found on this device, once the keystroke itself is on the screen. */
function useLocal(
  enterpriseId: string | undefined,
  words: string,
  category: Category | undefined,
): Local | undefined {
  const zone = useLocalZone(enterpriseId)
  const [local, setLocal] = useState<Local>()
  useEffect(() => {
    if (!zone || words === '') return undefined
    const timer = setTimeout(() => {
      const { index, at, calendar, verdicts } = zone
      setLocal({ words, finds: index.find(words, category, Date.now(), calendar, verdicts), at })
    }, 0)
    return () => clearTimeout(timer)
  }, [zone, words, category])
  return local
}
