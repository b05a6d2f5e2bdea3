import { errorCode } from './error-code'
import { cloud } from './sdk'

interface PhoneNumberApi {
  getPhoneNumber(asked: { code: string }): Promise<{ phoneInfo?: { purePhoneNumber?: string } }>
}

const INVALID_CODE = 40029

/** The number behind the code of WeChat's phone button; undefined when the code is invalid. A code works once, within five minutes. */
export async function exchangePhoneCode(code: string): Promise<string | undefined> {
  try {
    const { getPhoneNumber } = cloud.openapi['phonenumber'] as PhoneNumberApi
    return (await getPhoneNumber({ code })).phoneInfo?.purePhoneNumber
  } catch (error) {
    if (errorCode(error) === INVALID_CODE) return undefined
    throw error
  }
}
