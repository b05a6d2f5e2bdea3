import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'

const VALID = '91350100M000100Y43'
const NEWCOMER = 'oSomebodyNew'
const me = { name: '赵新', phone: '138 0000 0000' }
const firm = { enterpriseName: '新来的公司', zoneCode: 'CN2101G1', industry: 'C35', ...me }

describe('accounts', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())

  it('a stranger is nobody until registering; then owner of the enterprise', async () => {
    const accounts = world.as(NEWCOMER).accounts
    expect(expectData(await accounts.me({}))).toEqual({ unread: 0 })
    const { person, enterprise } = expectData(
      await accounts.register({ creditCode: ' 91350100m000100y43', ...firm }),
    )
    expect(person.memberships).toEqual([
      { role: 'staff', enterpriseId: enterprise.id, enterpriseName: '新来的公司', owner: true },
    ])
    expect([enterprise.creditCode, enterprise.regionName, person.phone]).toEqual([
      VALID,
      '沈阳高新区',
      '13800000000',
    ])
    // Being on duty makes nobody a steward: an administrator appoints stewards.
    expect(enterprise.steward).toBeUndefined()
    expect(expectData(await accounts.me({})).person).toEqual(person)
    expect(
      expectCode(
        await world
          .as(NEWCOMER)
          .needs.post({ enterpriseId: enterprise.id, text: '第一件', category: 'other', contact: me }),
      ),
    ).toBe('ok')
  })

  it('a wrong check digit is a warning to confirm, never a wall', async () => {
    const accounts = world.as(NEWCOMER).accounts
    const wrong = { creditCode: '91350100M000100Y44', ...firm }
    expect(await accounts.register(wrong)).toMatchObject({
      ok: false,
      error: { code: 'CheckDigitWrong', fields: { creditCode: expect.any(String) } },
    })
    expect(expectCode(await accounts.register({ ...wrong, confirmedCheckDigit: true }))).toBe('ok')
    expect(expectCode(await accounts.register({ creditCode: '123', ...firm }))).toBe('CreditCodeMalformed')
  })

  it('one enterprise registers once, even when two people tap at once', async () => {
    const answers = await Promise.all(
      ['oOneWho', 'oTwoWho'].map((who) => world.as(who).accounts.register({ creditCode: VALID, ...firm })),
    )
    expect(answers.map(expectCode).sort()).toEqual(['EnterpriseExists', 'ok'])
    expect(world.cloud.database.count('enterprises', { creditCode: VALID })).toBe(1)
    expect(world.cloud.database.count('people', { name: '赵新' })).toBe(1)
  })

  it.each([['CN2101'], ['CN2199G9'], ['CN']])('%s is no zone to register in', async (zoneCode) => {
    expect(
      expectCode(await world.as(NEWCOMER).accounts.register({ creditCode: VALID, ...firm, zoneCode })),
    ).toBe('NoSuchZone')
  })

  it('an owner invites, a colleague joins once, the code is spent', async () => {
    const { code, place } = expectData(await world.as('li-na').accounts.invite({ enterpriseId: 'hengtuo' }))
    expect(place).toContain('机械')
    const spoken = `${code.slice(0, 5)}-${code.slice(5).toLowerCase()}`
    const { person } = expectData(await world.as(NEWCOMER).accounts.join({ code: spoken, ...me }))
    expect(person.memberships).toMatchObject([{ role: 'staff', enterpriseId: 'hengtuo', owner: false }])
    expect(expectCode(await world.as('oThird').accounts.join({ code, ...me }))).toBe('InvitationUsed')
    const people = expectData(await world.as('li-na').accounts.colleagues({ enterpriseId: 'hengtuo' })).people
    expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining(['李娜', '赵新']))
  })

  it('only an owner invites, and a code dies after seven days', async () => {
    expect(expectCode(await world.as('zhang-wei').accounts.invite({ enterpriseId: 'hengtuo' }))).toBe(
      'OwnersOnly',
    )
    const { code } = expectData(await world.as('li-na').accounts.invite({ enterpriseId: 'hengtuo' }))
    world.cloud.clock.advance(7 * 24 * 3_600_000)
    expect(expectCode(await world.as(NEWCOMER).accounts.join({ code, ...me }))).toBe('InvitationExpired')
  })

  it('two people with one code: one gets in', async () => {
    const { code } = expectData(await world.as('li-na').accounts.invite({ enterpriseId: 'hengtuo' }))
    const answers = await Promise.all(
      ['oFast', 'oFaster'].map((who) => world.as(who).accounts.join({ code, ...me })),
    )
    expect(answers.map(expectCode).sort()).toEqual(['InvitationUsed', 'ok'])
  })

  it('an administrator appoints inside the own region, who then serves there', async () => {
    const { code } = expectData(
      await world.as('lin-yue').accounts.appoint({ regionCode: 'CN2101G1', role: 'agent' }),
    )
    expectData(await world.as(NEWCOMER).accounts.join({ code, ...me }))
    expect(expectCode(await world.as(NEWCOMER).needs.queue({ regionCode: 'CN2101G1' }))).toBe('ok')
    const officers = expectData(
      await world.as('lin-yue').accounts.officers({ regionCode: 'CN2101G1' }),
    ).people
    expect(officers.map(({ name }) => name)).toContain('赵新')
    expect(
      expectCode(await world.as('lin-yue').accounts.appoint({ regionCode: 'CN2101', role: 'administrator' })),
    ).toBe('Forbidden')
  })

  it('guessing codes is stopped for the hour, for the guesser alone', async () => {
    const guess = (who: string, code: string) => world.as(who).accounts.join({ code, ...me })
    for (let i = 0; i < 10; i += 1)
      expect(expectCode(await guess('oGuesser', `AAAAAAAAA${i}`))).toBe('InvitationUnknown')
    const { code } = expectData(await world.as('li-na').accounts.invite({ enterpriseId: 'hengtuo' }))
    expect(expectCode(await guess('oGuesser', code))).toBe('TooManyTries')
    expect(expectCode(await guess('oHonest', code))).toBe('ok')
    world.cloud.clock.advance(3_600_000)
    expect(expectCode(await guess('oGuesser', code))).toBe('InvitationUsed')
  })
})
