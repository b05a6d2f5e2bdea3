import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { findFaults } from '@/cloud/rpc/validate'
import type { FieldFaults } from '@/shared/contract/action'
import { needsContract } from '@/shared/contract/needs'
import type { NeedView } from '@/shared/contract/need-view'
import { correctedFacts } from '@/shared/domain/need/need-words'
import { editDraftKey } from '../keys'
import { factFaults, parseFacts } from '../post/details/facts'
import { useUnsentDraft } from '../unsent-draft'
import { useNeedStep, type StepOutcome } from '../use-need-step'

export interface EditOptions extends StepOutcome {
  need: NeedView
  /** The step that is allowed now. An edit becomes a correction when somebody takes the need up meanwhile. */
  kind: 'edited' | 'corrected'
}

interface EditDraft {
  text?: string
  /** The facts that were changed, as they were typed. */
  facts: Readonly<Record<string, string>>
  contact?: { name: string; phone: string }
}
const EMPTY: EditDraft = { facts: {} }

/** The changes to a need, and the call that sends them. The draft stays on the device until the cloud has it. */
export function useEdit({ need, kind, ...outcome }: EditOptions) {
  const { id: needId, category } = need
  const written = useUnsentDraft(editDraftKey(needId), EMPTY)
  const { draft, change: update, forget, intent } = written
  const [ownFaults, setOwnFaults] = useState<FieldFaults>({})
  const edit = useNeedStep(cloud.needs.edit, '已改好', outcome, intent)
  const correct = useNeedStep(cloud.needs.correct, '更正已送达', outcome, intent)
  const edits = kind === 'edited'
  const known = Object.entries(correctedFacts(need)).map(([key, value]) => [key, String(value)])
  const facts: Record<string, string> = { ...Object.fromEntries(known), ...draft.facts }
  const text = draft.text ?? (edits ? need.text : '')
  const contact = draft.contact ?? need.contact

  const sendEdit = async () => {
    const input = { needId, text, facts: parseFacts(category, facts), contact }
    const found = { ...findFaults(needsContract.edit.input, input), ...factFaults(category, input.facts) }
    setOwnFaults(found)
    return Object.keys(found).length === 0 && edit.run(input)
  }
  const sendCorrection = async () => {
    const words = text.trim()
    const input = { needId, facts: parseFacts(category, draft.facts), ...(words !== '' && { text: words }) }
    const found = { ...findFaults(needsContract.correct.input, input), ...factFaults(category, input.facts) }
    setOwnFaults(found)
    return Object.keys(found).length === 0 && correct.run(input)
  }
  const send = async () => {
    if (await (edits ? sendEdit() : sendCorrection())) forget()
  }
  const unedited = useSendAgain(edit, send, { words: draft, open: edits })
  const uncorrected = useSendAgain(correct, send, { words: draft, open: !edits })
  return {
    text,
    facts,
    contact,
    faults: { ...edit.faults, ...correct.faults, ...ownFaults },
    refusal: unedited ?? uncorrected,
    written,
    pending: edit.pending || correct.pending,
    /** Changes some fields; of the facts only those that are given. */
    change: ({ facts: typed, ...part }: Partial<EditDraft>) => {
      update((before) => ({ ...before, ...part, facts: { ...before.facts, ...typed } }))
      setOwnFaults({})
    },
    send: () => {
      edit.reset()
      correct.reset()
      return send()
    },
  }
}
