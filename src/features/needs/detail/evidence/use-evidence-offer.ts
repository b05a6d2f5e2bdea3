import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { formatRefusal } from '@/shared/contract/wording'
import { takeOut } from '@/shared/domain/access/pieces'

interface Words {
  asked: string
  answer: string
}

/** The words that others of the zone would read of a solved need; `words` is absent unless the enterprise switched it on. */
export interface EvidenceOffer {
  words: Words | undefined
  removed: readonly string[]
  pending: boolean
  refusal: string | undefined
  toggle: () => void
  edit: (change: Partial<Words>) => void
  takeOut: (piece: string) => void
  /** Asks the cloud what is left of the words as they were edited. */
  strip: () => Promise<void>
}

/** Off to begin with: nobody reads anything unless the enterprise says so, on the very words. */
export function useEvidenceOffer(needId: string): EvidenceOffer {
  const [words, setWords] = useState<Words>()
  const [removed, setRemoved] = useState<readonly string[]>([])
  const preview = useAction(cloud.needs.previewEvidence)
  const ask = async (edited?: Words) => {
    const answer = await preview.run({ needId, ...(edited && { edited }) })
    if (!answer.ok) return
    const { asked, answer: solution, removed: found } = answer.data
    setWords({ asked, answer: solution })
    setRemoved((before) => [...new Set([...(edited ? before : []), ...found])])
  }
  return {
    words,
    removed,
    pending: preview.pending,
    refusal: preview.refusal && formatRefusal(preview.refusal),
    toggle: () => (words ? setWords(undefined) : void ask()),
    edit: (change) => setWords((before) => before && { ...before, ...change }),
    takeOut: (piece) => {
      setWords(
        (before) =>
          before && { asked: takeOut(before.asked, [piece]), answer: takeOut(before.answer, [piece]) },
      )
      setRemoved((before) => [...new Set([...before, piece])])
    },
    strip: () => ask(words),
  }
}
