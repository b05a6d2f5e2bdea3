import { isOnDevice, useStored } from '@/ui/hooks/use-stored'
import type { SharedNeedView } from '@/shared/contract/shared-need-view'
import type { Category } from '@/shared/domain/need/category'
import type { PickedFile } from '../files/use-uploads'

/** A need that has not been posted, as it was typed. It stays on the device until the cloud has it. */
export interface StoredDraft {
  text: string
  /** Chosen by the person; without it the proposed category counts. */
  category?: Category
  urgent: boolean
  /** Facts as they were typed; an empty one is not to be read from the text either. */
  facts: Readonly<Record<string, string>>
  /** Quantities of the text that the person does not want to be mentioned. */
  dropped?: readonly string[]
  /** Without it the person's own name and number count. */
  contact?: { name: string; phone: string }
  /** The policy that the need asks about. */
  policy?: { id: string; title: string }
  /** Whether other enterprises of the zone may read what is asked. */
  share?: boolean
  /** Words that they shall not read either. */
  takenOut?: readonly string[]
  /** “我也有”: the shared need that this one is the same as, with its words. */
  sameAs?: { sharedId: string; asked: string }
  files: readonly PickedFile[]
  /** Further needs that were split off the text, to be written next. */
  later?: readonly string[]
  /** Id of an intent that was sent and not answered. Sent again under this id, it is carried out once. */
  requestId?: string
  /** The words that this intent carried: for others it says nothing. */
  sentText?: string
}

/** Longest text that a box accepts. It is above every limit, so that a long text is refused with a reason instead of cut. */
export const PASTE_MAX = 20_000

/** 我也有 replaces a typed text that is shorter than this by the words of the shared need; in characters. */
const FEW_WORDS = 10

/** Says 我也有 to a shared need: what was typed and chosen stays; without a chosen category the shared need's counts. */
export function joinSharedNeed(
  draft: StoredDraft,
  { sharedId, asked, category }: SharedNeedView,
): StoredDraft {
  const text = draft.text.trim().length < FEW_WORDS ? asked : draft.text
  return { ...draft, text, category: draft.category ?? category, sameAs: { sharedId, asked } }
}

/** Takes 我也有 back. */
export const leaveSharedNeed = ({ sameAs: _sameAs, ...draft }: StoredDraft): StoredDraft => draft

export const EMPTY_DRAFT: StoredDraft = { text: '', urgent: false, facts: {}, files: [] }

/** The one draft of a person: the question on the home page and the form change the same one. */
export function useDraft(personId: string) {
  const key = `need-draft:${personId}`
  const [draft, change, forget] = useStored(key, EMPTY_DRAFT)
  return { draft, change, forget, saved: draft.text !== '' && isOnDevice(key) }
}
