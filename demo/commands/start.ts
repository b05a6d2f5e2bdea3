import { buildFunctions } from '../../cloudfunctions/build'
import { buildIfStale } from '../build/taro'
import { readDemoEnvironment, ROOT } from '../environment'
import { firstAdministratorCode } from '../server/first-code'
import { serveWorld } from '../server/serve'
import { banner } from './banner'
import { CommandFailure, failAndExit } from './failure'
import { defaultDataFile, readOptions } from './options'
import { closeOnSignals } from './signals'

/** `npm start`: builds what is stale, opens the demo district (with --empty, the first data of a deployment) on disk, and prints its address. */
async function start(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  await buildFunctions().catch((error: unknown) => {
    throw new CommandFailure(
      `云函数构建失败 / the functions do not build:\n${error instanceof Error ? error.message : error}`,
    )
  })
  if (options.page) await buildIfStale(ROOT, 'h5')
  const { dataFile, port } = readDemoEnvironment(defaultDataFile(options))
  const { cloud, close } = await serveWorld(options, { dataFile, port })
  closeOnSignals(close)
  console.log(
    banner({ url: cloud.url, dataFile, firstCode: firstAdministratorCode(cloud) }, process.uptime() * 1000),
  )
}

start().catch(failAndExit)
