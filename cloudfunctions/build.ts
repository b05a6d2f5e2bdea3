import { build, type Plugin } from 'esbuild'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import path from 'node:path'

/** Builds every deployed function: `cloudfunctions/<name>/` → `dist/cloudfunctions/<name>/{index.js,package.json,config.json}`. */
const ROOT = path.resolve(__dirname, '..')
const SOURCES = path.join(ROOT, 'cloudfunctions')
const TARGET = path.join(ROOT, 'dist', 'cloudfunctions')

interface Manifest {
  dependencies?: Record<string, string>
}

/** Folders without underscore are deployed functions. */
export async function functionNames(): Promise<string[]> {
  const entries = await readdir(SOURCES, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('_')).map(({ name }) => name)
}

export async function buildFunctions(): Promise<string[]> {
  const project = await manifest(ROOT)
  const names = await functionNames()
  await Promise.all(names.map((name) => buildOne(name, project)))
  const built = await readdir(TARGET)
  await Promise.all(
    built
      .filter((name) => !names.includes(name))
      .map((name) => rm(path.join(TARGET, name), { recursive: true })),
  )
  return names
}

async function buildOne(name: string, project: Manifest): Promise<void> {
  const source = path.join(SOURCES, name)
  const target = path.join(TARGET, name)
  const own = await manifest(source)
  await mkdir(target, { recursive: true })
  const { outputFiles } = await build({
    entryPoints: [path.join(source, 'index.ts')],
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node16',
    format: 'cjs',
    charset: 'utf8',
    tsconfig: path.join(ROOT, 'tsconfig.json'),
    plugins: [declaredImports(name, own, project)],
    logLevel: 'error',
  })
  await put(path.join(target, 'index.js'), outputFiles[0]?.contents ?? new Uint8Array())
  await put(path.join(target, 'package.json'), await readFile(path.join(source, 'package.json')))
  await put(path.join(target, 'config.json'), await readFile(path.join(source, 'config.json')))
}

/** Whole or not at all, and only when it is another: who runs the bundle meanwhile never reads half of it. */
async function put(file: string, content: Uint8Array): Promise<void> {
  const held = await readFile(file).catch(() => undefined)
  if (held?.equals(content)) return
  const draft = `${file}.${process.pid}`
  await writeFile(draft, content)
  await rename(draft, file)
}

/** What a function's package.json declares stays outside, what the project declares is bundled, anything else stops the build. */
function declaredImports(name: string, own: Manifest, project: Manifest): Plugin {
  return {
    name: 'declared-imports',
    setup({ onResolve }) {
      onResolve({ filter: /^[^./]/ }, ({ path: imported, kind, importer }) => {
        if (kind === 'entry-point' || imported.startsWith('@/') || imported === '@search-engine')
          return undefined
        // What a library needs, its own package.json declares.
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

async function manifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Manifest
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
