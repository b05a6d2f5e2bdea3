import { buildFunctions } from '../cloudfunctions/build'
import { banner } from './banner'
import { buildWeb } from './build-web'
import { CommandFailure, reportFailure } from './failure'
import { ROOT } from './host'
import { closeOnSignals, optionsFrom, serveDistrict } from './serve'
import { isWebFresh } from './web-stamp'

/** `npm start`: builds what is stale, opens the demo district on a durable store, says where it is. */
async function start(): Promise<void> {
  const options = optionsFrom(process.argv.slice(2))
  await buildFunctions().catch((error: unknown) => {
    throw new CommandFailure(
      `云函数构建失败 / the functions do not build:\n${error instanceof Error ? error.message : error}`,
    )
  })
  if (options.page && !isWebFresh(ROOT, ['production'])) await buildWeb(ROOT)
  const { cloud, dataFile, close } = await serveDistrict(options)
  closeOnSignals(close)
  console.log(banner(cloud.url, dataFile, process.uptime() * 1000))
}

start().catch((error: unknown) => {
  reportFailure(error)
  process.exit()
})
