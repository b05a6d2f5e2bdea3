import { existsSync } from 'node:fs'
import { withVariables } from '../demo/environment'

/** Where a machine keeps its list of fonts. */
const FONTS = '/etc/fonts'

/**
 * Runs `work` with the variables by which the npm package with the browser finds its way, and puts back what was there.
 * @returns the variables as they were at the end: the package adds the place of its shared libraries
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
    // The machine's own fonts know Chinese, if it has any; the package's do not.
    ...(existsSync(`${FONTS}/fonts.conf`) && { FONTCONFIG_PATH }),
  }
  return withVariables(variables, async () => {
    await work()
    return { ...process.env }
  })
}

/** What Taro's build puts around src/app.config.ts, so that the file can be read as it is. */
export function becomeTaroBuild(): void {
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  process.env['TARO_ENV'] = 'h5'
}
