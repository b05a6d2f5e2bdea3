import { contract } from '@/shared/contract'
import type { FunctionContract } from '@/shared/contract/action'
import { startWorld, type World } from '../../demo/world'
import { expectCode, CONTACT, expectData, postNeed } from './answers'
import { newService } from './new-service'
import { contentFrom, submitted } from './policy-steps'

const SCRIPTS = [
  '<img src=x onerror="globalThis.pwned=1">',
  '<script>globalThis.pwned=1</script>',
  'javascript:globalThis.pwned=1',
  '{{constructor.constructor("globalThis.pwned=1")()}}',
]
/** Addresses that would open something other than a web page: other apps, scripts, data, the machine itself. */
const LINKS = [
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', ' https://x.example', 'data:text/html,<script>1</script>', 'weixin://dl/business/?t=x',
  'alipays://platformapi/startapp', 'tel:110', 'sms:110', 'file:///etc/passwd', 'intent://x#Intent;end', 'vbscript:x', '//x.example', 'https:x', 'ftp://x.example', 'https://',
  'https://x.example/"onclick="alert(1)', "https://x.example/'><script>", 'https://x.example/ <b>', 'cloud://local-1.local-1-local/uploads/li-na/a/x.png',
] // prettier-ignore

describe('attacks through the deployed bundles', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterAll(() => world.close())
  beforeEach(() => world.cloud.clock.advance(2 * 60_000))

  it.each(SCRIPTS)('%s is stored and answered letter by letter, like any other text', async (text) => {
    const need = await postNeed(world, text)
    expect(need.text).toBe(text)
    expect(expectData(await world.as('zhou-min').needs.claim({ needId: need.id })).need.text).toBe(text)
    await world.settle()
    const { notices } = expectData(await world.as('li-na').notices.inbox({}))
    expect(notices.some((notice) => notice.text.includes(text.slice(0, 20)))).toBe(true)
  })

  it.each(LINKS)('%j is refused as an address of a service or a policy', async (url) => {
    const add = { regionCode: 'CN2101G1', service: { ...newService, url } }
    expect(await world.as('lin-yue').services.add(add)).toMatchObject({
      ok: false,
      error: { code: 'InvalidInput', fields: { 'service.url': expect.any(String) } },
    })
    const csv = `服务名称,机构,类别,联系电话,网址\n甲,乙,其他,窗口|024-1234567,"${url.replace(/"/g, '""')}"`
    const imported = await world.as('lin-yue').services.import({ regionCode: 'CN2101G1', csv })
    // The import trims its cells, so an address with blanks around it may be accepted there.
    if (url.trim() === url) expect(imported.ok && imported.data.imported).toBe(false)
  })

  it('links of a policy open pages only', async () => {
    const policy = await submitted(world)
    const pulled = expectData(
      await world.as('chen-li').policies.pullBack({ policyId: policy.id, version: policy.version }),
    ).policy
    for (const link of LINKS) {
      const content = { ...contentFrom(pulled), links: [link] }
      const edit = { policyId: pulled.id, version: pulled.version, content }
      expect(expectCode(await world.as('chen-li').policies.edit(edit))).toBe('InvalidInput')
      world.cloud.clock.advance(30_000)
    }
  })

  it('a call that another person replays counts as that person’s own call', async () => {
    const requestId = 'replayed-by-another'
    const need = await postNeed(world, '只有恒拓知道的事', { requestId })
    const input = {
      enterpriseId: 'hengtuo',
      text: '只有恒拓知道的事',
      category: 'labour',
      contact: CONTACT,
    } as const
    expect(expectCode(await world.as('wu-di').needs.post(input, { requestId }))).toBe('Forbidden')
    const own = await world.as('zhang-wei').needs.post({ ...input, text: '别的事' }, { requestId })
    expect(expectData(own).need.id).not.toBe(need.id)
    expect(expectCode(await world.as('zhou-min').needs.claim({ needId: need.id }, { requestId }))).toBe('ok')
    // A requestId that the same person used for another action is refused, and reveals nothing.
    expect(await world.as('li-na').needs.withdraw({ needId: need.id }, { requestId })).toMatchObject({
      ok: false,
      error: { code: 'InvalidInput', fields: { requestId: expect.any(String) } },
    })
  })

  it('ids of others, ids with paths and ids with commands open nothing', async () => {
    const need = await postNeed(world)
    const read = (needId: unknown) =>
      world.cloud.invoke('needs', { action: 'read', input: { needId } }, { openid: 'oDemoWuDi' })
    for (const needId of [
      need.id,
      '../needs',
      `${need.id}\u0000`,
      { $ne: null },
      [need.id],
      '__proto__',
      'constructor',
    ]) {
      const { result } = await read(needId)
      expect(JSON.stringify(result)).toMatch(/"(Forbidden|InvalidInput|NotFound)"/)
    }
  })

  it('twenty thousand wrong items are refused in a short answer, by every action in every field', async () => {
    const wrong = Array.from({ length: 20_000 }, () => 1)
    for (const [name, actions] of Object.entries<FunctionContract>(contract))
      for (const [action, { input }] of Object.entries(actions)) {
        const keys = 'entries' in input ? Object.keys(input.entries as object) : []
        for (const key of keys) {
          world.cloud.clock.advance(30_000)
          const call = { action, input: { [key]: wrong }, requestId: 'wrong-items' }
          const { result } = await world.cloud.invoke(name, call, { openid: 'oDemoLinYue' })
          expect(JSON.stringify(result).length).toBeLessThan(20_000)
        }
      }
    expect(world.cloud.database.find('failures')).toEqual([])
  }, 120_000)

  it('texts that slow down regular expressions are answered at once', async () => {
    const bombs = [
      'a'.repeat(199) + '!',
      '('.repeat(199),
      '招'.repeat(199),
      '0'.repeat(199) + 'x',
      ' '.repeat(150) + 'x',
    ]
    for (const text of bombs) {
      await world.as('li-na').services.search({ zoneCode: 'CN2101G1', text })
      await world.as('li-na').needs.preview({ enterpriseId: 'hengtuo', text: text.repeat(10).slice(0, 2000) })
      for (const { durationMs } of world.cloud.usage().slice(-2)) expect(durationMs).toBeLessThan(1500)
    }
  })
})
