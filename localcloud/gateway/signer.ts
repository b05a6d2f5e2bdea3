import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { DocumentStore } from '../database/file/store'

/** Signs texts and checks signatures. The secret is in the data file, so signatures stay valid after a restart. */
export interface Signer {
  sign(purpose: string, text: string): string
  verify(purpose: string, text: string, signature: string): boolean
}

export function createSigner(store: DocumentStore): Signer {
  const secret = store.meta('secret', () => randomBytes(32).toString('hex'))
  const sign = (purpose: string, text: string) =>
    createHmac('sha256', secret).update(`${purpose}\0${text}`).digest('base64url')
  return {
    sign,
    verify: (purpose, text, signature) => {
      const expected = Buffer.from(sign(purpose, text))
      const given = Buffer.from(signature)
      return expected.length === given.length && timingSafeEqual(expected, given)
    },
  }
}
