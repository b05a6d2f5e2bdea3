import type { LocalCloud } from '../server'
import { argumentComplaint } from './message-rules'
import { startFixture } from '../testing/start'

const good = {
  thing1: { value: '招工诉求' },
  phrase2: { value: '已受理' },
  time3: { value: '2026年3月1日 15:01' },
}

describe('subscription messages, through openapi of the SDK', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    ;({ cloud } = await startFixture())
    await cloud.prewarm(['echo'])
  })
  afterAll(() => cloud.close())
  beforeEach(() => {
    cloud.messages.clear()
    cloud.messages.refuse('oAlice', 'T1')
  })

  const send = (message: object) =>
    cloud.invoke('echo', {
      action: 'send',
      message: { touser: 'oAlice', templateId: 'T1', page: 'pages/need/index?id=1', data: good, ...message },
    })

  it('are sent once for each acceptance, then refused with 43101', async () => {
    cloud.messages.accept('oAlice', 'T1', 2)
    expect((await send({})).result).toMatchObject({ errCode: 0 })
    await send({})
    await expect(send({})).rejects.toThrow(/43101.*user refuse to accept the msg/)
    expect(cloud.messages.sent().map(({ errcode }) => errcode)).toEqual([0, 0, 43101])
    expect(cloud.messages.sent()[0]).toMatchObject({
      api: 'subscribeMessage.send',
      openid: 'oAlice',
      title: '受理进度',
      page: 'pages/need/index?id=1',
      data: { thing1: '招工诉求' },
    })
  })

  it.each<[string, object, RegExp]>([
    ['an unregistered template', { templateId: 'T9' }, /40037/],
    ['a wrong openid', { touser: '张三' }, /40003/],
    ['a page that is an address', { page: 'https://x.example' }, /41030/],
    [
      'a thing of 21 characters',
      { data: { ...good, thing1: { value: '一'.repeat(21) } } },
      /47003.*argument invalid! data\.thing1\.value invalid/,
    ],
    ['an empty value', { data: { ...good, thing1: { value: '' } } }, /47003.*data\.thing1\.value is empty/],
    [
      'a missing field',
      { data: { thing1: good.thing1, phrase2: good.phrase2 } },
      /47003.*data\.time3\.value is empty/,
    ],
    ['a phrase with a letter', { data: { ...good, phrase2: { value: '已办A' } } }, /47003.*phrase2/],
  ])('refuse %s and use up no acceptance', async (_name, message, expected) => {
    cloud.messages.accept('oAlice', 'T1')
    await expect(send(message)).rejects.toThrow(expected)
    expect(cloud.messages.remaining('oAlice', 'T1')).toBe(1)
    expect(cloud.messages.sent()).toHaveLength(1)
  })

  it('refuse an unknown api', async () => {
    await expect(cloud.invoke('echo', { action: 'unknownApi' })).rejects.toThrow(/wxacode\.createQRCode/)
  })

  it('are neither delivered to nor accepted by a person whose main switch is off', async () => {
    cloud.messages.accept('oAlice', 'T1')
    cloud.messages.switchMain('oAlice', false)
    await expect(send({})).rejects.toThrow(/43101/)
    const asked = await fetch(`${cloud.url}/local/subscribe`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${cloud.sessions.issue('oAlice')}`,
      },
      body: JSON.stringify({ templateId: 'T1' }),
    })
    expect(await asked.json()).toMatchObject({ errCode: 20004 })
    cloud.messages.switchMain('oAlice', true)
    expect((await send({})).result).toMatchObject({ errCode: 0 })
  })

  it('are refused for a function whose config.json does not list them', async () => {
    cloud.messages.accept('oAlice', 'T1')
    const input = { touser: 'oAlice', templateId: 'T1', data: good }
    await expect(cloud.invoke('data', { action: 'send', input })).rejects.toThrow(
      /-604101 function has no permission/,
    )
    expect(cloud.messages.sent()).toMatchObject([{ api: 'subscribeMessage.send', errcode: -604101 }])
  })

  it('can be accepted over HTTP, and are listed on a page', async () => {
    const token = cloud.sessions.issue('oAlice')
    const subscribe = (templateId: string, authorization: string) =>
      fetch(`${cloud.url}/local/subscribe`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ templateId }),
      })
    expect((await subscribe('T1', `Bearer ${token}`)).status).toBe(200)
    expect((await subscribe('T9', `Bearer ${token}`)).status).toBe(400)
    expect((await subscribe('T1', 'Bearer nobody')).status).toBe(401)
    const many = await fetch(`${cloud.url}/local/subscribe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ templateIds: ['T1', 'T1', 'T1', 'T1'] }),
    })
    expect(await many.json()).toMatchObject({ errCode: 20003 })
    await send({ data: { ...good, thing1: { value: '<b>x</b>' } } })
    const page = await (await fetch(`${cloud.url}/local/messages`)).text()
    expect(page).toContain('已送达')
    expect(page).not.toContain('<b>x</b>')
    expect(await (await fetch(`${cloud.url}/local/messages.json`)).json()).toHaveLength(1)
  })
})

describe('field rules', () => {
  it.each<[string, string, boolean]>([
    ['thing1', '一'.repeat(20), true],
    ['character_string1', 'N-2026/0001', true],
    ['character_string1', '编号', false],
    ['phrase1', '待确认中吗', true],
    ['phrase1', '六个汉字超长', false],
    ['name1', '欧阳一二三四五六七八九', false],
    ['number1', '12.5', true],
    ['number1', '12a', false],
    ['phone_number1', '0512-6288 0000', true],
    ['car_number1', '苏E12345', true],
    ['amount1', '￥200.50元', true],
    ['amount1', '12345678901', false],
    ['time1', '15:01', true],
    ['time1', '2026-03-01 15:01', true],
    ['time1', '明天', false],
    ['date1', '2026年3月1日', true],
    ['date1', '3月1日', false],
    ['letter1', 'abc', true],
    ['letter1', 'ab1', false],
  ])('%s %s → %s', (field, value, fits) => {
    expect(argumentComplaint({ [field]: { value } }, [field]) === undefined).toBe(fits)
  })
})
