import { array, object, parse, string } from 'valibot'
import { beginSession } from './session'

/** A person of the demo, whose identity a user of the browser build can take. */
export interface DemoIdentity {
  id: string
  name: string
  role: string
  place: string
  description: string
}

/** The people of the demo. @throws Error when the demo cannot be reached */
export async function readDemoPeople(): Promise<DemoIdentity[]> {
  const identity = object({
    id: string(),
    name: string(),
    role: string(),
    place: string(),
    description: string(),
  })
  const answer = await fetch('/demo/people')
  if (!answer.ok) throw new Error(`demo/people answered ${answer.status}`)
  return parse(object({ people: array(identity) }), await answer.json()).people
}

/** Signs in as a person of the demo. @throws Error when the demo cannot be reached */
export async function signInAs(personId: string): Promise<void> {
  const answer = await fetch('/demo/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: personId }),
  })
  if (!answer.ok) throw new Error(`demo/sign-in answered ${answer.status}`)
  beginSession(parse(object({ token: string() }), await answer.json()).token)
}
