import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import cloud from 'wx-server-sdk'
import { claims, openBench, prepare } from './conformance'
import type { Sdk } from './claim'
import { sdkEnvironment } from '../functions/environment'
import { startLocalCloud, type LocalCloud } from '../server'

const sdk = cloud as unknown as Sdk & { init(options: { env: unknown }): void }
const { TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TCB_ENV } = process.env
const hasRealEnvironment = Boolean(TENCENTCLOUD_SECRETID && TENCENTCLOUD_SECRETKEY && TCB_ENV)

describe('the local cloud, through the unmodified SDK', () => {
  let local: LocalCloud
  const before = { ...process.env }

  beforeAll(async () => {
    const directory = mkdtempSync(join(tmpdir(), 'local-cloud-'))
    local = await startLocalCloud({
      dataFile: join(directory, 'data.db'),
      functionsRoot: directory,
      collections: [],
    })
    Object.assign(process.env, sdkEnvironment(local.env, `${local.url}/admin`))
    sdk.init({ env: cloud.DYNAMIC_CURRENT_ENV })
    await prepare(sdk.database())
  })

  afterAll(async () => {
    process.env = before
    await local.close()
  })

  it('has a claim under each name once', () => {
    const names = claims.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThanOrEqual(330)
  })

  it.each(claims)('$name: $claim', async ({ run }) => run(await openBench(sdk)))
})

// Needs credentials of an environment that may be written to: its conformance_* collections are emptied.
;(hasRealEnvironment ? describe : describe.skip)(
  'a real environment (TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TCB_ENV)',
  () => {
    beforeAll(async () => {
      sdk.init({ env: TCB_ENV })
      await prepare(sdk.database())
    })

    it.each(claims)('$name: $claim', async ({ run }) => run(await openBench(sdk)), 60_000)
  },
)
