import type { Cloud, SendOptions } from '@/cloud/rpc/client'
import { contract } from '@/shared/contract'
import type { Action, Call, FunctionContract } from '@/shared/contract/action'
import { CONTRACT_LEVEL } from '@/shared/contract/level'
import type { LocalCloud } from '../localcloud/server'
import { randomUUID } from 'node:crypto'
import { noteCost } from './server/call-costs'

/**
 * The cloud for one person: the same typed calls as in the mini-program, each through the built function.
 * A call rejects when the function itself fails; it resolves with an envelope when the action refuses.
 */
export function callerFor(cloud: LocalCloud, openid: string): Cloud {
  const functions = Object.entries<FunctionContract>(contract).map(([name, actions]) => [
    name,
    Object.fromEntries(
      Object.entries(actions).map((entry) => [entry[0], sender(cloud, openid, name, entry)]),
    ),
  ])
  return Object.fromEntries(functions) as Cloud
}

function sender(
  cloud: LocalCloud,
  openid: string,
  functionName: string,
  [name, action]: [string, Action],
): (input: unknown, options?: SendOptions) => Promise<unknown> {
  return async (input, options) => {
    const call: Call = { action: name, input, level: CONTRACT_LEVEL }
    const requestId = options?.requestId ?? (action.writes ? randomUUID() : undefined)
    const invoked = await cloud.invoke(
      functionName,
      requestId === undefined ? call : { ...call, requestId },
      openid === '' ? {} : { openid },
    )
    const { result } = invoked
    const ok = typeof result === 'object' && result !== null && 'ok' in result && result.ok === true
    noteCost(cloud, `${functionName}.${name}`, ok, invoked)
    return result
  }
}
