import { useMemo, useRef } from 'react'
import type { IntentStore, LostIntent } from '@/cloud/rpc/use-action'
import { useStored } from '@/ui/hooks/use-stored'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'

/** The unsent draft for one step of a need. It stays on this device until it is sent or deleted. */
export interface UnsentDraft<Draft> {
  draft: Draft
  change: (update: (before: Draft) => Draft) => void
  /** Deletes the draft, after it was sent or when the person wants that. */
  forget: () => void
  /** The draft had words already when the sheet opened. */
  isLeft: boolean
  /** Stores the id of an attempt without an answer. After a restart the attempt is sent again under this id and carried out once. */
  intent: IntentStore
}

/** @param empty an empty draft; must be a constant */
export function useUnsentDraft<Draft>(key: string, empty: Draft, open = true): UnsentDraft<Draft> {
  const [draft, change, forgetDraft] = useStored(key, empty)
  const [stored, storeIntent, forgetIntent] = useStored<LostIntent | undefined>(`${key}:sent`, undefined)
  const latest = useRef(stored)
  latest.current = stored
  const intent = useMemo(
    () => ({
      read: () => latest.current,
      write: (next: LostIntent | undefined) => (next ? storeIntent(() => next) : forgetIntent()),
    }),
    [storeIntent, forgetIntent],
  )
  const isBlank = JSON.stringify(draft) === JSON.stringify(empty)
  const wasOpen = useRef(false)
  const isLeft = useRef(false)
  if (open && !wasOpen.current) isLeft.current = !isBlank
  if (isBlank) isLeft.current = false
  wasOpen.current = open
  const forget = () => {
    forgetDraft()
    forgetIntent()
  }
  return { draft, change, forget, isLeft: isLeft.current, intent }
}

export interface UnsentDraftNoteProps {
  of: Pick<UnsentDraft<unknown>, 'isLeft' | 'forget'>
  /** The name of the step, as on its button. */
  what: string
}

/** Says that earlier words are still there; a press deletes them. Empty without such words. */
export function UnsentDraftNote({ of: { isLeft, forget }, what }: UnsentDraftNoteProps) {
  if (!isLeft) return null
  return (
    <RefusalNote
      tone="info"
      icon="edit"
      text={`上次没送出的${what}还在，只存在这台设备上。接着写，或清空重写。`}
      action={{ text: '清空', onPress: forget }}
    />
  )
}
