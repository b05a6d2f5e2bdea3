import { isOnDevice, useStored } from '@/ui/hooks/use-stored'
import type { SharedNeedView } from '@/shared/contract/shared-need-view'
import type { Category } from '@/shared/domain/need/category'
import type { PickedFile } from '../files/use-uploads'

/** What was written so far, as it was typed. It stays on the device until the cloud has it. */
export interface StoredDraft {
  text: string
  /** Chosen by the person; left out, the proposed one is taken. */
  category?: Category
  urgent: boolean
  facts: Readonly<Record<string, string>>
  /** Left out: the person's own. */
  contact?: { name: string; phone: string }
  /** The policy it asks about. */
  policy?: { id: string; title: string }
  /** Others of the zone may read what is asked. */
  share?: boolean
  /** “我也有”: the need of others that this one is the same as, in their words. */
  sameAs?: { sharedId: string; asked: string }
  files: readonly PickedFile[]
  /** Other needs that the same text held: written next. */
  later?: readonly string[]
  /** The intent that was sent and not answered yet: sent again under this name, it happens once. */
  requestId?: string
}

/** A long text that is pasted is taken whole and said to be too long: cutting it would lose what was written. */
export const PASTE_MAX = 20_000

/** Who typed less than this and says 我也有 begins with the words of the others. */
const FEW_WORDS = 10

/** The draft with “我也有” said to a need of others: what was typed and chosen stays, and the same need is of the same kind. */
export function joining(draft: StoredDraft, { sharedId, asked, category }: SharedNeedView): StoredDraft {
  const text = draft.text.trim().length < FEW_WORDS ? asked : draft.text
  return { ...draft, text, category: draft.category ?? category, sameAs: { sharedId, asked } }
}

export const EMPTY: StoredDraft = { text: '', urgent: false, facts: {}, files: [] }

/** The one draft of this person: the question on the home page and the form write the same. */
export function useDraft(personId: string) {
  const key = `need-draft:${personId}`
  const [draft, change, forget] = useStored(key, EMPTY)
  return { draft, change, forget, saved: draft.text !== '' && isOnDevice(key) }
}
