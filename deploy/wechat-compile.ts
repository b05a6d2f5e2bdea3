import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { tencentPackages } from './tencent-packages'

/** WeChat's limits for a mini-program, which the package would ask its server for: megabytes, and numbers of tabs and subpackages. */
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
/** No mini-program has it: compiling asks nobody, so neither id nor key matters. */
const NOBODY = 'wx0000000000000000'

/**
 * Compiles a project as an upload would, with WeChat's own package (miniprogram-ci) and without WeChat's server.
 * @param projectPath folder with project.config.json
 * @returns how many files the compiled package has
 * @throws what the compiler says against it
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

/** Whether the package is there, installed now where it is not. Where the registry does not serve it, this step is left out, visibly. */
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

/** `npm run check:wechat`: WeChat's own compiler over dist/weapp, or over the project in the folder that is named. */
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

// The compiler keeps processes of its own: they end with this one.
void main(process.argv.slice(2)).then((code) => process.exit(code))
