import type { BrowserContext } from 'playwright-core'
import { PEOPLE, type PersonKey } from '../../demo/data/people'
import type { World } from '../../demo/world'

/** Everybody who opens a page of this context is this person, without the page on which one chooses whom to be. */
export async function signIn(context: BrowserContext, world: World, key: PersonKey): Promise<void> {
  const openid = PEOPLE.find((one) => one.key === key)?.person.openid ?? ''
  await context.addInitScript(
    (token) => localStorage.setItem('session-token', JSON.stringify({ data: token })),
    world.cloud.sessions.issue(openid),
  )
}
