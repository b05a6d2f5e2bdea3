import { isOnDevice, useStored } from '@/ui/hooks/use-stored'
import type { SharedNeedView } from '@/shared/contract/shared-need-view'
import type { Category } from '@/shared/domain/need/category'
import type { PickedFile } from '../files/use-uploads'

/** A need that has not been posted, as the person typed it. It stays on the device until the cloud has it. */
export interface StoredDraft {
  text: string
  /** The category that the person chose. Without it the proposed category counts. */
  category?: Category
  urgent: boolean
  /** Facts as they were typed. An empty fact is also not read from the text. */
  facts: Readonly<Record<string, string>>
  /** Quantities of the text that the person does not want to mention. */
  dropped?: readonly string[]
  /** The contact. Without it the person's own name and number count. */
  contact?: { name: string; phone: string }
  /** The policy that the need asks about. */
  policy?: { id: string; title: string }
  /** Whether other enterprises of the zone may read what is asked. */
  share?: boolean
  /** Words that other enterprises may not read. */
  takenOut?: readonly string[]
  /** “我也有”: the shared need that the person has joined, with its words. */
  sameAs?: { sharedId: string; asked: string }
  files: readonly PickedFile[]
  /** Further needs that were split off the text. They become the next drafts. */
  later?: readonly string[]
  /** Id of an intent that was sent without an answer. Under this id it is carried out once, however often it is sent. */
  requestId?: string
  /** The words of that intent. For other words the intent means nothing. */
  sentText?: string
}

/** The longest text that a box accepts. It is above every limit, so that a long text is refused with a reason and not cut. */
export const PASTE_MAX = 20_000

/** 我也有 replaces a shorter text by the words of the shared need; in characters. */
const FEW_WORDS = 10

/** Joins a shared need (我也有). Typed words and chosen values stay; the category of the shared need counts when none is chosen. */
export function joinSharedNeed(
  draft: StoredDraft,
  { sharedId, asked, category }: SharedNeedView,
): StoredDraft {
  const text = draft.text.trim().length < FEW_WORDS ? asked : draft.text
  return { ...draft, text, category: draft.category ?? category, sameAs: { sharedId, asked } }
}

/** Leaves the shared need. */
export const leaveSharedNeed = ({ sameAs: _sameAs, ...draft }: StoredDraft): StoredDraft => draft

export const EMPTY_DRAFT: StoredDraft = { text: '', urgent: false, facts: {}, files: [] }

/** The one draft of a person. The question on the home page and the form both change it. */
export function useDraft(personId: string) {
  const key = `need-draft:${personId}`
  const [draft, change, forget] = useStored(key, EMPTY_DRAFT)
  return { draft, change, forget, saved: draft.text !== '' && isOnDevice(key) }
}
