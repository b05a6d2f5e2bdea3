import { useCallback, useEffect, useRef, useState } from 'react'
import { useNetworkBack } from '@/cloud/device/use-network-back'
import { cloud } from '@/cloud/rpc/client'
import { newRequestId } from '@/cloud/rpc/request-id'
import { writeCached } from '@/cloud/query/answer-cache'
import { findFaults } from '@/cloud/rpc/validate'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import type { RefusalCode } from '@/shared/contract'
import type { FieldFaults, InputOf } from '@/shared/contract/action'
import type { NeedView } from '@/shared/contract/need-view'
import { needsContract } from '@/shared/contract/needs'
import { formatRefusal } from '@/shared/contract/wording'
import { needKey, supplyDraftKey } from '../keys'
import { factFaults } from './details/facts'

type Input = InputOf<typeof needsContract.post>

export interface Posting {
  sending: boolean
  /** The network lost the answer to these exact words. They are sent again when the network is back; a press sends them at once. */
  unsent: boolean
  /** Why the cloud refused, in plain words. */
  refusal: string | undefined
  faults: FieldFaults
  submit(): Promise<void>
  /** Removes the fault of a field that was changed. */
  clearFault(field: string): void
}

/**
 * Posts the need. The intent has one requestId from the first press until the cloud answers, and the draft stores it. So the need exists
 * once, whatever happens in between.
 */
export function usePost(options: {
  input: Input
  /** Id of an intent without an answer. */
  requestId: string | undefined
  /** The words of that intent. */
  sentText?: string | undefined
  onIntent: (requestId: string | undefined) => void
  onPosted: (need: NeedView) => void
  /** Why the cloud refused, as a code. */
  onRefused: (code: RefusalCode) => void
}): Posting {
  const latest = useRef(options)
  latest.current = options
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const [faults, setFaults] = useState<FieldFaults>({})
  const busy = useRef(false)

  const submit = useCallback(async () => {
    const { input, onIntent, onPosted, onRefused } = latest.current
    if (busy.current) return
    const found = {
      ...findFaults(needsContract.post.input, input),
      ...factFaults(input.category, input.facts ?? {}),
    }
    setFaults(found)
    setRefusal(undefined)
    if (Object.keys(found).length > 0) return
    busy.current = true
    setSending(true)
    const requestId = latest.current.requestId ?? newRequestId()
    onIntent(requestId)
    const answer = await cloud.needs.post(input, { requestId })
    busy.current = false
    setSending(false)
    if (answer.ok) {
      const { need } = answer.data
      writeCached(needKey(need.id), { data: answer.data, at: Date.now() })
      // An earlier attempt arrived before the person changed the text. The new text becomes the draft of a message.
      if (need.text !== input.text.trim())
        storeOnDevice(supplyDraftKey(need.id), { text: input.text, files: [] })
      onPosted(need)
    } else if (answer.error.code !== 'Unavailable') {
      onIntent(undefined)
      onRefused(answer.error.code)
      setRefusal(formatRefusal(answer.error))
      setFaults(answer.error.fields ?? {})
    }
  }, [])

  const { requestId, sentText, input } = options
  // Words that were changed since have not been sent, so they are not unsent.
  const unsent = requestId !== undefined && !sending && (sentText ?? input.text) === input.text
  useSendWhenBack(unsent, submit)
  const clearFault = useCallback((field: string) => setFaults(({ [field]: _cleared, ...rest }) => rest), [])
  return { sending, unsent, refusal, faults, submit, clearFault }
}

/** For this long, a page that was just opened sends nothing by itself: the person may want to change the words first. */
const SETTLED_MS = 1_000

/** Sends the unsent need by itself, once the network is back or the page comes to the front again. */
function useSendWhenBack(unsent: boolean, submit: () => Promise<void>): void {
  const isSettled = useRef(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      isSettled.current = true
    }, SETTLED_MS)
    return () => clearTimeout(timer)
  }, [])
  useNetworkBack(unsent, () => {
    if (isSettled.current) void submit()
  })
}
