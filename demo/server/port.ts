import { createServer } from 'node:net'
import { CommandFailure } from '../commands/failure'

const PREFERRED_PORT = 8520
const TRIES = 20

/**
 * The port to listen on: the one in PORT; without PORT 8520, or the next free one.
 * @throws CommandFailure when the port in PORT is taken or no port
 */
export async function choosePort(asked: string | undefined): Promise<number> {
  if (asked !== undefined && asked !== '') {
    const port = Number(asked)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new CommandFailure(`PORT=${asked} 不是端口号 / is not a port`)
    if (await isFree(port)) return port
    throw new CommandFailure(
      `端口 ${port} 已被占用，请换一个：PORT=${port + 1} npm start / port ${port} is taken`,
    )
  }
  for (let port = PREFERRED_PORT; port < PREFERRED_PORT + TRIES; port += 1) {
    if (await isFree(port)) return port
  }
  throw new CommandFailure(
    `端口 ${PREFERRED_PORT}–${PREFERRED_PORT + TRIES - 1} 都被占用，请用 PORT=… 指定一个 / no free port`,
  )
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
