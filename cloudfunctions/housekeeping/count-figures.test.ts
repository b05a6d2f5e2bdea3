import type { Need } from '@/shared/domain/need/need'
import { MINUTE_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { expectData, postNeed } from '../_tests/answers'

const ZONE = 'CN2101G1'
const CHANGED = 650
/** Reads of a firing apart from the needs: agenda, figures of the regions around, its own notes. */
const BESIDE = 80

describe('the figures of a day on which very many needs changed', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld({ seed: true })
  })
  afterEach(() => world.close())

  it('are counted once, however many batches its needs fill', async () => {
    await postNeed(world)
    world.cloud.clock.advance(20 * MINUTE_MS)
    await world.settle()
    const { database, clock } = world.cloud
    const [need] = database.find('needs') as unknown as Need[]
    if (!need) throw new Error('no need to copy')
    database.insert(
      'needs',
      Array.from({ length: CHANGED }, (_, no) => ({
        ...need,
        _id: `n_many_${String(no).padStart(4, '0')}`,
        updatedAt: clock.now(),
      })),
    )
    clock.advance(20 * MINUTE_MS)
    const { reads } = await world.cloud.fireTimer('housekeeping')
    const board = expectData(await world.as('lin-yue').park.board({ regionCode: ZONE, span: 'month' }))
    expect(board.total.posted).toBe(CHANGED + 1)
    expect(reads).toBeGreaterThan(2 * CHANGED)
    expect(reads).toBeLessThan(2 * CHANGED + BESIDE)
  })
})
