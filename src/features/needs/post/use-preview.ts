import { useEffect, useRef, useState } from 'react'
import { cloud } from '@/cloud/client'
import type { contract } from '@/shared/contract'
import type { OutputOf } from '@/shared/contract/action'
import type { Category } from '@/shared/domain/category'
import { NEED_TEXT_MAX } from '@/shared/domain/need'

export type Preview = OutputOf<typeof contract.needs.preview>

/** Quiet for this long means: a thought is written, look now. */
const QUIET_MS = 350
/** Shorter texts say too little to look anything up. */
const MEANINGFUL_LENGTH = 2

export interface Wanted {
  enterpriseId: string | undefined
  text: string
  category: Category | undefined
  urgent: boolean
}

/**
 * What the park could do for the words so far, while they are written. The last good preview stays until the next one comes;
 * without a network there is simply none.
 */
export function usePreview({ enterpriseId, text, category, urgent }: Wanted): {
  preview: Preview | undefined
  pending: boolean
} {
  const [preview, setPreview] = useState<Preview>()
  const [pending, setPending] = useState(false)
  const turn = useRef(0)
  const words = text.trim()

  useEffect(() => {
    const mine = (turn.current += 1)
    if (enterpriseId === undefined || words.length < MEANINGFUL_LENGTH || words.length > NEED_TEXT_MAX) {
      setPreview(undefined)
      setPending(false)
      return undefined
    }
    setPending(true)
    const timer = setTimeout(async () => {
      const answer = await cloud.needs.preview({
        enterpriseId,
        text: words,
        urgent,
        ...(category && { category }),
      })
      if (mine !== turn.current) return
      setPending(false)
      if (answer.ok) setPreview(answer.data)
    }, QUIET_MS)
    return () => {
      clearTimeout(timer)
      turn.current += 1
    }
  }, [enterpriseId, words, category, urgent])

  return { preview, pending }
}
