import type { FastifyInstance } from 'fastify'
import type { LocalCloud } from '../../localcloud/server'
import { PEOPLE, type DemoPerson } from '../data/people'

/** What the sign-in page shows of a person. */
interface PersonCard {
  id: string
  name: string
  /** In Chinese, for reading. */
  role: string
  /** The enterprise or region. */
  place: string
  description: string
}

const ROLE_LABELS = {
  staff: '企业员工',
  agent: '服务专员',
  publisher: '政策发布员',
  administrator: '管理员',
} as const

/** `GET /demo/people` and `POST /demo/sign-in {"person"}`: in the browser one chooses whom to be, in WeChat the platform knows. */
export function serveDemo(app: FastifyInstance, cloud: LocalCloud): void {
  app.get('/demo/people', () => ({ people: PEOPLE.map(cardOf) }))

  app.post('/demo/sign-in', (request, reply) => {
    const person = (request.body as { person?: unknown } | null)?.person
    const found = PEOPLE.find(({ key }) => key === person)
    if (found) return { token: cloud.sessions.issue(found.person.openid) }
    const keys = PEOPLE.map(({ key }) => key).join(', ')
    return reply
      .code(404)
      .send({ error: 'NoSuchPerson', message: `没有这个演示人物。可选：${keys} (send {"person":"li-na"})` })
  })
}

/** `POST /demo/clock {"advanceMs"}`: moves the present, so that a promise can be seen to break. Only with `--clock`. */
export function serveClock(app: FastifyInstance, cloud: LocalCloud): void {
  app.post('/demo/clock', (request, reply) => {
    const advanceMs = (request.body as { advanceMs?: unknown } | null)?.advanceMs
    if (typeof advanceMs !== 'number' || !Number.isFinite(advanceMs))
      return reply.code(400).send({ error: 'InvalidInput', message: 'send {"advanceMs": <number>}' })
    cloud.clock.advance(advanceMs)
    return { now: cloud.clock.now() }
  })
}

function cardOf({ key, person, description }: DemoPerson): PersonCard {
  const membership = person.memberships[0]
  const place =
    membership === undefined
      ? ''
      : membership.role === 'staff'
        ? membership.enterpriseName
        : membership.regionName
  return {
    id: key,
    name: person.name,
    role: membership ? ROLE_LABELS[membership.role] : '访客',
    place,
    description,
  }
}
