import { cloud } from '../rpc/client'

/** The phone number behind the code of WeChat's phone button; undefined when there is none and the person has to type it. */
export async function readPhoneNumber(code: string): Promise<string | undefined> {
  const answer = await cloud.accounts.phoneOf({ code })
  return answer.ok ? answer.data.phone : undefined
}
