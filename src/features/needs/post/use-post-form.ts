import { useCallback, useEffect, useRef } from 'react'
import { forgetVisitorText, readVisitorText } from '@/ui/hooks/use-stored'
import type { InputOf } from '@/shared/contract/action'
import type { needsContract } from '@/shared/contract/needs'
import type { Category } from '@/shared/domain/need/category'
import { toAttachments, useUploads, type PickedFile, type Uploads } from '../files/use-uploads'
import { parseFacts } from './details/facts'
import { EMPTY_DRAFT, leaveSharedNeed, useDraft, type StoredDraft } from './draft'
import { usePreview, type Preview } from './preview/use-preview'
import { usePost, type Posting } from './use-post'
import { listMentions, mergeFacts } from './words/understood'

type UpdateDraft = (update: (before: StoredDraft) => StoredDraft) => void
type Contact = NonNullable<StoredDraft['contact']>

export interface PostFormOptions {
  enterpriseId: string
  person: { personId: string; name: string; phone: string }
  /** Values with which the page was opened. */
  start?: { text?: string; category?: Category; policy?: { id: string; title: string } }
  onPosted: (needId: string) => void
}

/** State of the form, shared by its sections. */
export interface PostForm {
  draft: StoredDraft
  /** Whether the draft survives a restart. */
  saved: boolean
  change: UpdateDraft
  /** Changes some fields of the draft. */
  patch: (part: Partial<StoredDraft>) => void
  /** The category that the person chose, else the one that the preview proposes. */
  category: Category | undefined
  contact: Contact
  preview: Preview | undefined
  /** A preview is being read. */
  previewing: boolean
  uploads: Uploads
  posting: Posting
}

/** Stores the draft, shows a preview of the finds, uploads the files and posts the need. */
export function usePostForm({ enterpriseId, person, start, onPosted }: PostFormOptions): PostForm {
  const { draft, change, forget, saved } = useDraft(person.personId)
  const patch = useCallback(
    (part: Partial<StoredDraft>) => change((before) => ({ ...before, ...part })),
    [change],
  )
  useStart(start, change)
  useVisitorWords(change)
  const { preview, pending } = usePreview({
    enterpriseId,
    text: draft.text,
    category: draft.category,
    urgent: draft.urgent,
    share: draft.share,
  })
  const category = draft.category ?? preview?.proposedCategory
  const changeFiles = useCallback(
    (update: (files: readonly PickedFile[]) => readonly PickedFile[]) =>
      change((before) => ({ ...before, files: update(before.files) })),
    [change],
  )
  const uploads = useUploads(person.personId, draft.files, changeFiles)
  const contact = draft.contact ?? { name: person.name, phone: person.phone }
  const posting = usePost({
    // Nobody has to know the category. Without a sign of one the need is 其他, and the agent sorts it.
    input: toInput(enterpriseId, draft, { category: category ?? 'other', contact, preview }),
    requestId: draft.requestId,
    sentText: draft.sentText,
    onIntent: (requestId) =>
      change(({ requestId: _before, sentText: _words, ...rest }) =>
        requestId === undefined ? rest : { ...rest, requestId, sentText: rest.text },
      ),
    onPosted: (need) => {
      const [next, ...later] = draft.later ?? []
      if (next === undefined) forget()
      else change(() => ({ ...EMPTY_DRAFT, text: next, ...(later.length > 0 && { later }) }))
      onPosted(need.id)
    },
    // The shared need was closed, or is not the same. The next press posts this need by itself.
    onRefused: (code) => (code === 'SharedNeedGone' || code === 'NotTheSame') && change(leaveSharedNeed),
  })
  return {
    ...{ draft, saved, change, patch, category, contact },
    ...{ preview, previewing: pending, uploads, posting },
  }
}

function toInput(
  enterpriseId: string,
  draft: StoredDraft,
  { category, contact, preview }: { category: Category; contact: Contact; preview: Preview | undefined },
): InputOf<typeof needsContract.post> {
  // Until the preview has read these exact words, the person has not seen what it understood. Then only the typed facts are sent, and the
  // cloud reads the words itself.
  const isShown = preview?.stated !== undefined && preview.statedFrom === draft.text.trim()
  return {
    enterpriseId,
    text: draft.text,
    category,
    urgent: draft.urgent,
    facts: isShown ? mergeFacts(category, draft, preview) : parseFacts(category, draft.facts),
    ...(isShown && { mentions: listMentions(draft, preview) }),
    contact,
    attachments: toAttachments(draft.files),
    share: draft.share ?? false,
    takenOut: [...(draft.takenOut ?? [])],
    ...(draft.policy && { policyId: draft.policy.id }),
    ...(draft.sameAs && { sameAs: draft.sameAs.sharedId }),
  }
}

/** Once, turns the words that a visitor wrote before registering into the draft. If the draft has words already, both stay as they are. */
function useVisitorWords(change: UpdateDraft): void {
  useEffect(() => {
    const words = readVisitorText()
    if (words === '') return
    change((before) => {
      if (before.text !== '') return before
      forgetVisitorText()
      return { ...before, text: words }
    })
  }, [change])
}

/** Once, fills in the values with which the page was opened. Words that the person has written stay. */
function useStart(start: PostFormOptions['start'], change: UpdateDraft): void {
  const done = useRef(false)
  useEffect(() => {
    if (done.current || !start) return
    done.current = true
    const { text, category, policy } = start
    change((before) => ({
      ...before,
      ...(before.text === '' && text !== undefined && { text }),
      ...(category && { category }),
      // The category for questions about policies has the policy as a fact, too.
      ...(policy && { policy, facts: { ...before.facts, policy: before.facts['policy'] ?? policy.title } }),
    }))
  }, [change, start])
}
