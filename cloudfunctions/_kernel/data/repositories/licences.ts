import { collection } from './repository'

/** A picture of a business licence, by which the park decides what an enterprise is, or whose. */
export interface Licence {
  id: string
  version: number
  enterpriseId: string
  /** Whoever showed it may have no record yet. */
  openid: string
  /** The picture; absent once the park has decided. */
  fileId?: string
  name: string
  sizeBytes: number
  at: number
  decidedAt?: number
}

/** More than wait for one enterprise: its own, and one for each claim that is shown. */
const LICENCES_SHOWN = 21

/** Who looks into a picture writes no trace of its content: nothing here is audited but the decision itself. */
export const licences = {
  ...collection<Licence>('licences', { audited: false }),

  /** One for an enterprise, and one for a claim: who shows another one replaces it. */
  toId(about: { enterpriseId: string } | { claimId: string }): string {
    return `l_${'claimId' in about ? about.claimId : about.enterpriseId}`
  },

  ofEnterprise(enterpriseId: string): Promise<Licence[]> {
    return licences.find({ where: { enterpriseId }, limit: LICENCES_SHOWN })
  },
}
