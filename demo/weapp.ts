import path from 'node:path'
import { buildFunctions } from '../cloudfunctions/build'
import { reportFailure } from './failure'
import { ROOT } from './host'
import { choosePort } from './port'
import { closeOnSignals, optionsFrom, serveDistrict } from './serve'
import { buildWeapp } from './build-weapp'
import { servePhone } from '../weapp-host/server'

/**
 * `npm run weapp`: the compiled mini-program as a phone in the browser, on the demo district. Its data are its own (`.data/weapp.db`),
 * so that `npm start` can run beside it; ATLAS_DATA and PORT as there, `--reset` and `--clock` too.
 */
async function start(): Promise<void> {
  const options = optionsFrom(process.argv.slice(2))
  // PORT is where people look: the page with the phone. The local cloud behind it takes what is free.
  const asked = process.env['PORT']
  delete process.env['PORT']
  process.env['ATLAS_DATA'] ??= path.join(ROOT, '.data', 'weapp.db')
  await buildFunctions()
  const packageRoot = buildWeapp(ROOT)
  const { cloud, dataFile, close } = await serveDistrict({ ...options, page: false })
  const phone = await servePhone({ packageRoot, cloudUrl: cloud.url, port: await choosePort(asked) })
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

start().catch((error: unknown) => {
  reportFailure(error)
  process.exit()
})
