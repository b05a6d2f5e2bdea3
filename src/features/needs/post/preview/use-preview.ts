import { useEffect, useRef, useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useNetworkBack } from '@/cloud/device/use-network-back'
import { useLocalZone } from '@/cloud/zone/use-local-zone'
import type { contract } from '@/shared/contract'
import type { OutputOf } from '@/shared/contract/action'
import type { Category } from '@/shared/domain/need/category'
import type { NeedMatches } from '@/shared/domain/search/match/match-need'
import { NEED_TEXT_MAX } from '@/shared/contract/limits'

type Answer = OutputOf<typeof contract.needs.preview>

/** What may help. The cloud found it; until the cloud answers, this device finds it in its cached zone. */
export type Preview = Omit<Answer, 'promise'> & {
  /** Only the cloud gives a promise. */
  promise?: Answer['promise']
  /** Age of the cached zone, epoch ms, while the cloud cannot be reached. */
  offlineAsOf?: number
  /** The words from which `stated` was read. */
  statedFrom?: string
}

/** The cloud is asked after so many milliseconds without a keystroke. */
const QUIET_MS = 350
/** Shorter texts start no search. */
const MEANINGFUL_LENGTH = 2

export interface PreviewInput {
  enterpriseId: string | undefined
  text: string
  category: Category | undefined
  urgent: boolean
  /** Others may read the need; the answer then has the exact words that they would read. */
  share?: boolean | undefined
}

/** What this device has found for exactly these words. */
interface LocalFinds {
  words: string
  finds: NeedMatches
  at: number
}

/**
 * What the park could do for the present words. This device searches after every keystroke, the cloud after a pause in typing. The last
 * preview stays until the next one comes. When the cloud was not reached, it is asked again as soon as there is a network.
 */
export function usePreview({ enterpriseId, text, category, urgent, share = false }: PreviewInput): {
  preview: Preview | undefined
  pending: boolean
} {
  const [answer, setAnswer] = useState<{ words: string; data: Answer }>()
  const [pending, setPending] = useState(false)
  const [offline, setOffline] = useState(false)
  const [retries, setRetries] = useState(0)
  const attempt = useRef(0)
  const words = text.trim()
  const meaningful =
    enterpriseId !== undefined && words.length >= MEANINGFUL_LENGTH && words.length <= NEED_TEXT_MAX
  const local = useLocalFinds(enterpriseId, meaningful ? words : '', category)

  // A pending attempt counts too: it may have begun without a network.
  useNetworkBack(meaningful && (offline || pending), () => setRetries((before) => before + 1))

  useEffect(() => {
    const mine = (attempt.current += 1)
    if (!meaningful) {
      setAnswer(undefined)
      setPending(false)
      return undefined
    }
    setPending(true)
    const ask = async () => {
      const input = { enterpriseId, text: words, urgent, share, ...(category && { category }) }
      const envelope = await cloud.needs.preview(input)
      if (mine !== attempt.current) return
      setPending(false)
      setOffline(!envelope.ok && envelope.error.code === 'Unavailable')
      if (envelope.ok) setAnswer({ words, data: envelope.data })
    }
    const timer = setTimeout(() => void ask(), QUIET_MS)
    return () => {
      clearTimeout(timer)
      attempt.current += 1
    }
  }, [enterpriseId, words, category, urgent, share, meaningful, retries])

  if (!meaningful) return { preview: undefined, pending: false }
  return { preview: choosePreview(words, answer, local, offline), pending }
}

/** The cloud's answer. For newer words, the finds of this device replace its matches until the cloud answers. */
function choosePreview(
  words: string,
  answer: { words: string; data: Answer } | undefined,
  local: LocalFinds | undefined,
  offline: boolean,
): Preview | undefined {
  const stated = answer && { ...answer.data, statedFrom: answer.words }
  if (local?.words !== words || answer?.words === words) return stated
  return {
    ...local.finds,
    same: answer?.data.same ?? [],
    // Shared needs change every minute, so a device without the cloud shows none.
    others: offline ? [] : (answer?.data.others ?? []),
    ...(answer?.data.sharedAs !== undefined && {
      sharedAs: answer.data.sharedAs,
      sharedWithout: answer.data.sharedWithout ?? [],
    }),
    ...(stated?.stated && { stated: stated.stated, statedFrom: stated.statedFrom }),
    ...(answer && { promise: answer.data.promise }),
    ...(offline && { offlineAsOf: local.at }),
  }
}

/** Searches on this device after the keystroke has been drawn. */
function useLocalFinds(
  enterpriseId: string | undefined,
  words: string,
  category: Category | undefined,
): LocalFinds | undefined {
  const zone = useLocalZone(enterpriseId)
  const [local, setLocal] = useState<LocalFinds>()
  useEffect(() => {
    if (!zone || words === '') return undefined
    const timer = setTimeout(() => {
      const { index, at, calendar, verdicts } = zone
      const finds = index.match({ text: words, category }, { at: Date.now(), calendar }, verdicts)
      setLocal({ words, finds, at })
    }, 0)
    return () => clearTimeout(timer)
  }, [zone, words, category])
  return local
}
