import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'

describe('the number of the account', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())
  const ask = (code: string) => world.as('oNew').accounts.phoneOf({ code })

  it('is given once for the code of the button; an invented code gives nothing', async () => {
    world.cloud.phones.set('oNew', '13000000909')
    const code = world.cloud.phones.code('oNew')
    expect(expectData(await ask(code))).toEqual({ phone: '13000000909' })
    expect(expectCode(await ask(code))).toBe('PhoneCodeSpent')
    expect(expectCode(await ask('made-up'))).toBe('PhoneCodeSpent')
  })

  it('cannot be guessed: a person has ten tries a minute', async () => {
    const answers: string[] = []
    for (let round = 0; round < 12; round += 1) answers.push(expectCode(await ask(`guess-${round}`)))
    expect(answers).toContain('TooMany')
  })
})
