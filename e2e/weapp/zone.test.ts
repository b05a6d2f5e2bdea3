import type { Holder } from '../../weapp-host/holder'
import { openStage, type WeappStage } from './stage'

const FORM = '/enterprise/post-need/index'
const WORDS = '招不到返岗工人'
const SERVICE = '返岗用工招聘对接'
const OFFLINE = /离线：按 .+ 的目录/
const FILES = ['http://usr/zone.bin', 'http://usr/zone.json']

describe('the zone on the phone, on the compiled mini-program', () => {
  let stage: WeappStage
  beforeEach(async () => {
    stage = await openStage()
  })
  afterEach(() => stage.close())

  /** Waits until the zone file is fetched and written. The app fetches it after its first screen. */
  const waitForZone = (owner: Holder) =>
    owner.page.waitForFunction(
      (files) => window.mp.isQuiet(500) && files.every((file) => window.mp.files().includes(file)),
      FILES,
    )
  const write = (owner: Holder, words: string) => owner.page.getByRole('textbox').first().fill(words)
  const goOffline = (owner: Holder, offline: boolean) =>
    owner.page.evaluate((value) => window.mp.goOffline(value), offline)
  /** Closes the app and opens it again on the same page. */
  const restart = async (owner: Holder) => {
    await owner.page.reload()
    await owner.page.waitForFunction(() => window.mp.ready && window.mp.isQuiet(500))
  }
  const callsOf = (owner: Holder, api: string, outcome: string) =>
    owner.page.evaluate(
      ([name, ended]) => window.mp.calls.filter((call) => call.api === name && call.outcome === ended).length,
      [api, outcome] as const,
    )

  /** Changes the cloud's catalogue without telling the phone. */
  const renameService = async (name: string) => {
    const [found] = stage.world.cloud.database.find('services', { name: SERVICE }) as { _id: string }[]
    const administrator = stage.world.as('lin-yue').services
    const read = await administrator.read({ serviceId: found?._id ?? '' })
    if (!read.ok) throw new Error(read.error.code)
    const { service } = read.data
    const edited = await administrator.edit({
      serviceId: service.id,
      version: service.version,
      service: { ...service, name },
    })
    expect(edited.ok).toBe(true)
  }

  it('is downloaded once; the phone searches it offline, even after a restart; online the cloud’s answer replaces the result', async () => {
    const owner = await stage.hold('li-na', FORM)
    await waitForZone(owner)
    expect(await callsOf(owner, 'downloadFile', 'ok')).toBe(1)
    await goOffline(owner, true)
    await renameService('返岗用工专列对接')
    await owner.step('write without a network', () => write(owner, WORDS), OFFLINE)
    await owner.text(SERVICE).waitFor()

    await restart(owner)
    await owner.step('and after a restart', () => write(owner, `${WORDS}三十名`), OFFLINE)
    await owner.text(SERVICE).waitFor()
    expect(await callsOf(owner, 'cloud.callFunction', 'ok')).toBe(0)

    // The phone asks the cloud again without a keystroke.
    await owner.step('be online again', () => goOffline(owner, false), '返岗用工专列对接')
    await owner.page.getByText(OFFLINE).waitFor({ state: 'detached' })
    await owner.text(/提交后由/).waitFor()
    expect(await callsOf(owner, 'downloadFile', 'ok')).toBe(0)
    expect(await owner.faults()).toEqual([])
  })

  it('a damaged stored file is deleted and fetched again', async () => {
    const owner = await stage.hold('li-na', FORM)
    await waitForZone(owner)
    await owner.page.evaluate(() => window.mp.damageFile('zone.bin'))
    await restart(owner)
    await owner.page.waitForFunction(() => window.mp.calls.some(({ api }) => api === 'writeFile'))
    await waitForZone(owner)
    expect(await callsOf(owner, 'downloadFile', 'ok')).toBe(1)

    await goOffline(owner, true)
    await restart(owner)
    await owner.step('find by the new file', () => write(owner, WORDS), OFFLINE)
    await owner.text(SERVICE).waitFor()
    expect(await owner.faults()).toEqual([])
  })

  it('without space for the file the cloud matches as usual, and the person sees no error', async () => {
    const owner = await stage.hold('li-na', '/pages/mine/index')
    await owner.page.evaluate(() => window.mp.leaveSpace(100))
    await owner.page.goto(owner.page.url().replace(/pages(\/|%2F)mine/, 'enterprise$1post-need'))
    await owner.page.waitForFunction(() => window.mp.calls.some(({ api }) => api === 'writeFile'))
    expect(
      await callsOf(
        owner,
        'writeFile',
        'writeFile:fail the maximum size of the file storage limit is exceeded',
      ),
    ).toBe(1)
    expect(await owner.page.evaluate(() => window.mp.files())).toEqual([])
    await owner.step('write', () => write(owner, WORDS), SERVICE)
    await owner.text(/提交后由/).waitFor()
    expect(await owner.page.getByText(OFFLINE).count()).toBe(0)

    // The zone stays in memory while the app is open.
    await goOffline(owner, true)
    await owner.step('write on, offline', () => write(owner, `${WORDS}，急需`), OFFLINE)
    await owner.text(SERVICE).waitFor()
    expect(await owner.faults()).toEqual([])
  })
})
