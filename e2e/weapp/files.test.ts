import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { holdPhone, type Holder } from '../../weapp-host/holder'
import { launchBrowser } from '../browser/browser'
import { PACKAGE } from './stage'
import { servePhone } from '../../weapp-host/server'
import { startWorld } from '../../demo/world'

/** File operations of a mini-program, each with its outcome: a value, or the message and number of the error. */
const CASES: readonly (readonly [doing: string, outcome: unknown])[] = [
  [`files.accessSync(root + '/a')`, 'accessSync:fail no such file or directory http://usr/a 1300002'],
  [`files.readFileSync(root + '/a')`, 'readFileSync:fail no such file or directory, open http://usr/a 1300002'],
  [`files.writeFileSync(root + '/a', '诉求', 'utf8')`, 'nothing'],
  [`files.accessSync(root + '/a')`, 'nothing'],
  [`files.readFileSync(root + '/a', 'utf-8')`, '诉求'],
  [`files.readFileSync(root + '/a', 'base64')`, '6K+J5rGC'],
  [`files.readFileSync(root + '/a', 'hex')`, 'e8af89e6b182'],
  [`files.readFileSync(root + '/a', 'binary', 0, 3)`, 'è¯\u0089'],
  [`[...new Uint8Array(files.readFileSync(root + '/a', undefined, 4))]`, [0xb1, 0x82]],
  [`files.readFileSync(root + '/a', 'utf8', 6)`, 'readFileSync:fail value of position is out of range 1301009'],
  [`files.readFileSync(root + '/a', 'utf8', 0, 7)`, 'readFileSync:fail value of length is out of range 1301006'],
  [`files.statSync(root + '/a').size`, 6],
  [`files.statSync(root).isDirectory()`, true],
  [`files.writeFileSync(root + '/b', '6K+J5rGC', 'base64'), files.readFileSync(root + '/b', 'utf8')`, '诉求'],
  [`files.writeFileSync(root + '/b', '诉求', 'ucs2'), files.readFileSync(root + '/b', 'hex')`, 'c98b426c'],
  [`files.writeFileSync(root + '/b', 'ff00', 'hex'), files.readFileSync(root + '/b', 'latin1')`, 'ÿ\u0000'],
  [`files.writeFileSync(root + '/b', '*', 'base64')`, 'writeFileSync:fail base64 encode error 1300203'],
  [`files.writeFileSync(root + '/b', new Uint8Array(2))`, 'writeFileSync:fail Invalid argument 1300022'],
  [`files.writeFileSync(root + '/b', '')`, 'writeFileSync:fail data to write is empty 1301002'],
  [`files.writeFileSync(root, 'a')`, 'writeFileSync:fail illegal operation on a directory, open "http://usr" 1301003'],
  [`files.writeFileSync(root + '/c/d', 'a')`, 'writeFileSync:fail no such file or directory, open http://usr/c/d 1300002'],
  [`files.writeFileSync('/app.json', 'a')`, 'writeFileSync:fail permission denied, open /app.json 1300013'],
  [
    `files.writeFileSync(root + '/b', new ArrayBuffer(100 * 1024 * 1024 + 1))`,
    'writeFileSync:fail the maximum size of the file storage limit is exceeded 1300202',
  ],
  [
    `for (const name of 'xyz') files.writeFileSync(root + '/' + name, new ArrayBuffer(80 * 1024 * 1024))`,
    'writeFileSync:fail the maximum size of the file storage limit is exceeded 1300202',
  ],
  [`files.unlinkSync(root)`, 'unlinkSync:fail operation not permitted, unlink http://usr 1300001'],
  [`for (const name of 'xy') files.unlinkSync(root + '/' + name)`, 'nothing'],
  [`files.unlinkSync(root + '/x')`, 'unlinkSync:fail no such file or directory http://usr/x 1300002'],
  [`typeof TextDecoder + typeof atob + typeof URL`, 'undefinedundefinedundefined'],
] // prettier-ignore

const body = (doing: string) => (doing.startsWith('for') ? doing : `return ${doing}`)
const PROBE = `;(function () {
  const files = wx.getFileSystemManager(), root = wx.env.USER_DATA_PATH
  const outcome = (work) => {
    try {
      const value = work()
      return value === undefined ? 'nothing' : value
    } catch (error) {
      return error.message + ' ' + error.errCode
    }
  }
  wx.setStorageSync('outcomes', [${CASES.map(([doing]) => `outcome(() => { ${body(doing)} })`).join(',\n')}])
  wx.setStorageSync('gives', String(files.readFile({ filePath: root + '/a', encoding: 'utf8', success: ({ data, errMsg }) =>
    wx.setStorageSync('later', data + errMsg) })))
})()`

it('the phone’s files behave as WeChat documents', async () => {
  const world = await startWorld({ seed: 'minimal' })
  const browser = await launchBrowser()
  const copy = mkdtempSync(path.join(tmpdir(), 'weapp-'))
  cpSync(PACKAGE, copy, { recursive: true })
  const app = path.join(copy, 'app.js')
  writeFileSync(app, readFileSync(app, 'utf8') + PROBE)
  const server = await servePhone({ packageRoot: copy, cloudUrl: world.cloud.url })
  const stored = (holder: Holder, key: string) =>
    holder.page.evaluate((ending) => {
      const found = Object.keys(localStorage).find((name) => name.endsWith(ending))
      return (JSON.parse(localStorage.getItem(found ?? '') ?? '{}') as { value?: unknown }).value
    }, `:${key}`)
  try {
    const holder = await holdPhone({ browser, server }, 'li-na')
    const outcomes = (await stored(holder, 'outcomes')) as unknown[]
    expect(CASES.map(([doing], index) => [doing, outcomes[index]])).toEqual(CASES)
    expect([await stored(holder, 'gives'), await stored(holder, 'later')]).toEqual([
      'undefined',
      '诉求readFile:ok',
    ])
  } finally {
    await browser.close()
    await server.close()
    await world.close()
    rmSync(copy, { recursive: true, force: true })
  }
})
