import { contract, type ActionPath } from '@/shared/contract'
import { COMMON_CODES, type Envelope, type FunctionContract } from '@/shared/contract/action'
import { startWorld, type World } from '../../demo/world'
import { pushed } from './push-steps'

/** One person for each role and scope, as seen from the enterprise hengtuo in the zone CN2101G1. */
const PERSONAS = {
  unidentified: '',
  visitor: 'han-xue',
  owner: 'li-na',
  colleague: 'zhang-wei',
  foreignStaff: 'wu-di',
  agent: 'zhou-min',
  foreignAgent: 'xu-ning',
  publisher: 'chen-li',
  zoneAdministrator: 'lin-yue',
  cityAdministrator: 'guo-qiang',
  provinceAdministrator: 'he-weimin',
} as const
type Persona = keyof typeof PERSONAS

const EVERYBODY = Object.keys(PERSONAS).filter((persona) => persona !== 'unidentified') as Persona[]
const STAFF: Persona[] = ['owner', 'colleague']
const ADMINISTRATORS: Persona[] = ['zoneAdministrator', 'cityAdministrator', 'provinceAdministrator']
const PARK: Persona[] = ['agent', ...ADMINISTRATORS]
const REVIEWERS: Persona[] = ['publisher', ...ADMINISTRATORS]
const ABOVE_ZONE: Persona[] = ['cityAdministrator', 'provinceAdministrator']

interface Row {
  allowed: readonly Persona[]
  /** Valid input about something of hengtuo or of its zone. */
  input: (ids: { needId: string; serviceId: string; policyId: string; pushId: string }) => object
}
const row = (allowed: readonly Persona[], input: Row['input']): Row => ({ allowed, input })

const contact = { name: '李娜', phone: '13000000101' }
const draft = {
  name: '新服务',
  organizationName: '机构',
  category: 'other',
  description: '说明',
  offers: [],
  situations: [],
  exampleNeeds: [],
  schedule: '工作日',
  locations: [],
  contacts: [{ name: '窗口', phone: '024-1234567' }],
  requiredDocuments: [],
  cost: '免费',
  steps: [],
  assuredOn: '2020-03-01',
}
const content = {
  title: '新政策',
  shortTitle: '新政策',
  issuingBodies: ['高新区管委会'],
  level: 'zone',
  themes: [],
  plain: { gain: '', who: '', how: '', byWhen: '', ask: '' },
  clauses: [],
  contacts: [],
  links: [],
  lineage: [],
  attachments: [],
}
const enterpriseId = 'hengtuo'
const zone = 'CN2101G1'
const text = '说明'

/** Declared once: who may call what. An action without a row does not compile. */
const MATRIX: Readonly<Record<ActionPath, Row>> = {
  'accounts.me': row(EVERYBODY, () => ({})),
  'accounts.zones': row(EVERYBODY, () => ({})),
  'accounts.register': row(EVERYBODY, () => ({
    creditCode: '1',
    enterpriseName: '示例',
    zoneCode: zone,
    industry: 'C35',
    ...contact,
  })),
  'accounts.invite': row(STAFF, () => ({ enterpriseId })),
  'accounts.appoint': row(ADMINISTRATORS, () => ({ regionCode: zone, role: 'agent' })),
  'accounts.join': row(EVERYBODY, () => ({ code: 'ZZZZZZZZZZ', ...contact })),
  'accounts.colleagues': row(STAFF, () => ({ enterpriseId })),
  'accounts.officers': row(ADMINISTRATORS, () => ({ regionCode: zone })),
  'accounts.handOver': row(STAFF, () => ({ enterpriseId, personId: 'nobody' })),
  'accounts.lookers': row(EVERYBODY, () => ({})),
  'accounts.exportMine': row(EVERYBODY, () => ({})),
  'accounts.deleteMe': row(EVERYBODY, () => ({ name: '别人的名字' })),
  'watch.health': row(ADMINISTRATORS, () => ({ regionCode: zone })),
  'services.list': row(EVERYBODY, () => ({ zoneCode: zone })),
  'services.search': row(EVERYBODY, () => ({ zoneCode: zone, text })),
  'services.read': row(EVERYBODY, ({ serviceId }) => ({ serviceId })),
  'services.add': row(ADMINISTRATORS, () => ({ regionCode: zone, service: draft })),
  'services.edit': row(ADMINISTRATORS, ({ serviceId }) => ({ serviceId, version: 999, service: draft })),
  'services.suspend': row(ADMINISTRATORS, ({ serviceId }) => ({ serviceId, version: 999, reason: text })),
  'services.resume': row(ADMINISTRATORS, ({ serviceId }) => ({ serviceId, version: 999 })),
  'services.import': row(ADMINISTRATORS, () => ({ regionCode: zone, csv: 'x' })),
  'needs.preview': row(STAFF, () => ({ enterpriseId, text })),
  'needs.post': row(STAFF, () => ({ enterpriseId, text, category: 'other', contact })),
  'needs.mine': row(STAFF, () => ({ enterpriseId })),
  'needs.read': row([...STAFF, ...PARK], ({ needId }) => ({ needId })),
  'needs.supply': row(STAFF, ({ needId }) => ({ needId, text })),
  'needs.withdraw': row(STAFF, ({ needId }) => ({ needId })),
  'needs.queue': row(PARK, () => ({ regionCode: zone })),
  'needs.claim': row(PARK, ({ needId }) => ({ needId })),
  'needs.reply': row(PARK, ({ needId }) => ({ needId, text })),
  'needs.ask': row(PARK, ({ needId }) => ({ needId, text })),
  'needs.propose': row(PARK, ({ needId }) => ({ needId, text })),
  'needs.decline': row(PARK, ({ needId }) => ({ needId, text })),
  'needs.forward': row(PARK, ({ needId }) => ({ needId, text })),
  'needs.confirm': row(STAFF, ({ needId }) => ({ needId })),
  'needs.reject': row(STAFF, ({ needId }) => ({ needId, text })),
  'needs.rate': row(STAFF, ({ needId }) => ({ needId, level: 'satisfied' })),
  'documents.import': row(['publisher'], () => ({
    regionCode: zone,
    fileId: 'cloud://local/uploads/nobody/a/x.pdf',
  })),
  'policies.draft': row(['publisher'], () => ({ regionCode: zone, text })),
  'policies.edit': row(['publisher'], ({ policyId }) => ({ policyId, version: 999, content })),
  'policies.submit': row(['publisher'], ({ policyId }) => ({ policyId, version: 999 })),
  'policies.pullBack': row(['publisher'], ({ policyId }) => ({ policyId, version: 999 })),
  'policies.sendBack': row(REVIEWERS, ({ policyId }) => ({ policyId, version: 999, reason: text })),
  'policies.approve': row(REVIEWERS, ({ policyId }) => ({ policyId, version: 999 })),
  'policies.publish': row(['publisher'], ({ policyId }) => ({ policyId, version: 999 })),
  'policies.unschedule': row(['publisher'], ({ policyId }) => ({ policyId, version: 999 })),
  'policies.recall': row(REVIEWERS, ({ policyId }) => ({ policyId, version: 999, reason: text })),
  'policies.revisions': row(REVIEWERS, ({ policyId }) => ({ policyId })),
  'policies.revision': row(REVIEWERS, ({ policyId }) => ({ policyId, version: 1 })),
  'policies.compare': row(REVIEWERS, ({ policyId }) => ({ policyId, from: 1, to: 2 })),
  'policies.read': row(EVERYBODY, ({ policyId }) => ({ policyId })),
  'policies.feed': row(STAFF, () => ({ enterpriseId })),
  'policies.search': row(EVERYBODY, () => ({ zoneCode: zone, text })),
  'policies.summary': row(STAFF, () => ({ enterpriseId })),
  'policies.check': row(STAFF, ({ policyId }) => ({ enterpriseId, policyId })),
  'policies.tell': row(STAFF, ({ policyId }) => ({ enterpriseId, policyId, fact: 'staff', value: 80 })),
  'policies.queue': row(REVIEWERS, () => ({ regionCode: zone })),
  'policies.mine': row(['publisher'], () => ({})),
  'readers.opened': row(STAFF, ({ policyId }) => ({ enterpriseId, policyId })),
  'readers.keep': row(STAFF, ({ policyId }) => ({ enterpriseId, policyId, kept: true })),
  'readers.kept': row(STAFF, () => ({ enterpriseId })),
  'readers.follow': row(STAFF, () => ({ enterpriseId, theme: 'rent', following: true })),
  'readers.followed': row(STAFF, () => ({ enterpriseId })),
  'readers.deadlines': row(STAFF, () => ({ enterpriseId, fromOn: '2020-03-01', toOn: '2020-03-31' })),
  'pushes.rehearse': row(['publisher'], ({ policyId }) => ({ policyId, version: 999 })),
  'pushes.send': row(['publisher'], ({ policyId }) => ({ policyId, version: 999, digest: '0'.repeat(32) })),
  'pushes.list': row(REVIEWERS, () => ({ regionCode: zone })),
  'pushes.delivery': row(REVIEWERS, ({ pushId }) => ({ pushId })),
  'pushes.unreached': row([...PARK, 'publisher'], ({ pushId }) => ({ pushId })),
  'pushes.export': row(REVIEWERS, ({ pushId }) => ({ pushId })),
  'notices.inbox': row(EVERYBODY, () => ({})),
  'notices.markRead': row(EVERYBODY, () => ({ noticeIds: [] })),
  'notices.allow': row(EVERYBODY, () => ({ template: 'need_progress', accepted: false })),
}

type Caller = (input: object) => Promise<Envelope<unknown>>

describe('permission matrix: every action × every role × own, foreign and parent scope', () => {
  let world: World
  const ids = { needId: '', serviceId: '', policyId: '', pushId: '' }

  const call = (path: ActionPath, persona: Persona, input: object) => {
    const [name, action] = path.split('.') as [keyof typeof contract, string]
    const functions = world.as(PERSONAS[persona])[name] as unknown as Readonly<Record<string, Caller>>
    const caller = functions[action]
    if (!caller) throw new Error(`no action ${path}`)
    return caller(input)
  }

  beforeAll(async () => {
    world = await startWorld({ seed: 'district' })
    const listed = await world.as('li-na').services.list({ zoneCode: zone })
    ids.serviceId =
      (listed.ok && listed.data.services.find(({ regionCode }) => regionCode === zone)?.id) || ''
    const [policy] = world.cloud.database.find('policies', { regionCode: zone }) as [{ _id: string }]
    ids.policyId = policy._id
    ids.pushId = await pushed(world, policy._id)
    const posted = await world
      .as('li-na')
      .needs.post({ enterpriseId, text: '权限测试', category: 'other', contact })
    ids.needId = posted.ok ? posted.data.need.id : ''
  })
  afterAll(() => world.close())

  const paths = Object.keys(MATRIX) as ActionPath[]

  it('has a row for every action of the contract and for nothing else', () => {
    const declared = Object.entries<FunctionContract>(contract).flatMap(([name, actions]) =>
      Object.keys(actions).map((action) => `${name}.${action}`),
    )
    expect([...paths].sort()).toEqual(declared.sort())
  })

  it.each(paths)('%s', async (path) => {
    const { allowed, input } = MATRIX[path]
    const admitted: string[] = []
    for (const persona of Object.keys(PERSONAS) as Persona[]) {
      const answer = await call(path, persona, input(ids))
      const code = answer.ok ? 'ok' : answer.error.code
      if (persona === 'unidentified') expect(code).toBe('Unauthenticated')
      else if (code !== 'Forbidden') admitted.push(persona)
      expect(['InvalidInput', 'Unavailable', 'TooMany']).not.toContain(code)
    }
    expect(admitted.sort()).toEqual([...allowed].sort())
  })

  it('what lies above a zone is for those above it', async () => {
    const reached: string[] = []
    for (const persona of Object.keys(PERSONAS) as Persona[]) {
      const answer = await call('needs.queue', persona, { regionCode: 'CN2101' })
      if (answer.ok) reached.push(persona)
    }
    expect(reached).toEqual(ABOVE_ZONE)
  })

  it('answers what is not there to those who may ask, with one of the common codes', async () => {
    const answer = await call('needs.read', 'agent', { needId: 'n_nothing' })
    expect(answer).toEqual({ ok: false, error: { code: 'NotFound' } })
    expect(COMMON_CODES).toContain('NotFound')
  })
})
