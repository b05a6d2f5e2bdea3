import { startWorld, type World } from '../../../../demo/world'
import { expectData } from '../../../_tests/answers'

const ZONE = 'CN2101G1'
const MANY = 1_200

describe('the names of a zone', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld({ seed: 'district' })
    const changedAt = world.cloud.clock.now() - 86_400_000
    const names = Array.from({ length: MANY }, (_, i) => `沈阳号${i}山精密机械有限公司`)
    world.cloud.database.insert(
      'enterprises',
      names.map((name, i) => ({ _id: `e${i}`, name, creditCode: `c${i}`, regionCode: ZONE, changedAt })),
    )
  })
  afterEach(() => world.close())

  const sharedAs = async (text: string) =>
    expectData(await world.as('li-na').needs.preview({ enterpriseId: 'hengtuo', text })).sharedAs
  const reads = () => world.cloud.usage().at(-1)?.reads ?? Number.NaN
  const hour = () => world.cloud.clock.advance(61 * 60_000)
  const text = (i: number) => `给号${i}山精密机械送的货一直收不到款，想打官司`

  it('are complete, however many there are, and are read from one file instead of many documents', async () => {
    expect(await sharedAs(text(MANY - 1))).not.toContain(`号${MANY - 1}山`)
    expect(reads()).toBeGreaterThan(MANY)
    hour()
    expect(await sharedAs(text(7))).not.toContain('号7山')
    expect(reads()).toBeLessThan(60)
  })

  it('follow what changed since the file was written', async () => {
    await sharedAs(text(1))
    hour()
    const changedAt = world.cloud.clock.now()
    world.cloud.database.insert('enterprises', [
      { _id: 'new', name: '沈阳星海云帆物流有限公司', creditCode: 'new', regionCode: ZONE, changedAt },
    ])
    expect(await sharedAs('星海云帆物流欠我们的运费一直不给')).toContain('某企业')
    // A damaged file is not used: the names are read again.
    const [roster] = world.cloud.database.find('rosters', { _id: `names-${ZONE}` })
    const { fileId } = roster as { fileId: string }
    world.cloud.storage.remove(fileId)
    hour()
    expect(await sharedAs(text(9))).not.toContain('号9山')
  })
})
