import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { disagreements } from './agreement'
import { readArguments, type Arguments } from './arguments'
import { builtFunctions } from './built-functions'
import { checkReadiness } from './checklist'
import { NOTHING_HELD, type CloudTools } from './cloud-tools'
import { openData } from './data'
import { buildVariables, readEnvironment, type Environment } from './environment'
import { plantFirstData } from './first-data'
import { migrations } from './migrations/all'
import { migrate, schemaVersion, type Data } from './migrations/run-migrations'
import { formatDownloadDomain } from './download-domain'
import { checkPackage } from './package-check'
import { patiently } from './patience'
import { toDay } from '@/shared/domain/time/days'
import { leftOver, makePlan, type Part, type Step } from './plan'
import type { Keys } from './tencent-functions'
import { PACKAGE_FOLDER, tencentTools } from './tencent-tools'
import { desiredState } from './desired-state'

const ROOT = path.resolve(__dirname, '..')
const say = (line: string) => process.stdout.write(`${line}\n`)

/** `npm run deploy`: brings an environment to the state of this checkout, step by step. It prints each step before it runs. */
async function main(argv: readonly string[]): Promise<void> {
  const wishes = readArguments(argv)
  const environment = readEnvironment(path.resolve(wishes.environmentFile))
  if (wishes.isCheck) return check(environment)
  const keys = keysOfShell()
  if (!wishes.isDryRun && !keys)
    throw new Error('TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY are not set: try --dry-run')
  build(environment, wishes.parts)
  const functionsRoot = path.join(ROOT, 'dist', 'cloudfunctions')
  const wanted = desiredState(environment, functionsRoot)
  if (keys) installTencentPackages()
  const tools = keys && tencentTools(environment, keys, { root: ROOT })
  const data = keys && openData(environment.cloudEnv, keys)
  const held = tools
    ? await tools.held(
        wanted.collections.map(({ name }) => name),
        wanted.functions.map(({ name }) => name),
      )
    : NOTHING_HELD
  const cloudSteps = makePlan(wanted, held)
  const faults = disagreements(builtFunctions(wanted))
  if (faults.length > 0) throw new Error(faults.join('\n'))
  const app = checkPackage(path.join(ROOT, PACKAGE_FOLDER))
  if (app.faults.length > 0) throw new Error(app.faults.join('\n'))

  say(`environment ${environment.name}: ${environment.cloudEnv}, mini-program ${environment.appId}`)
  say(tools ? 'compared with what it holds now' : 'without keys: everything is taken as missing')
  for (const part of wishes.parts) {
    say(`\n${part}`)
    if (part === 'data') await dataPart(wishes, environment, data)
    else if (part === 'app') await appPart(wishes, app.sizes, tools)
    else
      await carryOut(
        cloudSteps.filter((step) => step.part === part),
        wishes,
        tools,
      )
  }
  for (const one of leftOver(wanted, held)) say(`\nleft alone, nothing wants it: ${one}`)
  if (tools) say(`\n${formatDownloadDomain(await patiently(() => tools.downloadDomain()))}`)
  say(wishes.isDryRun ? '\nnothing was changed' : '\ndeployed')
}

/** Prints what is not ready yet. The exit code is 1 when anything is missing. */
function check(environment: Environment): void {
  const state = desiredState(environment, path.join(ROOT, 'dist', 'cloudfunctions'))
  const packageRoot = path.join(ROOT, PACKAGE_FOLDER)
  for (const { what, faults } of checkReadiness(environment, state, {
    packageRoot,
    today: toDay(Date.now()),
  })) {
    say(`${faults.length === 0 ? '✓' : '✗'} ${what}`)
    for (const fault of faults) say(`    ${fault}`)
    if (faults.length > 0) process.exitCode = 1
  }
}

async function carryOut(
  steps: readonly Step[],
  { isDryRun }: Arguments,
  tools: CloudTools | undefined,
): Promise<void> {
  for (const [index, step] of steps.entries()) {
    say(`  ${index + 1}/${steps.length} ${step.says}`)
    if (!isDryRun && tools) await patiently(() => step.run(tools))
  }
  if (steps.length === 0) say('  nothing to do')
}

async function dataPart(wishes: Arguments, environment: Environment, data: Data | undefined): Promise<void> {
  const target = wishes.dataVersion ?? migrations.length
  const from = data && (await schemaVersion(data))
  say(`  form of the data: ${from ?? 'unknown'} → ${target}`)
  if (wishes.isDryRun || !data) {
    for (const { version, says } of migrations) say(`  form ${version}: ${says}`)
    for (const { code, name } of environment.regions) say(`  region ${code} ${name}, if it is missing`)
    say(
      `  invitation for the administrator of ${environment.administrator.regionCode}, unless invited before`,
    )
    if (environment.dutyAgent)
      say(`  invitation for ${environment.dutyAgent.name}, on duty in ${environment.dutyAgent.regionCode}`)
    return
  }
  for (const line of await migrate(data, migrations, target)) say(`  ${line}`)
  for (const line of await plantFirstData(data, environment, Date.now())) say(`  ${line}`)
}

async function appPart(
  { isDryRun }: Arguments,
  sizes: readonly (readonly [string, number])[],
  tools: CloudTools | undefined,
): Promise<void> {
  const { version }: { version: string } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  const packages = sizes.map(([name, bytes]) => `${name} ${Math.round(bytes / 1000)} kB`).join(', ')
  say(`  upload mini-program ${version} (${packages}); it waits in the WeChat console for review`)
  if (!isDryRun && tools) await tools.uploadMiniProgram(version, commit())
}

/** Builds the deployed parts with the environment's own settings. */
function build(environment: Environment, parts: readonly Part[]): void {
  const env = { ...process.env, ...buildVariables(environment) }
  const scripts = ['build:functions', ...(parts.includes('app') ? ['build:weapp'] : [])]
  for (const script of scripts)
    execFileSync('npm', ['run', '--silent', script], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
}

function installTencentPackages(): void {
  execFileSync('npm', ['ci', '--prefix', __dirname, '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
  })
}

function keysOfShell(): Keys | undefined {
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = process.env
  const { WECHAT_APP_SECRET: appSecret } = process.env
  return secretId && secretKey ? { secretId, secretKey, ...(appSecret && { appSecret }) } : undefined
}

/** The description of the version: the commit from which it was built. */
function commit(): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%h %s'], { cwd: ROOT, encoding: 'utf8' }).trim()
  } catch {
    return 'not under version control'
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
