import { useMemo, useRef } from 'react'
import type { IntentStore, LostIntent } from '@/cloud/rpc/use-action'
import { useStored } from '@/ui/hooks/use-stored'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'

/** What somebody has written for one step of a need and not sent. It stays on this device until it is sent or thrown away. */
export interface UnsentDraft<Draft> {
  draft: Draft
  change: (update: (before: Draft) => Draft) => void
  /** Sent, or thrown away. */
  forget: () => void
  /** Something was there already when the sheet was opened. */
  isLeft: boolean
  /** Where the step keeps the id of an attempt that was not answered: sent again after a restart, it is carried out once. */
  intent: IntentStore
}

/** @param empty what nothing looks like; a constant */
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
  /** The step, as its button names it. */
  what: string
}

/** Says that what was written before is still there, and throws it away on a press. Nothing where nothing was left. */
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
