import { RISKY_SAMPLE } from './content-check'
import type { LocalCloud } from '../server'
import { startFixture } from '../testing/start'

const HOUR_MS = 3_600_000

describe('content security and phone numbers, through openapi of the SDK', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    ;({ cloud } = await startFixture({ pictureVerdictsTo: 'data' }))
    await cloud.prewarm(['echo'])
  })
  afterAll(() => cloud.close())
  beforeEach(() => {
    cloud.checks.words({})
    cloud.checks.fail()
    cloud.checks.active('oAlice')
  })

  const call = (action: string, message: object, as = {}) => cloud.invoke('echo', { action, message }, as)
  const text = (content: string, more = {}) =>
    call('check', { content, version: 2, scene: 2, openid: 'oAlice', ...more })
  const picture = (path: string, more = {}) =>
    call('checkPicture', {
      mediaUrl: cloud.storage.temporaryUrl(path),
      mediaType: 2,
      version: 2,
      scene: 2,
      openid: 'oAlice',
      ...more,
    })

  it('judge texts by a list of words', async () => {
    cloud.checks.words({ risky: ['坏词'], review: ['疑词'] })
    expect((await text('正常')).result).toMatchObject({ result: { suggest: 'pass', label: 100 } })
    expect((await text('有坏词')).result).toMatchObject({ result: { suggest: 'risky', label: 20001 } })
    expect((await text('有疑词')).result).toMatchObject({ result: { suggest: 'review' } })
    expect(cloud.checks.made().slice(-3)).toMatchObject([
      { suggest: 'pass', characters: 2 },
      { suggest: 'risky', openid: 'oAlice' },
      { suggest: 'review' },
    ])
  })

  it.each<[string, object, RegExp]>([
    ['2,501 characters', { content: '长'.repeat(2501) }, /45002/],
    ['no content', { content: '' }, /44002/],
    ['no scene', { scene: 0 }, /40097/],
    ['another version', { version: 1 }, /40097/],
    ['a wrong openid', { openid: '张三' }, /40003/],
    ['somebody who never came', { openid: 'oNobody' }, /61010/],
  ])('refuse %s', async (_name, more, expected) => {
    await expect(text('正常', more)).rejects.toThrow(expected)
  })

  it('refuse people who were inactive for two hours, until they call again', async () => {
    cloud.clock.advance(2 * HOUR_MS + 1)
    await expect(text('正常')).rejects.toThrow(/61010/)
    const own = await call(
      'check',
      { content: '正常', version: 2, scene: 2, openid: 'oAlice' },
      { openid: 'oAlice' },
    )
    expect(own.result).toMatchObject({ result: { suggest: 'pass' } })
    await text('正常')
  })

  it('fail when told to', async () => {
    cloud.checks.fail(-1)
    await expect(text('正常')).rejects.toThrow(/-1/)
  })

  it('push the verdict on a picture later', async () => {
    cloud.storage.put('a/good.png', Buffer.from('png'))
    cloud.storage.put('a/bad.png', Buffer.from(`png ${RISKY_SAMPLE}`))
    const asked = [await picture('a/good.png'), await picture('a/bad.png'), await picture('a/gone.png')]
    const ids = asked.map(({ result }) => (result as { traceId: string }).traceId)
    expect(cloud.checks.takeVerdicts()).toMatchObject([
      { Event: 'wxa_media_check', trace_id: ids[0], errcode: 0, result: { suggest: 'pass' } },
      { trace_id: ids[1], result: { suggest: 'risky' } },
      { trace_id: ids[2], errcode: -1008 },
    ])
    await expect(picture('a/good.png', { mediaUrl: 7 })).rejects.toThrow(/40097/)
  })

  it('give the number for the code of the button once, within five minutes', async () => {
    cloud.phones.set('oAlice', '13000000101')
    const numberFor = async (code: string) => (await call('phone', { code })).result
    const code = cloud.phones.code('oAlice')
    expect(await numberFor(code)).toMatchObject({ phoneInfo: { purePhoneNumber: '13000000101' } })
    await expect(numberFor(code)).rejects.toThrow(/40029/)
    const old = cloud.phones.code('oAlice')
    cloud.clock.advance(5 * 60_000 + 1)
    await expect(numberFor(old)).rejects.toThrow(/40029/)
  })
})
