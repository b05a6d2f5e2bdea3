import { stored } from '../demo/data/stored'
import type { LocalCloud } from '../localcloud/server'

/** A colleague of hengtuo. Several post together, because one person alone would soon use up the budget of a minute. */
export interface Poster {
  personId: string
  openid: string
}

/** Enters `count` colleagues as people of the enterprise. */
export function enterPosters(cloud: LocalCloud, count: number): Poster[] {
  const posters = Array.from({ length: count }, (_, i) => ({
    personId: `poster-${i}`,
    openid: `oPoster${i}x`,
  }))
  const staff = { role: 'staff', enterpriseId: 'hengtuo', enterpriseName: '恒拓', owner: false }
  const rest = { version: 1, name: '同事', phone: '13000000101', memberships: [staff], quota: {}, unread: 0 }
  const people = posters.map(({ personId, openid }) =>
    stored({ id: personId, openid, ...rest, createdAt: 0 }),
  )
  cloud.database.insert('people', people)
  return posters
}
