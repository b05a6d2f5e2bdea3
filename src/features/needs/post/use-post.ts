import { useCallback, useRef, useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { newRequestId } from '@/cloud/rpc/request-id'
import { writeCached } from '@/cloud/query/answer-cache'
import { findFaults } from '@/cloud/rpc/validate'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import type { RefusalCode } from '@/shared/contract'
import type { FieldFaults, InputOf } from '@/shared/contract/action'
import type { NeedView } from '@/shared/contract/need-view'
import { needs } from '@/shared/contract/needs'
import { formatRefusal } from '@/shared/contract/wording'
import { needKey, supplyDraftKey } from '../keys'
import { factFaults } from './facts'

type Input = InputOf<typeof needs.post>

export interface Posting {
  sending: boolean
  /** The network lost the answer: the draft is whole and can be sent again without harm. */
  unsent: boolean
  /** What the cloud said against it, in words. */
  refusal: string | undefined
  faults: FieldFaults
  submit(): Promise<void>
  /** The field was changed: what was wrong with it is not known any more. */
  clearFault(field: string): void
}

/**
 * Sends the need. The intent has one name from the first press until the cloud has answered, and the name is kept in the draft:
 * whatever happens in between, the need exists once.
 */
export function usePost(options: {
  input: Input
  /** The name of an intent that is not answered yet. */
  requestId: string | undefined
  onIntent: (requestId: string | undefined) => void
  onPosted: (need: NeedView) => void
  /** What the cloud said against it, as a code. */
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
      ...findFaults(needs.post.input, input),
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
      // An earlier attempt had arrived after all: what was changed since goes on as a message, it is not lost.
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

  const clearFault = useCallback((field: string) => setFaults(({ [field]: _gone, ...rest }) => rest), [])
  return { sending, unsent: options.requestId !== undefined && !sending, refusal, faults, submit, clearFault }
}
