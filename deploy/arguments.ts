import { parseArgs } from 'node:util'
import { PLAN_PARTS, type Part } from './plan'

export interface Arguments {
  environmentFile: string
  isDryRun: boolean
  /** Only report what is not ready yet. */
  isCheck: boolean
  parts: readonly Part[]
  /** The version to which the data is migrated; the newest when absent. */
  dataVersion?: number
}

const USAGE = `npm run deploy -- --env deploy/environments/NAME.json [--check] [--dry-run] [--only ${PLAN_PARTS.join(',')}] [--data-version N]

  --check           say what is not ready yet, ask nobody, change nothing; build first
  --dry-run         say what would be done, change nothing; without keys everything is taken as missing
  --only            some parts: ${PLAN_PARTS.join(' · ')}
  --data-version N  bring the data to form N (older: before the older release is deployed)

Keys of the cloud: TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY in the shell. See docs/deploy.md.`

/** @throws Error with the usage when the arguments cannot be understood */
export function readArguments(argv: readonly string[]): Arguments {
  const { values } = parse(argv)
  const { env, only, 'dry-run': isDryRun = false, check: isCheck = false, 'data-version': wanted } = values
  if (env === undefined) throw new Error(USAGE)
  const parts = only === undefined ? PLAN_PARTS : only.split(',').map(partOf)
  const dataVersion = wanted === undefined ? undefined : Number(wanted)
  if (dataVersion !== undefined && !Number.isSafeInteger(dataVersion))
    throw new Error(`--data-version ${wanted}: not a number\n\n${USAGE}`)
  return { environmentFile: env, isDryRun, isCheck, parts, ...(dataVersion !== undefined && { dataVersion }) }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        env: { type: 'string' },
        'dry-run': { type: 'boolean' },
        check: { type: 'boolean' },
        only: { type: 'string' },
        'data-version': { type: 'string' },
      },
    })
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  }
}

function partOf(name: string): Part {
  const part = PLAN_PARTS.find((one) => one === name)
  if (!part) throw new Error(`--only ${name}: there is no such part\n\n${USAGE}`)
  return part
}
