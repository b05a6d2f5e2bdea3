import { callerFor } from '../demo/caller'
import { demoOpenid } from '../demo/server/routes'
import { hostProduct } from '../demo/server/host'

/**
 * One life of a process that will be killed while it brings in a roster. Arguments: data file; id of the import; the number of the request
 * to the cloud at which it dies (0: never); whether it dies before the request is carried out, or after it and before the answer.
 */
async function live(): Promise<void> {
  const [dataFile = '', importId = '', dies = '0', when = 'before'] = process.argv.slice(2)
  let steps = 0
  const step = async ({ url }: { url: string }): Promise<void> => {
    if (url.startsWith('/admin') && (steps += 1) === Number(dies)) process.kill(process.pid, 'SIGKILL')
  }
  const cloud = await hostProduct({
    dataFile,
    port: 0,
    timers: 'manual',
    routes: (app) => {
      if (when === 'before') app.addHook('preHandler', step)
      else app.addHook('onSend', step)
    },
  })
  const { enterprises } = callerFor(cloud, demoOpenid('lin-yue') ?? '')
  for (;;) {
    const answer = await enterprises.importRoster({ regionCode: 'CN2101G1', importId })
    if (!answer.ok) throw new Error(answer.error.code)
    if (answer.data.done === answer.data.total) break
  }
  console.log('DONE')
  await cloud.close()
}

live().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
