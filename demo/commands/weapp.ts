import path from 'node:path'
import { buildFunctions } from '../../cloudfunctions/build'
import { servePhone } from '../../weapp-host/server'
import { buildIfStale } from '../build/taro'
import { readDemoEnvironment, ROOT } from '../environment'
import { choosePort } from '../server/port'
import { serveWorld } from '../server/serve'
import { failAndExit } from './failure'
import { readOptions } from './options'
import { closeOnSignals } from './signals'

/**
 * `npm run weapp`: shows the compiled mini-program on a phone in the browser, with the demo district. It has its own data file
 * (`.data/weapp.db`), so that `npm start` can run beside it. ATLAS_DATA, PORT, `--reset` and `--clock` work as for `npm start`.
 */
async function start(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const { dataFile, port } = readDemoEnvironment(path.join(ROOT, '.data', 'weapp.db'))
  await buildFunctions()
  const packageRoot = await buildIfStale(ROOT, 'weapp')
  // PORT is the port of the page with the phone. The local cloud behind it takes a free port.
  const { cloud, close } = await serveWorld({ ...options, page: false }, { dataFile, port: undefined })
  const phone = await servePhone({ packageRoot, cloudUrl: cloud.url, port: await choosePort(port) })
  closeOnSignals(async () => {
    await phone.close()
    await close()
  })
  console.log(
    [
      '',
      '双创图谱小程序 — 编译好的包，在微信开源组件引擎上运行 / the compiled package on WeChat’s component engine',
      '',
      `  打开 open      ${phone.url}   右边选手机在谁手里 / choose who holds the phone`,
      `  消息 messages  ${cloud.url}/local/messages`,
      `  数据 data      ${dataFile}（npm run weapp -- --reset 清空重来 / start afresh）`,
      '  停止 stop      Ctrl+C',
      '',
    ].join('\n'),
  )
}

start().catch(failAndExit)
