import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { childEnvironment, ROOT } from '../environment'
import { startWorld } from '../world'

const folder = mkdtempSync(path.join(tmpdir(), 'atlas-'))
const dataFile = path.join(folder, 'atlas.db')
const backup = path.join(folder, 'copy.db')

const run = (program: 'backup' | 'restore', ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(__dirname, `${program}.ts`), ...args],
    { cwd: ROOT, env: childEnvironment({ ATLAS_DATA: dataFile }), encoding: 'utf8' },
  )
  return { status, text: stdout + stderr }
}

const regions = async (): Promise<number> => {
  const world = await startWorld({ dataFile, seed: false })
  const count = world.cloud.database.count('regions')
  await world.close()
  return count
}

describe('backup and restore of the demo', () => {
  it('copies while the demo runs; restores only while it does not run, and keeps the replaced data', async () => {
    const world = await startWorld({ dataFile })
    const planted = world.cloud.database.count('regions')
    expect(run('backup', backup)).toMatchObject({ status: 0 })
    expect(run('backup', backup)).toMatchObject({
      status: 1,
      text: expect.stringContaining('exists already') as string,
    })
    expect(run('restore', backup)).toMatchObject({
      status: 1,
      text: expect.stringContaining('in use by process') as string,
    })
    world.cloud.database.insert('regions', [{ _id: 'later' }])
    await world.close()
    expect(await regions()).toBe(planted + 1)
    expect(run('restore', backup)).toMatchObject({ status: 0 })
    expect(await regions()).toBe(planted)
    expect(readdirSync(folder).some((name) => name.startsWith('atlas.db.replaced-'))).toBe(true)
  }, 60_000)

  it('refuses a damaged backup and a missing name', async () => {
    const before = await regions()
    const broken = path.join(folder, 'broken.db')
    writeFileSync(broken, 'no database '.repeat(999))
    expect(run('restore', broken)).toMatchObject({
      status: 1,
      text: expect.stringContaining('数据未动') as string,
    })
    expect(run('restore').status).toBe(1)
    expect(run('backup').status).toBe(1)
    expect(await regions()).toBe(before)
    expect(existsSync(`${dataFile}.incoming`)).toBe(false)
  }, 60_000)
})
