import type { Browser, Page } from 'playwright-core'
import type { World } from '../../demo/world'
import { openAs } from '../browser/person'
import { openStage } from './stage'

const WORDS = '招不到返岗工人'
const SERVICE = '返岗用工招聘对接'
const OFFLINE = /离线：按 .+ 的目录/

describe('the zone in the browser', () => {
  let world: World
  let browser: Browser
  let close: () => Promise<void>
  beforeAll(async () => {
    ;({ world, browser, close } = await openStage())
  })
  afterAll(() => close())

  /** Waits until the zone file is stored, and damages it if asked. @returns its size in bytes */
  const zoneFileBytes = (page: Page, damaged: boolean): Promise<number> =>
    page.evaluate(async (damage) => {
      const DATABASE = 'innovation-atlas'
      const asked = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error ?? new Error('no storage'))
        })
      for (;;) {
        // Do not open the database before the app creates it: it would have no store for files.
        const made = (await indexedDB.databases()).some(({ name }) => name === DATABASE)
        if (made) {
          const database = await asked(indexedDB.open(DATABASE))
          const store = database.transaction('files', 'readwrite').objectStore('files')
          const bytes = await asked(store.get('zone.bin') as IDBRequest<Uint8Array | undefined>)
          const beside = bytes && (await asked(store.get('zone.json')))
          if (beside && damage) {
            const middle = bytes.length >> 1
            bytes[middle] = (bytes[middle] ?? 0) ^ 1
            await asked(store.put(bytes, 'zone.bin'))
          }
          database.close()
          if (beside) return bytes.length
        }
        await new Promise(requestAnimationFrame)
      }
    }, damaged)

  it('is stored, searched without a network, fetched again when damaged, and replaced by the cloud’s answer', async () => {
    const { page } = await openAs(browser, world, '李娜')
    const fetched: string[] = []
    page.on('request', (request) => {
      if (/zones/.test(request.url()) && request.method() === 'GET') fetched.push(request.url())
    })
    const waitForText = (words: string | RegExp) =>
      page.getByText(words).locator('visible=true').first().waitFor()
    const write = (words: string) => page.getByRole('textbox').locator('visible=true').first().fill(words)
    await page.goto(`${world.cloud.url}/enterprise/post-need/index`)
    await zoneFileBytes(page, true)
    expect(fetched).toHaveLength(1)

    const [again] = await Promise.all([page.waitForResponse(/zones/), page.reload()])
    await again.finished()
    expect(fetched).toHaveLength(2)
    await waitForText('遇到什么困难？')
    await zoneFileBytes(page, false)
    await write(WORDS)
    await waitForText(SERVICE)

    await page.context().setOffline(true)
    await write(`${WORDS}，三十名`)
    await waitForText(OFFLINE)
    await waitForText(SERVICE)
    // Back on the network, the cloud is asked without another keystroke.
    await page.context().setOffline(false)
    await page.getByText(OFFLINE).waitFor({ state: 'detached' })
    await waitForText(/提交后由/)
    await write(`${WORDS}，急需三十名`)
    await waitForText(/提交后由/)
    expect(fetched).toHaveLength(2)
  })

  it('a browser without storage matches by the cloud, and by its memory while it is offline', async () => {
    const { page, errors } = await openAs(browser, world, '李娜')
    // The database exists, but has no store.
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.open('innovation-atlas', 1).onsuccess = resolve
        }),
    )
    const waitForText = (words: string | RegExp) =>
      page.getByText(words).locator('visible=true').first().waitFor()
    const write = (words: string) => page.getByRole('textbox').locator('visible=true').first().fill(words)
    const [file] = await Promise.all([
      page.waitForResponse(/zones/),
      page.goto(`${world.cloud.url}/enterprise/post-need/index`),
    ])
    await file.finished()
    await write(WORDS)
    await waitForText(SERVICE)
    await waitForText(/提交后由/)
    expect(errors).toEqual([])
    await page.context().setOffline(true)
    await write(`${WORDS}，三十名`)
    await waitForText(OFFLINE)
  })
})
