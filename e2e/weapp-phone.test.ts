import type { Browser } from 'playwright-core'
import path from 'node:path'
import { startWorld, type World } from '../demo/world'
import { launchBrowser } from './browser'
import { overBudget, printSteps } from './weapp-host/figures'
import { holdPhone } from './weapp-host/holder'
import { servePhone, type PhoneServer } from './weapp-host/server'

const PACKAGE = path.resolve(__dirname, '..', 'dist', 'weapp')
const NOW = Date.parse('2026-03-03T09:30:00+08:00')

describe('what only a phone does, on the compiled mini-program', () => {
  let browser: Browser
  let world: World
  let server: PhoneServer
  beforeAll(async () => {
    browser = await launchBrowser()
    world = await startWorld({ seed: 'district', now: NOW })
    server = await servePhone({ packageRoot: PACKAGE, cloudUrl: world.cloud.url })
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
    await world.close()
  })

  it('words that travel in an address arrive as they were written', async () => {
    const [service] = world.cloud.database.find('services', { status: 'active' }) as {
      _id: string
      name: string
    }[]
    const address = `/pages/service/index?serviceId=${service?._id}`
    const owner = await holdPhone(browser, server, 'li-na', address)
    await owner.text(service?.name ?? '').waitFor()
    await owner.step('ask for it', () => owner.button(/诉求/).click(), '提交诉求')
    expect(await owner.page.getByRole('textbox').first().inputValue()).toContain(service?.name)
    printSteps('From a service to a need', owner.steps)
    expect(await owner.faults()).toEqual([])
    expect(overBudget(owner.steps)).toEqual([])
  })
})
