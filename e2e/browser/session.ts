import type { BrowserContext } from 'playwright-core'
import { PEOPLE, type PersonKey } from '../../demo/data/people'
import type { World } from '../../demo/world'

/** Signs in every page of this context as this person, without showing the page where a person is chosen. */
export async function signIn(context: BrowserContext, world: World, key: PersonKey): Promise<void> {
  const openid = PEOPLE.find((one) => one.key === key)?.person.openid ?? ''
  await context.addInitScript(
    (token) => localStorage.setItem('session-token', JSON.stringify({ data: token })),
    world.cloud.sessions.issue(openid),
  )
}
