import Taro from '@tarojs/taro'
import { findPurpose, type PurposeName } from './purposes'

/** Id of the button by which WeChat checks that the person has agreed. */
export const AGREE_BUTTON_ID = 'privacy-agree'

/** A question that the person has to answer before WeChat goes on. */
export interface PrivacyRequest {
  /** Undefined when WeChat asks for data that no purpose declares. */
  purpose: PurposeName | undefined
  answer(agreed: boolean): void
}

let current: PrivacyRequest | undefined
/** The purpose for which `mayUse` is asking. */
let purpose: PurposeName | undefined
const listeners = new Set<(request: PrivacyRequest | undefined) => void>()

/** Calls the listener with the open question, now and after every change. @returns a function that ends the subscription */
export function subscribeToRequests(listener: (request: PrivacyRequest | undefined) => void): () => void {
  listeners.add(listener)
  listener(current)
  return () => void listeners.delete(listener)
}

function show(next: PrivacyRequest | undefined): void {
  current = next
  for (const listener of listeners) listener(next)
}

/** Makes WeChat ask its question through our own sheet. Call it once, at launch. Base libraries before 2.32.3 do not ask at all. */
export function watchPrivacy(): void {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve, { referrer }) => {
    // Two APIs may ask at the same time: one tap answers both questions.
    const earlier = current
    show({
      purpose: purpose ?? findPurpose(referrer),
      answer(agreed) {
        show(undefined)
        resolve(agreed ? { event: 'agree', buttonId: AGREE_BUTTON_ID } : { event: 'disagree' })
        earlier?.answer(agreed)
      },
    })
    resolve({ event: 'exposureAuthorization' })
  })
}

/**
 * Whether the person lets us use the data of a purpose. Our sheet asks once, before WeChat's API is called. A browser asks by itself where
 * it must.
 */
export async function mayUse(intended: PurposeName): Promise<boolean> {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('requirePrivacyAuthorize')) return true
  if (!(await needsAuthorization())) return true
  purpose = intended
  try {
    return await new Promise<boolean>((resolve) => {
      Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) })
    })
  } finally {
    purpose = undefined
  }
}

function needsAuthorization(): Promise<boolean> {
  return new Promise((resolve) => {
    Taro.getPrivacySetting({
      success: ({ needAuthorization }) => resolve(needAuthorization),
      // WeChat did not say whether it must ask. One question too many does no harm.
      fail: () => resolve(true),
    })
  })
}
