import { resolve } from 'node:path'
import { build } from 'esbuild'

/**
 * A script of the benches as one bundle, as the functions and the mini-program are bundled: a loader that compiles on the way keeps the
 * names of functions, and that takes longer than what is measured. The path of the bundle.
 * @param packages whether what comes from npm is inside, or found where it lies
 */
export async function bundled(script: string, packages: 'external' | 'bundle' = 'external'): Promise<string> {
  const outfile = resolve('dist', script.replace(/\.ts$/, '.mjs'))
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages,
    tsconfig: 'tsconfig.json',
  })
  return outfile
}
