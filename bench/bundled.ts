import { resolve } from 'node:path'
import { build } from 'esbuild'

/**
 * Bundles a script of the benches in the way functions and mini-program are bundled. A loader that compiles at run time keeps the names
 * of functions, and this would take longer than the measured code.
 * @param packages whether the bundle contains npm packages or loads them from node_modules
 * @returns the path of the bundle
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
