import { cloud } from '../rpc/client'

/** The number that belongs to the code of WeChat's phone button; undefined when it cannot be had: then it is typed. */
export async function readPhoneNumber(code: string): Promise<string | undefined> {
  const answer = await cloud.accounts.phoneOf({ code })
  return answer.ok ? answer.data.phone : undefined
}
