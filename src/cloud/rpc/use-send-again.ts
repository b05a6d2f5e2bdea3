import type { RefusalCode } from '@/shared/contract'
import { formatRefusal } from '@/shared/contract/wording'
import type { RunningAction } from './use-action'
import { useNetworkBack } from '../device/use-network-back'
import type { LifeStep } from './use-life-step'

const UNSENT = '没有送出：网络或系统暂时不通。内容都在，连上网会自动再送，也可以再按一次，不会重复。'

/**
 * Sends a form again by itself once the network is back, while the form is open and its words are those of the lost attempt. The cloud
 * knows them by their requestId, so nothing happens twice.
 * @param send what the form's button does: it calls `step.run` before it waits for anything
 * @returns why it was refused, or that it was not sent yet
 */
export function useSendAgain(
  step: Pick<LifeStep<never>, 'unsent' | 'again' | 'refusal'>,
  send: () => unknown,
  open = true,
): string | undefined {
  useNetworkBack(open && step.unsent, () => step.again(send))
  return step.unsent ? UNSENT : step.refusal
}

/** The same for an action without a life cycle: `send` calls `action.run` before it waits for anything. */
export function useActionAgain<Input, Data, Code extends RefusalCode>(
  { unsent, again, refusal }: Pick<RunningAction<Input, Data, Code>, 'unsent' | 'again' | 'refusal'>,
  send: () => unknown,
  open = true,
): string | undefined {
  return useSendAgain({ unsent, again, refusal: refusal && formatRefusal(refusal) }, send, open)
}
