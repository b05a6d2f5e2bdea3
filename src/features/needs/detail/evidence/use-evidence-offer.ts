import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { formatRefusal } from '@/shared/contract/wording'
import { takeOut } from '@/shared/domain/access/pieces'

interface Words {
  asked: string
  answer: string
}

/** The words of a solved need that others of the zone would read. `words` is undefined until the enterprise switches this on. */
export interface EvidenceOffer {
  words: Words | undefined
  removed: readonly string[]
  pending: boolean
  refusal: string | undefined
  toggle: () => void
  edit: (change: Partial<Words>) => void
  takeOut: (piece: string) => void
  /** Sends the edited words to the cloud, which removes names and numbers. */
  strip: () => Promise<void>
}

/** The offer is off at first. Others read nothing unless the enterprise agrees to the exact words. */
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
