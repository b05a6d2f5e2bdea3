import { useState } from 'react'
import type { RefusalCode } from '@/shared/contract'
import type { Failure } from '@/shared/contract/action'
import { cloud } from '../rpc/client'
import { acceptOneMessage, type SubscribeTemplate } from './subscribe'
import { useAction } from '../rpc/use-action'

/** The person's answer, and how many messages of this kind they still allow. */
export interface PermissionAnswer {
  accepted: boolean
  remaining: number
}

export interface MessagePermission {
  /** Call it directly from a tap: WeChat opens its own dialogue; in the browser `asking` becomes true and the page asks. */
  request(): void
  /** In the browser: the person said yes to the page. */
  accept(): void
  /** In the browser: the person said not now. */
  cancel(): void
  asking: boolean
  /** The platform could not ask. */
  failed: boolean
  pending: boolean
  refusal: Failure<RefusalCode> | undefined
}

/** Asks for permission to send one more message of a kind, and has the cloud count it. */
export function useMessagePermission(
  template: SubscribeTemplate,
  onAnswer: (answer: PermissionAnswer) => void,
): MessagePermission {
  const allow = useAction(cloud.notices.allow)
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState(false)
  const ask = async () => {
    setFailed(false)
    try {
      const accepted = await acceptOneMessage(template)
      setAsking(false)
      const answer = await allow.run({ template, accepted })
      if (answer.ok) onAnswer({ accepted, remaining: answer.data.remaining })
    } catch {
      setAsking(false)
      setFailed(true)
    }
  }
  return {
    request: () => (process.env.TARO_ENV === 'h5' ? setAsking(true) : void ask()),
    accept: () => void ask(),
    cancel: () => setAsking(false),
    asking,
    failed,
    pending: allow.pending,
    refusal: allow.refusal,
  }
}
