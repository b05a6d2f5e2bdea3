import { startWorld, type World } from '../../demo/world'
import { expectCode } from '../_tests/answers'
import { COSTLY_FILES, SLOWEST_FILES } from '../_tests/costly-files'
import { TEST_ZONE } from '../_tests/policy-steps'

// The platform ends a function that runs longer than its configuration allows; the answer would be Unavailable.
describe('files that would cost minutes or gigabytes', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())

  const answered = async (_what: string, file: () => Buffer, codes: readonly string[]) => {
    world.cloud.clock.advance(60_000)
    const fileId = world.cloud.storage.put('uploads/chen-li/x/notice.bin', file())
    const code = expectCode(await world.as('chen-li').documents.import({ regionCode: TEST_ZONE, fileId }))
    expect(codes).toContain(code)
    expect(world.cloud.storage.get(fileId)).toBeUndefined()
    expect(world.cloud.database.count('incoming_files')).toBe(0)
  }

  it.each(COSTLY_FILES)('%s: answered within seconds, and no file stays', answered)

  const everything = process.env['COSTLY'] === 'all' ? it : it.skip
  everything.each(SLOWEST_FILES)('%s: answered in seconds, and nothing is left', answered)
})
