import { useCallback, useRef } from 'react'
import type { RefusalCode } from '@/shared/contract'
import type { Failure } from '@/shared/contract/action'
import { formatRefusal } from '@/shared/contract/wording'
import { useNetworkBack } from '../device/use-network-back'

const UNSENT = {
  send: '没有送出：网络或系统暂时不通。内容都在，连上网会自动再送，也可以再按一次，不会重复。',
  ask: '没有送出：网络或系统暂时不通。这一步不会自动再送：连上网后请看一眼情况变了没有，再按一次，不会重复。',
} as const

/** The newest attempt of a form: of an action, or of a step that has already worded its refusal. */
export interface SentAttempt {
  /** How often it was sent. */
  attempts: number
  /** True: no answer came to the last attempt, so it is not known whether it worked. */
  unsent: boolean
  refusal: Failure<RefusalCode> | string | undefined
  /** Calls `send`, which calls `run`; an input that differs from the lost one is not sent. */
  again(send: () => unknown): void
}

export interface SendAgainOptions {
  /** A closed form sends nothing by itself. */
  open?: boolean
  /** The texts and choices of the form. If they change after a lost attempt, the note disappears and the form waits for another press. */
  words?: unknown
  /** `ask` for input that may be wrong by the time the network is back: the form then sends only after another press. */
  late?: 'send' | 'ask'
}

/**
 * Sends a form again by itself once the network is back, while the form is open and its words are those of the lost attempt. The cloud
 * knows them by their requestId, so nothing happens twice.
 * @param send what the form's button does: it calls `attempt.run` before it waits for anything
 * @returns why it was refused, or that it was not sent yet
 */
export function useSendAgain(
  attempt: SentAttempt,
  send: () => unknown,
  { open = true, words, late = 'send' }: SendAgainOptions = {},
): string | undefined {
  const { attempts, unsent, refusal } = attempt
  const typed = JSON.stringify(words)
  const sent = useRef({ attempts, typed })
  if (sent.current.attempts !== attempts) sent.current = { attempts, typed }
  const isSame = sent.current.typed === typed
  useNetworkBack(open && unsent && isSame && late === 'send', () => attempt.again(send))
  if (unsent) return isSame ? UNSENT[late] : undefined
  return typeof refusal === 'object' ? formatRefusal(refusal) : refusal
}

/** The same for buttons with arguments: the last press is sent again. */
export function usePressAgain<Pressed extends readonly unknown[]>(
  attempt: SentAttempt,
  send: (...pressed: Pressed) => unknown,
  options: SendAgainOptions = {},
): { press: (...pressed: Pressed) => void; refusal: string | undefined } {
  const last = useRef<Pressed | undefined>(undefined)
  const latest = useRef(send)
  latest.current = send
  const press = useCallback((...pressed: Pressed) => {
    last.current = pressed
    void latest.current(...pressed)
  }, [])
  const sendLast = () => last.current && latest.current(...last.current)
  return { press, refusal: useSendAgain(attempt, sendLast, options) }
}
