import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** WeChat's limits for each package and for all together: https://developers.weixin.qq.com/miniprogram/dev/framework/subpackages.html */
const PACKAGE_MAX_BYTES = 2 * 1024 * 1024
const TOTAL_MAX_BYTES = 30 * 1024 * 1024

/** The package sizes of the compiled mini-program in bytes, the main package first, and the faults for which WeChat would refuse it. */
export function checkPackage(folder: string): {
  sizes: readonly (readonly [string, number])[]
  faults: string[]
} {
  if (!existsSync(path.join(folder, 'app.json')))
    return { sizes: [], faults: [`${folder} holds no compiled mini-program: npm run build:weapp`] }
  const app: { subPackages?: { root: string }[] } = JSON.parse(
    readFileSync(path.join(folder, 'app.json'), 'utf8'),
  )
  const roots = (app.subPackages ?? []).map(({ root }) => root)
  const parts = roots.map((root) => [root, bytesOf(path.join(folder, root))] as const)
  const total = bytesOf(folder)
  const main = total - parts.reduce((sum, [, bytes]) => sum + bytes, 0)
  const sizes = [['main', main] as const, ...parts]
  const faults = sizes
    .filter(([, bytes]) => bytes > PACKAGE_MAX_BYTES)
    .map(([name, bytes]) => `package ${name} has ${bytes} bytes, WeChat takes ${PACKAGE_MAX_BYTES}`)
  if (total > TOTAL_MAX_BYTES)
    faults.push(`all packages have ${total} bytes, WeChat takes ${TOTAL_MAX_BYTES}`)
  return { sizes, faults }
}

function bytesOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const file = path.join(folder, entry.name)
    return sum + (entry.isDirectory() ? bytesOf(file) : statSync(file).size)
  }, 0)
}
