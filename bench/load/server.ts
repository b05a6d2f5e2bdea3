import type { FastifyInstance } from 'fastify'
import type { Enterprise, Person } from '../../src/shared/domain/access/account'
import type { Membership } from '../../src/shared/domain/access/role'
import { demoCreditCode } from '../../demo/data/enterprises/credit-codes'
import { ENTERPRISES } from '../../demo/data/enterprises/enterprises'
import { demoPerson, demoPhone } from '../../demo/data/people'
import { placeName, DEMO_ZONE } from '../../demo/data/places'
import { FOUNDED_AT, stored } from '../../demo/data/stored'
import { hostProduct } from '../../demo/server/host'
import { seedDistrict } from '../../demo/data/seed'
import type { LocalCloud, TroublePlan } from '../../localcloud/server'

/** A person of the crowd, as the crowd's own process needs it. */
export interface Guest {
  token: string
  name: string
  /** Absent: a service agent of the zone. */
  enterpriseId?: string
}

/** Serials of credit codes that the demo's own enterprises do not use. */
const FIRST_SERIAL = 5_000
const FIRST_PHONE = 3_000

function crowdOf(cloud: LocalCloud, count: number): Guest[] {
  const [template] = ENTERPRISES
  if (!template) throw new Error('the demo has no enterprises')
  const agents = Math.ceil(count / 20)
  const enterprises: Enterprise[] = []
  const people: Person[] = []
  const guests: Guest[] = []
  for (let i = 0; i < count; i++) {
    const enterpriseId = `load-${i}`
    const isAgent = i < agents
    const enterpriseName = `压测企业${i}`
    const membership: Membership = isAgent
      ? { role: 'agent', regionCode: DEMO_ZONE, regionName: placeName(DEMO_ZONE) }
      : { role: 'staff', enterpriseId, enterpriseName, owner: true }
    const person: Person = {
      ...demoPerson('li-na'),
      id: `load-person-${i}`,
      openid: `oLoad${i}x`,
      name: isAgent ? '压测专员' : '压测员工',
      phone: demoPhone(FIRST_PHONE + i),
      memberships: [membership],
      createdAt: FOUNDED_AT,
    }
    people.push(person)
    if (!isAgent)
      enterprises.push({
        ...template,
        id: enterpriseId,
        name: enterpriseName,
        creditCode: demoCreditCode('210112', FIRST_SERIAL + i),
        regionCode: DEMO_ZONE,
      })
    guests.push({
      token: cloud.sessions.issue(person.openid),
      name: person.name,
      ...(!isAgent && { enterpriseId }),
    })
  }
  cloud.database.insert('enterprises', enterprises.map(stored))
  cloud.database.insert('people', people.map(stored))
  return guests
}

function serveBench(app: FastifyInstance, cloud: LocalCloud): void {
  app.get('/bench/state', () => {
    const { rss, heapUsed } = process.memoryUsage()
    return { rss, heapUsed, cpu: process.cpuUsage(), played: cloud.trouble.played() }
  })
  app.post('/bench/trouble', (request) => {
    const plan = request.body as TroublePlan | null
    cloud.trouble.plan(plan && plan.share > 0 ? plan : undefined)
    return {}
  })
}

// The server of the load bench in a process of its own: `server.ts <data file> <people>`; prints its address as one line of JSON.
async function main(): Promise<void> {
  const [dataFile = ':memory:', count = '200'] = process.argv.slice(2)
  const cloud = await hostProduct({ dataFile, port: 0, timers: 'cron', routes: serveBench })
  seedDistrict(cloud, cloud.clock.now())
  const guests = crowdOf(cloud, Number(count))
  await cloud.prewarm()
  process.on('SIGTERM', () => void cloud.close().then(() => process.exit(0)))
  process.stdout.write(`${JSON.stringify({ url: cloud.url, guests })}\n`)
}

void main()
