import type { Envelope } from '@/shared/contract/action'
import { demoCreditCode } from '../../demo/data/enterprises/credit-codes'
import { startWorld, type World } from '../../demo/world'
import { CONTACT, expectCode, expectData, postNeed } from './answers'
import { during } from './during'
import { contentFrom, NOTICE, PLAIN, TEST_ZONE } from './policy-steps'

const HOUR_MS = 3_600_000
const PDF = Buffer.from('%PDF-1.4\nform')
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])
/** Codes with which a file may be refused. */
const NO = [
  'ForeignFile',
  'InvalidInput',
  'BrokenFile',
  'FileBroken',
  'RosterUnreadable',
  'LicenceUnreadable',
]

describe('files of others', () => {
  let world: World
  /** Every action that takes the address of a file, called by a person who may. */
  let doors: Record<string, { who: string; take: (fileId: string) => Promise<Envelope<unknown>> }>

  beforeAll(async () => {
    world = await startWorld()
    const asked = await postNeed(world)
    expectData(await world.as('zhou-min').needs.claim({ needId: asked.id }))
    expectData(await world.as('zhou-min').needs.ask({ needId: asked.id, text: '请发合同' }))
    const onDay = { name: '租赁合同', dueOn: '2020-03-20' }
    const owing = await postNeed(world, '厂房租金想分期')
    expectData(await world.as('zhou-min').needs.claim({ needId: owing.id }))
    const { papers = [] } = expectData(
      await world.as('zhou-min').needs.askPapers({ needId: owing.id, papers: [onDay] }),
    ).need
    const policy = expectData(
      await world.as('chen-li').policies.draft({ regionCode: TEST_ZONE, text: NOTICE }),
    ).policy
    const newcomer = expectData(
      await world.as('oNewcomer').accounts.register({
        ...{ creditCode: demoCreditCode('210112', 521), enterpriseName: '沈阳又来科技有限公司' },
        ...{ zoneCode: TEST_ZONE, industry: 'C34', name: '何生', phone: '13000005210' },
      }),
    )
    const { uploadKey = '' } = expectData(await world.as('oStranger').enterprises.myClaims({}))
    const { person } = expectData(await world.as('oNewcomer').accounts.me({}))
    const attachment = (fileId: string, name = '合同.pdf') => ({ fileId, name, sizeBytes: 1 })
    const licence = (fileId: string) => attachment(fileId, '执照.png')
    doors = {
      'needs.post': {
        who: 'li-na',
        take: (fileId) =>
          world.as('li-na').needs.post({
            ...{ enterpriseId: 'hengtuo', text: '屋顶漏水', category: 'facilities', contact: CONTACT },
            attachments: [attachment(fileId)],
          }),
      },
      'needs.supply': {
        who: 'li-na',
        take: (fileId) =>
          world
            .as('li-na')
            .needs.supply({ needId: asked.id, text: '在这里', attachments: [attachment(fileId)] }),
      },
      'needs.handInPaper': {
        who: 'li-na',
        take: (fileId) =>
          world.as('li-na').needs.handInPaper({
            ...{ needId: owing.id, paperId: papers[0]?.id ?? '', text: '' },
            attachments: [attachment(fileId)],
          }),
      },
      'policies.edit': {
        who: 'chen-li',
        take: (fileId) =>
          world.as('chen-li').policies.edit({
            ...{ policyId: policy.id, version: policy.version },
            content: { ...contentFrom(policy), plain: PLAIN, attachments: [attachment(fileId)] },
          }),
      },
      'documents.import': {
        who: 'chen-li',
        take: (fileId) => world.as('chen-li').documents.import({ regionCode: TEST_ZONE, fileId }),
      },
      'enterprises.rehearseRoster': {
        who: 'lin-yue',
        take: (fileId) => world.as('lin-yue').enterprises.rehearseRoster({ regionCode: TEST_ZONE, fileId }),
      },
      'enterprises.showLicence': {
        who: person?.personId ?? '',
        take: (fileId) =>
          world
            .as('oNewcomer')
            .enterprises.showLicence({ enterpriseId: newcomer.enterprise.id, licence: licence(fileId) }),
      },
      'enterprises.claim': {
        who: uploadKey,
        take: (fileId) =>
          world.as('oStranger').enterprises.claim({
            ...{ creditCode: demoCreditCode('210112', 521), kind: 'dispute', text: '执照在我手里' },
            ...{ name: '真老板', phone: '13900001111', licence: licence(fileId) },
          }),
      },
    }
  })
  afterAll(() => world.close())

  /** Addresses that look like the caller's own, and aim at somebody else's file. */
  const ATTACKS: readonly (readonly [what: string, address: (own: string, env: string) => string])[] = [
    ['somebody else’s folder', (_, env) => `${env}/uploads/liu-yang/a/x.pdf`],
    ['a folder whose name begins like one’s own', (own, env) => `${env}/uploads/${own}2/a/x.pdf`],
    ['one’s own folder without its slash', (own, env) => `${env}/uploads/${own}x.pdf`],
    ['one’s own name in capitals', (own, env) => `${env}/uploads/${own.toUpperCase()}/a/x.pdf`],
    ['the folder in capitals', (own, env) => `${env}/UPLOADS/${own}/a/x.pdf`],
    ['up and down again', (own, env) => `${env}/uploads/${own}/../liu-yang/a/x.pdf`],
    ['up with an encoded slash', (own, env) => `${env}/uploads/${own}/..%2fliu-yang/a/x.pdf`],
    ['up, encoded', (own, env) => `${env}/uploads/${own}/%2e%2e/liu-yang/a/x.pdf`],
    ['up, encoded twice', (own, env) => `${env}/uploads/${own}/%252e%252e/liu-yang/a/x.pdf`],
    ['up with a backslash', (own, env) => `${env}/uploads/${own}\\..\\liu-yang\\a\\x.pdf`],
    ['two slashes', (own, env) => `${env}/uploads/${own}//liu-yang/a/x.pdf`],
    ['two slashes in front', (own, env) => `${env}//uploads/${own}/a/x.pdf`],
    ['a query', (own, env) => `${env}/uploads/liu-yang/a/x.pdf?/uploads/${own}/x.pdf`],
    ['a fragment', (own, env) => `${env}/uploads/${own}/a/x.pdf#/../../liu-yang`],
    ['a query in the place of the environment', (own, env) => `${env}?a=/uploads/${own}/a/x.pdf`],
    ['a path in the place of the environment', (own, env) => `${env}%2Fuploads%2Fliu-yang/uploads/${own}/a/x.pdf`],
    ['no environment', (own) => `cloud:///uploads/${own}/a/x.pdf`],
    ['another environment', (own) => `cloud://another-1.another-1-bucket/uploads/${own}/a/x.pdf`],
    ['another bucket', (own, env) => `${env}x/uploads/${own}/a/x.pdf`],
    ['the environment in capitals', (own, env) => `cloud://${env.slice(8).toUpperCase()}/uploads/${own}/a/x.pdf`],
    ['the name of a user in front', (own, env) => `cloud://me@${env.slice(8)}/uploads/${own}/a/x.pdf`],
    ['another scheme', (own, env) => `https://${env.slice(8)}/uploads/${own}/a/x.pdf`],
    ['the scheme in capitals', (own, env) => `CLOUD://${env.slice(8)}/uploads/${own}/a/x.pdf`],
    ['a space in front', (own, env) => ` ${env}/uploads/${own}/a/x.pdf`],
    ['a slash of full width', (own, env) => `${env}/uploads／${own}／a／x.pdf`],
    ['dots of full width', (own, env) => `${env}/uploads/${own}/．．/liu-yang/a/x.pdf`],
    ['a name with NUL', (own, env) => `${env}/uploads/${own}/a/x.pdf\0.png`],
    ['a half surrogate', (own, env) => `${env}/uploads/${own}/\ud800/x.pdf`],
    ['a file of the functions', (_, env) => `${env}/needs/n_1/f_${'A'.repeat(16)}_${'0'.repeat(64)}.pdf`],
    ['a file of the functions by a way up', (own, env) => `${env}/uploads/${own}/../../needs/n_1/f.pdf`],
    ['a folder', (own, env) => `${env}/uploads/${own}/`],
    ['a bare path', (own) => `uploads/${own}/a/x.pdf`],
  ] // prettier-ignore

  it.each(ATTACKS)('%s is refused by every action, and no file comes or goes', async (_, address) => {
    const env = world.cloud.storage.fileId('').slice(0, -1)
    for (const bytes of [PDF, PNG])
      for (const place of ['uploads/liu-yang/a/x.pdf', 'needs/n_1/f.pdf', 'uploads/own/x.pdf'])
        world.cloud.storage.put(place, bytes)
    for (const [door, { who, take }] of Object.entries(doors)) {
      world.cloud.clock.advance(60_000)
      const before = world.cloud.storage.paths()
      expect([door, NO.includes(expectCode(await take(address(who, env))))]).toEqual([door, true])
      expect(world.cloud.storage.paths()).toEqual(before)
    }
    // The sweep of left files does not delete anything either.
    const before = world.cloud.storage.paths()
    world.cloud.clock.advance(HOUR_MS + 1)
    await world.cloud.fireTimer('housekeeping')
    expect(world.cloud.storage.paths()).toEqual(before)
    expect(world.cloud.database.find('failures')).toEqual([])
  })

  const CSV = `企业编号,企业名称,统一社会信用代码,行业\r\nR-1,沈阳名册一号有限公司,${demoCreditCode('210112', 700)},C34`
  it.each([
    ['needs.post', PDF],
    ['needs.supply', PDF],
    ['needs.handInPaper', PDF],
    ['policies.edit', PDF],
    ['documents.import', Buffer.from(NOTICE)],
    ['enterprises.rehearseRoster', Buffer.from(CSV)],
    ['enterprises.showLicence', PNG],
    ['enterprises.claim', PNG],
  ])(
    '%s is accepted as an own file, and not as somebody else’s file of the same name',
    async (name, bytes) => {
      const { who = '', take = () => Promise.reject(new Error(name)) } = doors[name] ?? {}
      world.cloud.clock.advance(60_000)
      const own = world.cloud.storage.put(`uploads/${who}/b/x.pdf`, bytes)
      const foreign = world.cloud.storage.put(`uploads/zhang-wei/b/x.pdf`, bytes)
      expect(expectCode(await take(foreign))).toBe('ForeignFile')
      expect(world.cloud.storage.get(foreign)).toBeDefined()
      expect(expectCode(await take(own))).toBe('ok')
    },
  )

  const post = (text: string, fileIds: readonly string[]) =>
    world.as('li-na').needs.post({
      ...{ enterpriseId: 'hengtuo', text, category: 'facilities', contact: CONTACT },
      attachments: fileIds.map((fileId) => ({ fileId, name: '合同.pdf', sizeBytes: 1 })),
    })

  it('one foreign file refuses the whole save, and neither it nor the own file is deleted', async () => {
    world.cloud.clock.advance(60_000)
    const own = world.cloud.storage.put('uploads/li-na/c/x.pdf', PDF)
    const foreign = world.cloud.storage.put('uploads/liu-yang/c/x.pdf', PDF)
    const before = world.cloud.storage.paths()
    for (const fileIds of [
      [own, foreign],
      [foreign, own],
    ])
      expect(expectCode(await post('屋顶漏水', fileIds))).toBe('ForeignFile')
    expect(world.cloud.storage.paths()).toEqual(before)
  })

  it('the address of a file within a text stays text and gives nobody the file', async () => {
    world.cloud.clock.advance(60_000)
    const secret = world.cloud.storage.put('uploads/liu-yang/d/x.pdf', Buffer.from('%PDF-1.4 secret'))
    const { id: needId } = expectData(await post(`请看 ${secret}`, [])).need
    expectData(await world.as('zhou-min').needs.claim({ needId }))
    expectData(await world.as('zhou-min').needs.reply({ needId, text: `见 ${secret}` }))
    for (const who of ['li-na', 'zhou-min'])
      expect(JSON.stringify(await world.as(who).needs.read({ needId }))).not.toMatch(/sign=|\/storage\//)
  })

  it('the stored file is the one that was checked, even if the upload changes in between', async () => {
    world.cloud.clock.advance(60_000)
    const own = world.cloud.storage.put('uploads/li-na/e/x.pdf', PDF)
    let answer: Awaited<ReturnType<typeof post>> | undefined
    const swap = async () => world.cloud.storage.put('uploads/li-na/e/x.pdf', Buffer.from('<script>'))
    const raced = await during(
      world,
      { step: 0, work: async () => (answer = await post('屋顶漏水', [own])) },
      swap,
    )
    const need = answer && expectData(answer).need
    const url = need?.attachments[0]?.url ?? ''
    expect([raced, Buffer.from(await (await fetch(url)).arrayBuffer())]).toEqual([true, PDF])
  })
})
