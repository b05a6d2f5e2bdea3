import { useState } from 'react'
import type { RefusalCode } from '@/shared/contract'
import type { Failure } from '@/shared/contract/action'
import { cloud } from '../rpc/client'
import { acceptOneMessage, type SubscribeTemplate } from './subscribe'
import { useAction } from '../rpc/use-action'

/** What the person answered, and how many messages of this kind can still reach them. */
export interface LeaveAnswer {
  accepted: boolean
  remaining: number
}

export interface Leave {
  /** Call it straight from a tap: WeChat opens its own dialogue; in the browser `asking` becomes true and the page asks. */
  begin(): void
  /** In the browser: the page has asked, and this is the person's yes. */
  accept(): void
  /** In the browser: not now. */
  stop(): void
  asking: boolean
  /** The platform could not ask. */
  failed: boolean
  pending: boolean
  refusal: Failure<RefusalCode> | undefined
}

/** Asks for leave to send one more message of a kind, and has it counted. */
export function useLeave(template: SubscribeTemplate, onAnswer: (answer: LeaveAnswer) => void): Leave {
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
    begin: () => (process.env.TARO_ENV === 'h5' ? setAsking(true) : void ask()),
    accept: () => void ask(),
    stop: () => setAsking(false),
    asking,
    failed,
    pending: allow.pending,
    refusal: allow.refusal,
  }
}
