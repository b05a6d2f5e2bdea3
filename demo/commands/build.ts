import { buildFunctions } from '../../cloudfunctions/build'
import { buildTarget } from '../build/taro'
import { ROOT } from '../environment'
import { CommandFailure, reportFailure } from './failure'

/** The builds by their names on the command line. */
const BUILDS = new Map<string, () => Promise<unknown>>([
  ['functions', buildFunctions],
  ['weapp', () => buildTarget(ROOT, 'weapp')],
  ['h5', () => buildTarget(ROOT, 'h5')],
])

/** `npm run build`: builds everything into `dist/` in parallel. With names it builds only those. */
async function build(names: readonly string[]): Promise<void> {
  const chosen = names.length > 0 ? names : [...BUILDS.keys()]
  await Promise.all(
    chosen.map((name) => {
      const run = BUILDS.get(name)
      if (!run)
        throw new CommandFailure(
          `不认识 ${name}。可用：${[...BUILDS.keys()].join(' ')} / unknown part to build`,
        )
      return run()
    }),
  )
}

build(process.argv.slice(2)).catch(reportFailure)
