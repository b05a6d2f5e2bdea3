import { collection } from './repository'

/** A picture of a business licence, by which the park decides what an enterprise is or who owns it. */
export interface Licence {
  id: string
  version: number
  enterpriseId: string
  /** The openid of the uploader, who may have no `Person` yet. */
  openid: string
  /** The picture; absent once the park has decided. */
  fileId?: string
  name: string
  sizeBytes: number
  at: number
  decidedAt?: number
}

/** Most pictures of one enterprise: its own, and one for each claim that is shown. */
const LICENCES_SHOWN = 21

/** Pictures of licences. Only the park's decision is audited, so that looking at a picture leaves no trace of its content. */
export const licences = {
  ...collection<Licence>('licences', { audited: false }),

  /** The id of the picture for an enterprise or for a claim. Each has one, so a second picture replaces the first. */
  toId(about: { enterpriseId: string } | { claimId: string }): string {
    return `l_${'claimId' in about ? about.claimId : about.enterpriseId}`
  },

  ofEnterprise(enterpriseId: string): Promise<Licence[]> {
    return licences.find({ where: { enterpriseId }, limit: LICENCES_SHOWN })
  },
}
