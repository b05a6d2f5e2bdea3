import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { bundleFunction, functionNames } from '../cloudfunctions/build'

const ROOT = path.resolve(__dirname, '..', 'dist', 'weapp')

/** Bytes of the built mini-program by package, as WeChat counts them: main, and each subpackage. */
export function packageBytes(): Record<string, number> {
  const { subPackages = [], subpackages = subPackages } = JSON.parse(
    readFileSync(path.join(ROOT, 'app.json'), 'utf8'),
  ) as {
    subPackages?: { root: string }[]
    subpackages?: { root: string }[]
  }
  const roots = subpackages.map(({ root }) => root.replace(/\/$/, ''))
  const bytes: Record<string, number> = { main: 0, ...Object.fromEntries(roots.map((root) => [root, 0])) }
  for (const file of filesUnder(ROOT)) {
    const name = path.relative(ROOT, file)
    if (name.endsWith('.map')) continue
    const home = roots.find((root) => name.startsWith(`${root}/`)) ?? 'main'
    bytes[home] = (bytes[home] ?? 0) + statSync(file).size
  }
  return bytes
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(file) : [file]
  })
}

/** The parts of a function's bundle, by the folders of their files. */
const PARTS = {
  engine: 'search-engine/',
  contract: 'src/shared/contract/',
  domain: 'src/shared/domain/',
  kernel: 'cloudfunctions/_kernel/',
  own: 'cloudfunctions/',
  libraries: 'node_modules/',
} as const
type PartName = keyof typeof PARTS
const PART_NAMES: readonly PartName[] = ['engine', 'contract', 'domain', 'kernel', 'own', 'libraries']

interface FunctionSize {
  name: string
  /** Bytes of `index.js`. */
  total: number
  parts: Record<PartName, number>
}

/** Bytes of every function's bundle, as it is deployed. The parts do not include the few bytes that the bundler adds for each file. */
export async function functionBytes(): Promise<FunctionSize[]> {
  return Promise.all(
    (await functionNames()).map(async (name) => {
      const { code, inputs } = await bundleFunction(name)
      const parts = { engine: 0, contract: 0, domain: 0, kernel: 0, own: 0, libraries: 0 }
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const part = PART_NAMES.find((each) => file.startsWith(PARTS[each]))
        if (part) parts[part] += bytesInOutput
      }
      return { name, total: code.length, parts }
    }),
  )
}

function functionTable(sizes: readonly FunctionSize[]): string {
  const rows = [
    ['function', 'bytes', ...PART_NAMES],
    ...sizes.map(({ name, total, parts }) => [
      name,
      ...[total, ...PART_NAMES.map((part) => parts[part])].map((bytes) => bytes.toLocaleString('en')),
    ]),
  ]
  return rows
    .map(([name = '', ...cells]) => name.padEnd(14) + cells.map((cell) => cell.padStart(11)).join(''))
    .join('\n')
}

async function printSizes(): Promise<void> {
  // Only the JSON goes to stdout, so that it can be piped.
  console.error(functionTable(await functionBytes()))
  const bytes = packageBytes()
  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0)
  console.log(JSON.stringify({ ...bytes, total }))
}

if (require.main === module)
  printSizes().catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
