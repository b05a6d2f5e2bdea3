import { buildFunctions } from '../../cloudfunctions/build'
import { buildIfStale } from '../build/taro'
import { readDemoEnvironment, ROOT } from '../environment'
import { serveDistrict } from '../server/serve'
import { banner } from './banner'
import { CommandFailure, failAndExit } from './failure'
import { readOptions } from './options'
import { closeOnSignals } from './signals'

/** `npm start`: builds what is stale, opens the demo district on a durable store, says where it is. */
async function start(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  await buildFunctions().catch((error: unknown) => {
    throw new CommandFailure(
      `云函数构建失败 / the functions do not build:\n${error instanceof Error ? error.message : error}`,
    )
  })
  if (options.page) await buildIfStale(ROOT, 'h5')
  const environment = readDemoEnvironment()
  const { cloud, close } = await serveDistrict(options, environment)
  closeOnSignals(close)
  console.log(banner(cloud.url, environment.dataFile, process.uptime() * 1000))
}

start().catch(failAndExit)
