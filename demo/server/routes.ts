import type { FastifyInstance } from 'fastify'
import type { LocalCloud } from '../../localcloud/server'
import { firstAdministratorCode } from './first-code'
import { PEOPLE } from '../data/people'
import { peopleCards } from './people'
import { visitorOpenid } from './visitors'

/**
 * `GET /demo/people`, `POST /demo/sign-in {"person"}` and `GET /demo/first-code`. In the browser people choose whom to be; in WeChat
 * the platform identifies them. `visitor-<name>` is a person of that name who comes for the first time.
 */
export function serveDemo(app: FastifyInstance, cloud: LocalCloud): void {
  app.get('/demo/people', () => ({ people: peopleCards(cloud) }))

  app.post('/demo/sign-in', (request, reply) => {
    const person = (request.body as { person?: unknown } | null)?.person
    const openid = typeof person === 'string' ? demoOpenid(person) : undefined
    if (openid !== undefined) return { token: cloud.sessions.issue(openid) }
    const keys = PEOPLE.map(({ key }) => key).join(', ')
    return reply.code(404).send({
      error: 'NoSuchPerson',
      message: `没有这个演示人物。可选：${keys}，或 visitor-名字 (send {"person":"li-na"} or {"person":"visitor-anna"})`,
    })
  })

  app.get('/demo/first-code', (_request, reply) => {
    const code = firstAdministratorCode(cloud)
    if (code !== undefined) return { code }
    return reply.code(404).send({
      error: 'NotEmpty',
      message: '只有 npm start -- --empty 有第一个管理员的邀请码 / only with --empty',
    })
  })
}

/** The openid of a demo person or of a visitor; undefined when the key names neither. */
export function demoOpenid(key: string): string | undefined {
  return PEOPLE.find((candidate) => candidate.key === key)?.person.openid ?? visitorOpenid(key)
}

/** `POST /demo/clock {"advanceMs"}`: moves the clock, for example to see a promise break. Only with `--clock`. */
export function serveClock(app: FastifyInstance, cloud: LocalCloud): void {
  app.post('/demo/clock', (request, reply) => {
    const advanceMs = (request.body as { advanceMs?: unknown } | null)?.advanceMs
    if (typeof advanceMs !== 'number' || !Number.isFinite(advanceMs))
      return reply.code(400).send({ error: 'InvalidInput', message: 'send {"advanceMs": <number>}' })
    cloud.clock.advance(advanceMs)
    return { now: cloud.clock.now() }
  })
}
