import Taro from '@tarojs/taro'
import { findPurpose, type PurposeName } from './purposes'

/** The button that WeChat checks the person has really pressed. */
export const AGREE_BUTTON_ID = 'privacy-agree'

/** Somebody has to agree or not before WeChat goes on. */
export interface PrivacyRequest {
  /** Absent when WeChat asks for something that is not declared. */
  purpose: PurposeName | undefined
  answer(agreed: boolean): void
}

let asked: PrivacyRequest | undefined
let wanted: PurposeName | undefined
const listeners = new Set<(asked: PrivacyRequest | undefined) => void>()

/** What is being asked now; `listener` hears of changes. @returns stops listening */
export function onAsked(listener: (asked: PrivacyRequest | undefined) => void): () => void {
  listeners.add(listener)
  listener(asked)
  return () => void listeners.delete(listener)
}

function show(next: PrivacyRequest | undefined): void {
  asked = next
  for (const listener of listeners) listener(next)
}

/** Once, when the app starts: WeChat's question is asked by our own sheet. Libraries before 2.32.3 do not ask at all. */
export function watchPrivacy(): void {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve, { referrer }) => {
    // Two APIs may ask at once: who waits is answered by the same tap.
    const before = asked
    show({
      purpose: wanted ?? findPurpose(referrer),
      answer(agreed) {
        show(undefined)
        resolve(agreed ? { event: 'agree', buttonId: AGREE_BUTTON_ID } : { event: 'disagree' })
        before?.answer(agreed)
      },
    })
    resolve({ event: 'exposureAuthorization' })
  })
}

/**
 * Whether the person lets us use what the purpose names; asked once, by our sheet, before WeChat's API is called. A browser asks by
 * itself where it must.
 */
export async function mayUse(purpose: PurposeName): Promise<boolean> {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('requirePrivacyAuthorize')) return true
  if (!(await needsLeave())) return true
  wanted = purpose
  try {
    return await new Promise<boolean>((resolve) => {
      Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) })
    })
  } finally {
    wanted = undefined
  }
}

function needsLeave(): Promise<boolean> {
  return new Promise((resolve) => {
    Taro.getPrivacySetting({
      success: ({ needAuthorization }) => resolve(needAuthorization),
      // Unknown: asking once too often is the safe side.
      fail: () => resolve(true),
    })
  })
}
