import { existsSync } from 'node:fs'
import { withVariables } from '../demo/environment'

/** The folder with a machine's font configuration. */
const FONTS = '/etc/fonts'

/**
 * Runs `work` with the variables that the npm package with the browser needs, and restores the former ones.
 * @returns the variables as they were at the end: the package adds the path of its shared libraries
 */
export function withBrowserVariables(
  unpackedTo: string,
  work: () => Promise<void>,
): Promise<NodeJS.ProcessEnv> {
  const { AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x', FONTCONFIG_PATH = FONTS } = process.env
  const variables = {
    TMPDIR: unpackedTo,
    // Makes the package unpack the shared libraries (nss …) that a bare machine lacks.
    AWS_LAMBDA_JS_RUNTIME,
    // Use the machine's own fonts if there are any: they may include Chinese, the package's fonts do not.
    ...(existsSync(`${FONTS}/fonts.conf`) && { FONTCONFIG_PATH }),
  }
  return withVariables(variables, async () => {
    await work()
    return { ...process.env }
  })
}

/** Defines the global that Taro's build provides for src/app.config.ts, so that the file can be imported unchanged. */
export function becomeTaroBuild(): void {
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  process.env['TARO_ENV'] = 'h5'
}
