import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { tencentPackages } from './tencent-packages'

/** WeChat's limits for a mini-program: megabytes, and numbers of tabs and subpackages. The package would ask its server for them. */
const LIMITS = {
  platform: true,
  appType: 0,
  isSandbox: false,
  released: false,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 30,
    NavigateMiniprogramLimit: 10,
    MaxSubPackageLimit: 100,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxCustomTabbarCount: 5,
    MaxTabbarIconSize: 40,
  },
}
/** An id that no mini-program has. Compiling makes no request, so neither id nor key matters. */
const NOBODY = 'wx0000000000000000'

/**
 * Compiles a project as an upload would, with WeChat's own package (miniprogram-ci) and without WeChat's server.
 * @param projectPath folder with project.config.json
 * @returns how many files the compiled package has
 * @throws the compiler's error
 */
async function compileAsWechat(projectPath: string): Promise<number> {
  const { ci } = tencentPackages()
  const scratch = mkdtempSync(path.join(tmpdir(), 'wechat-compile-'))
  const privateKeyPath = path.join(scratch, 'nobody.key')
  writeFileSync(privateKeyPath, 'no key')
  try {
    const project = new ci.Project({
      appid: NOBODY,
      type: 'miniProgram',
      projectPath,
      privateKeyPath,
      ignores: ['node_modules/**/*'],
    })
    Object.assign(project, { attr: () => Promise.resolve(LIMITS) })
    const files = await ci.getCompiledResult(
      {
        project,
        version: '0.0.0',
        setting: { es6: false, minify: false, autoPrefixWXSS: false },
        onProgressUpdate: () => undefined,
      },
      path.join(scratch, 'package.zip'),
    )
    return Object.keys(files).length
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Installs the package if it is missing. @returns whether it is installed. If the registry does not serve it, the check is skipped with a message. */
function isInstalled(): boolean {
  if (existsSync(path.join(__dirname, 'node_modules', 'miniprogram-ci'))) return true
  try {
    const args = ['ci', '--prefix', __dirname, '--ignore-scripts', '--no-audit', '--no-fund']
    execFileSync('npm', args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** `npm run check:wechat`: runs WeChat's own compiler on dist/weapp, or on the project in the given folder. */
async function main([folder = path.resolve(__dirname, '..')]: readonly string[]): Promise<number> {
  if (!isInstalled()) {
    console.log(
      'SKIPPED: miniprogram-ci cannot be installed here, so WeChat’s own compiler has not seen the package',
    )
    return 0
  }
  try {
    console.log(
      `WeChat’s own compiler takes the package: ${await compileAsWechat(path.resolve(folder))} files`,
    )
    return 0
  } catch (error) {
    console.error(
      `WeChat’s own compiler refuses the package: ${error instanceof Error ? error.message : String(error)}`,
    )
    return 1
  }
}

// The compiler starts processes that stay alive. Exiting ends them.
void main(process.argv.slice(2)).then((code) => process.exit(code))
