import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { contentFrom, NOTICE, PLAIN, TEST_ZONE } from '../_tests/policy-steps'

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[点我](javascript:alert(1))',
  '{{constructor.constructor("alert(1)")()}}',
  '<a href="data:text/html,x">x</a>',
]
const SOURCES = path.resolve(__dirname, '../../src')

describe('no text of a publisher runs as code on a reader’s page', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())
  const drafted = async () => {
    world.cloud.clock.advance(60_000)
    return expectData(await world.as('chen-li').policies.draft({ regionCode: TEST_ZONE, text: NOTICE }))
      .policy
  }

  it('markup is answered sign by sign, as plain text', async () => {
    const policy = await drafted()
    const all = ATTACKS.join('\n')
    const content = {
      ...contentFrom(policy),
      title: ATTACKS[0] ?? '',
      plain: { ...PLAIN, gain: all, how: all },
      clauses: [{ level: 1, path: '一', heading: ATTACKS[1] ?? '', paragraphs: ATTACKS }],
      contacts: [{ matter: ATTACKS[0] ?? '', phones: ['<b>1</b>'], emails: ['javascript:1'], note: all }],
    }
    const saved = expectData(
      await world.as('chen-li').policies.edit({ policyId: policy.id, version: 1, content }),
    )
    expect(contentFrom(saved.policy)).toEqual(content)
  })

  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'ｊａｖａｓｃｒｉｐｔ：alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.org/a',
    'https:example.org',
    'https://',
    'https://exa mple.org',
    'https://example.org/"onclick="x',
    'https://example.org/\u202egnp',
    'https://www.gov.cn@example.org/a',
    'https://example.org\\@www.gov.cn',
    'https://example.org/\u0000',
  ])('the address %j is refused', async (link) => {
    const policy = await drafted()
    const content = { ...contentFrom(policy), links: [link] }
    const answer = await world.as('chen-li').policies.edit({ policyId: policy.id, version: 1, content })
    expect(expectCode(answer)).toBe('InvalidInput')
  })

  it.each(['https://example.org', 'http://a.gov.cn:8080/b?c=1&d=@x#e', 'https://a.gov.cn/文件/1.html'])(
    'the address %s is accepted',
    async (link) => {
      const policy = await drafted()
      const content = { ...contentFrom(policy), links: [link] }
      const answer = await world.as('chen-li').policies.edit({ policyId: policy.id, version: 1, content })
      expect(expectData(answer).policy.links).toEqual([link])
    },
  )

  it('a draft takes only web addresses from a notice', async () => {
    const text = `${NOTICE}\n网址：https://www.gov.cn@x.cn/a javascript:alert(1) ｊａｖａｓｃｒｉｐｔ：／／x.cn/%0aalert(1) data:text/html,x ftp://x.cn`
    world.cloud.clock.advance(60_000)
    const { policy } = expectData(await world.as('chen-li').policies.draft({ regionCode: TEST_ZONE, text }))
    expect(policy.links).toContain('https://example.org/jobs')
    expect(policy.links.join(' ')).not.toMatch(/script|data:|ftp|@/i)
  })

  it('no page can show text as markup', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tsx?$/.test(name),
    )
    const guilty = files.filter(
      (name) =>
        !/\.test\.tsx?$/.test(name) &&
        /dangerouslySetInnerHTML|innerHTML|<RichText|insertAdjacentHTML|document\.write/.test(
          readFileSync(path.join(SOURCES, name), 'utf8'),
        ),
    )
    expect(files.length).toBeGreaterThan(100)
    expect(guilty).toEqual([])
  })
})
