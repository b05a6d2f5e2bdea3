import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

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

if (require.main === module) {
  const bytes = packageBytes()
  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0)
  console.log(JSON.stringify({ ...bytes, total }))
}
