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
  /** What the page was opened with. */
  start?: { text?: string; category?: Category; policy?: { id: string; title: string } }
  onPosted: (needId: string) => void
}

/** State of the form, shared by its sections. */
export interface PostForm {
  draft: StoredDraft
  /** Whether the draft would survive a restart. */
  saved: boolean
  change: UpdateDraft
  /** Changes some fields of the draft. */
  patch: (part: Partial<StoredDraft>) => void
  /** Chosen by the person, else proposed by the preview. */
  category: Category | undefined
  contact: Contact
  preview: Preview | undefined
  /** A preview is on its way. */
  previewing: boolean
  uploads: Uploads
  posting: Posting
}

/** Keeps the draft, previews what it would find, uploads its files and posts it. */
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
    // Nobody has to know the category: without any sign of one the need is 其他, and the agent sorts it.
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
    // The shared need has been closed: the next press posts this one by itself.
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
  // Before the cloud has read these very words nobody was shown what it understood: then it reads them by itself.
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

/** What somebody wrote before registering becomes the draft, once; words that are there already stay, and so do the visitor's then. */
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

/** Fills in once what the page was opened with. A text that the person has written stays. */
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
      // The category of questions about policies asks for the policy as a fact, too.
      ...(policy && { policy, facts: { ...before.facts, policy: before.facts['policy'] ?? policy.title } }),
    }))
  }, [change, start])
}
