import { buildSync } from 'esbuild'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'

const SDK = 'wx-server-sdk'

/** The SDK as the threads load it. */
export interface SdkBundle {
  /** The file to which `require('wx-server-sdk')` resolves in a function. */
  entry: string
  /** The same code in one file. Its compiled form is kept beside it. */
  file: string
}

/**
 * Joins the installed SDK into one file, once per version. The SDK has more than four hundred files: a thread takes three times
 * as long to load them as to load one.
 * @returns undefined where functions have no SDK or the file cannot be written; functions then load the installed SDK
 */
export function bundleSdk(functionsRoot: string): SdkBundle | undefined {
  const resolve = createRequire(join(functionsRoot, 'index.js')).resolve
  const entry = resolved(resolve, SDK)
  if (entry === undefined) return undefined
  const modules = entry.slice(0, entry.lastIndexOf(`${sep}${SDK}${sep}`))
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(modules, SDK, 'package.json'), 'utf8'),
  )
  const file = join(modules, '.cache', 'local-cloud', `${SDK}-${version}-node-${process.versions.node}.cjs`)
  return existsSync(file) || build(entry, file) ? { entry, file } : undefined
}

function resolved(resolve: NodeJS.RequireResolve, name: string): string | undefined {
  try {
    return resolve(name)
  } catch {
    return undefined
  }
}

/** Builds the file under a temporary name and renames it when it is complete: several processes may build it at once. */
function build(entry: string, file: string): boolean {
  const draft = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    buildSync({ entryPoints: [entry], bundle: true, platform: 'node', outfile: draft, logLevel: 'silent' })
    renameSync(draft, file)
    return true
  } catch {
    return false
  }
}
