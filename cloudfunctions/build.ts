import { build, type Metafile, type Plugin } from 'esbuild'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { FORMER_NAMES, type FormerName } from './former-names'

/** Builds every deployed function: `cloudfunctions/<name>/` → `dist/cloudfunctions/<name>/{index.js,package.json,config.json}`. */
const ROOT = path.resolve(__dirname, '..')
const SOURCES = path.join(ROOT, 'cloudfunctions')
const TARGET = path.join(ROOT, 'dist', 'cloudfunctions')

const SHARED_OPTIONS = {
  absWorkingDir: ROOT,
  outfile: 'index.js',
  write: false,
  bundle: true,
  platform: 'node',
  target: 'node16',
  format: 'cjs',
  charset: 'utf8',
  tsconfig: path.join(ROOT, 'tsconfig.json'),
  logLevel: 'error',
} as const

interface Manifest {
  dependencies?: Record<string, string>
  overrides?: Record<string, unknown>
}

/** A function's code in one file, and the source files that it is built from. */
interface Bundle {
  code: Uint8Array
  inputs: Metafile['outputs'][string]['inputs']
}

/** Folders without underscore are deployed functions. */
export async function functionNames(): Promise<string[]> {
  const entries = await readdir(SOURCES, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('_')).map(({ name }) => name)
}

/** Builds all functions, each also under its former names. @returns the names that they have today */
export async function buildFunctions(): Promise<string[]> {
  const names = await functionNames()
  await Promise.all([...names.map(buildFunction), ...FORMER_NAMES.map(buildUnderFormerName)])
  const wanted = new Set([...names, ...FORMER_NAMES.map(({ name }) => name)])
  const built = await readdir(TARGET)
  await Promise.all(
    built.filter((name) => !wanted.has(name)).map((name) => rm(path.join(TARGET, name), { recursive: true })),
  )
  return names
}

async function buildFunction(name: string): Promise<void> {
  const { code } = await bundleFunction(name)
  await putFunction(name, code, {
    manifest: await deployedManifest(name),
    config: await readFile(path.join(SOURCES, name, 'config.json')),
  })
}

/** A function's package.json with the project's overrides, so that the platform installs exactly the versions that were tested here. */
async function deployedManifest(name: string): Promise<Uint8Array> {
  const [own, { overrides }] = await Promise.all([
    readJson<Manifest>(name, 'package.json'),
    readJson<Manifest>('..', 'package.json'),
  ])
  return Buffer.from(`${JSON.stringify({ ...own, overrides }, undefined, 2)}\n`)
}

/** Builds a function a second time under its former name, without its timers, for phones that still call that name. */
async function buildUnderFormerName({ name, now }: FormerName): Promise<void> {
  const entry = [
    `import { main as current } from './${now}/index'`,
    `import { toCurrentCall } from './former-names'`,
    `export const main = (event) => current(toCurrentCall('${name}', event))`,
  ]
  const { code } = await bundleFunction(now, entry.join('\n'))
  const { triggers: _triggers, ...config } = await readJson<{ triggers?: unknown }>(now, 'config.json')
  await putFunction(name, code, {
    manifest: await deployedManifest(now),
    config: Buffer.from(JSON.stringify(config, undefined, 2)),
  })
}

async function putFunction(
  name: string,
  code: Uint8Array,
  { manifest, config }: { manifest: Uint8Array; config: Uint8Array },
): Promise<void> {
  const target = path.join(TARGET, name)
  await mkdir(target, { recursive: true })
  await put(path.join(target, 'index.js'), code)
  await put(path.join(target, 'package.json'), manifest)
  await put(path.join(target, 'config.json'), config)
}

/**
 * Bundles one function as it is deployed.
 * @param entry what to begin with instead of the function's own `index.ts`
 */
export async function bundleFunction(name: string, entry?: string): Promise<Bundle> {
  const [own, project] = await Promise.all([
    readJson<Manifest>(name, 'package.json'),
    readJson<Manifest>('..', 'package.json'),
  ])
  const { outputFiles, metafile } = await build({
    ...(entry === undefined
      ? { entryPoints: [path.join(SOURCES, name, 'index.ts')] }
      : { stdin: { contents: entry, resolveDir: SOURCES, loader: 'ts' } }),
    ...SHARED_OPTIONS,
    metafile: true,
    plugins: [threadPrograms(), declaredImports(name, own, project)],
  })
  const [code] = outputFiles
  const [output] = Object.values(metafile.outputs)
  if (!code || !output) throw new Error(`nothing was built of ${name}`)
  return { code: code.contents, inputs: output.inputs }
}

/** Replaces the file in one step, and only when its content differs, so that a process that runs the bundle never reads half of it. */
async function put(file: string, content: Uint8Array): Promise<void> {
  const present = await readFile(file).catch(() => undefined)
  if (present?.equals(content)) return
  const draft = `${file}.${process.pid}`
  await writeFile(draft, content)
  await rename(draft, file)
}

/** Resolves `thread:./x` to the program of a thread: `x.ts` bundled into one string, so that a function stays one file. */
function threadPrograms(): Plugin {
  const namespace = 'thread'
  return {
    name: 'thread-programs',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^thread:/ }, ({ path: imported, resolveDir }) => ({
        namespace,
        path: path.join(resolveDir, `${imported.slice('thread:'.length)}.ts`),
      }))
      onLoad({ filter: /./, namespace }, async ({ path: entry }) => {
        const { outputFiles } = await build({ ...SHARED_OPTIONS, entryPoints: [entry] })
        return { contents: outputFiles[0]?.text ?? '', loader: 'text' }
      })
    },
  }
}

/** Leaves packages that the function's package.json declares outside the bundle, bundles those of the project, and fails on any other import. */
function declaredImports(name: string, own: Manifest, project: Manifest): Plugin {
  return {
    name: 'declared-imports',
    setup({ onResolve }) {
      onResolve({ filter: /^[^./]/ }, ({ path: imported, kind, importer }) => {
        if (kind === 'entry-point' || imported.startsWith('@/') || imported === '@search-engine')
          return undefined
        // A library's own package.json declares what the library imports.
        if (importer.includes(`${path.sep}node_modules${path.sep}`) && !isBuiltin(imported)) return undefined
        const dependency = imported
          .split('/')
          .slice(0, imported.startsWith('@') ? 2 : 1)
          .join('/')
        if (isBuiltin(imported) || own.dependencies?.[dependency]) return { path: imported, external: true }
        if (project.dependencies?.[dependency]) return undefined
        return { errors: [{ text: `function ${name} imports ${imported}, which no package.json declares` }] }
      })
    },
  }
}

async function readJson<T>(folder: string, file: string): Promise<T> {
  return JSON.parse(await readFile(path.join(SOURCES, folder, file), 'utf8'))
}

if (require.main === module) {
  buildFunctions().then(
    (names) => console.log(`functions built: ${names.join(', ')}`),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    },
  )
}
