import { timingSafeEqual } from 'node:crypto'
import { errorCode } from './error-code'
import { cloud } from './sdk'

/**
 * Every API of WeChat that functions call, with an input that WeChat refuses before anything happens. The refusal tells a deployment whether
 * the function may call the API at all. config.json of each function names the APIs that it calls.
 */
export const OPEN_APIS = {
  'subscribeMessage.send': { touser: 'trial', templateId: 'trial', page: '', data: {} },
  'security.msgSecCheck': { openid: 'trial', scene: 1, version: 2, content: 'trial' },
  'security.mediaCheckAsync': { openid: 'trial', scene: 1, version: 2, mediaType: 2, mediaUrl: 'trial' },
  'phonenumber.getPhoneNumber': { code: 'trial' },
  'wxacode.getUnlimited': { scene: 'a scene must not have any spaces' },
  'urllink.generate': { path: 'no/page?', expireType: 1, expireInterval: 1 },
} as const satisfies Readonly<Record<string, object>>
export type OpenApiName = keyof typeof OPEN_APIS

/** API → the answer of WeChat: its error number, 0 when it accepted the call, null when it gave no number. */
export type TrialAnswer = { readonly trial: Readonly<Partial<Record<OpenApiName, number | null>>> }

const KEY_LENGTH_MIN = 20

type Call = (input: object) => Promise<unknown>

/**
 * Calls each of the named APIs once, with an input that has no effect. The event must carry the key that the deployment has given this
 * function (TRIAL_KEY).
 * @returns undefined for any other event
 */
export async function tryOpenApis(event: unknown): Promise<TrialAnswer | undefined> {
  if (!isTrial(event)) return undefined
  const trial: Partial<Record<OpenApiName, number | null>> = {}
  for (const name of event.apis) {
    const input = OPEN_APIS[name]
    const [group = '', method = ''] = name.split('.')
    try {
      const apis = cloud.openapi[group] as Readonly<Record<string, Call>>
      await apis[method]?.(input)
      trial[name] = 0
    } catch (error) {
      trial[name] = errorCode(error) ?? null
    }
  }
  return { trial }
}

function isTrial(event: unknown): event is { trialKey: string; apis: readonly OpenApiName[] } {
  const key = process.env['TRIAL_KEY'] ?? ''
  if (typeof event !== 'object' || event === null || key.length < KEY_LENGTH_MIN) return false
  const { trialKey, apis } = event as { trialKey?: unknown; apis?: unknown }
  if (typeof trialKey !== 'string' || !Array.isArray(apis)) return false
  const [given, expected] = [Buffer.from(trialKey), Buffer.from(key)]
  return (
    given.length === expected.length &&
    timingSafeEqual(given, expected) &&
    apis.every((name) => typeof name === 'string' && Object.hasOwn(OPEN_APIS, name))
  )
}
