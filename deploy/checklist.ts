import { nationalYears } from '../cloudfunctions/_kernel/data/national-years'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { compilePackage } from '../weapp-host/compile/compile'
import { disagreements } from './agreement'
import { builtFunctions } from './built-functions'
import type { DesiredState } from './desired-state'
import type { Environment } from './environment'
import { checkPackage } from './package-check'

/** One line of `npm run deploy -- --check`: a requirement, and the faults that it finds. */
export interface CheckedLine {
  what: string
  faults: readonly string[]
}

/** The placeholders of the example that a person must replace. */
const LEFT_OPEN = /请填写|0{12}/

/**
 * Checks the parts of docs/deploy.md that a program can check before a deployment. It changes nothing and makes no request.
 * @param packageRoot the built mini-program
 * @param today the day in China, 2026-11-21
 */
export function checkReadiness(
  environment: Environment,
  state: DesiredState,
  { packageRoot, today }: { packageRoot: string; today: string },
): CheckedLine[] {
  const { appId, cloudEnv, templates, calendar, uploadKeyFile } = environment
  const year = today.slice(0, 4)
  const open = Object.entries({ appId, cloudEnv, ...templates })
    .filter(([, value]) => LEFT_OPEN.test(value))
    .map(([name]) => `${name} still stands as in the example`)
  const isBuilt = existsSync(path.join(packageRoot, 'app.json'))
  return [
    { what: 'the environment’s file is filled in', faults: open },
    {
      what: 'the upload key is there',
      faults: existsSync(uploadKeyFile) ? [] : [`no file ${uploadKeyFile}`],
    },
    {
      what: `the calendar knows the holidays of ${year}`,
      faults: knowsYear(year, calendar.holidays)
        ? []
        : [
            `this release knows no day of ${year}: update chinese-days, or take them from the notice of 国务院办公厅`,
          ],
    },
    {
      what: 'functions are given what they call, read and wait for',
      faults: disagreements(builtFunctions(state)),
    },
    { what: 'the package is within WeChat’s limits', faults: checkPackage(packageRoot).faults },
    {
      what: 'the package runs on the least base library',
      faults: isBuilt
        ? compilePackage(packageRoot).problems.map(({ file, message }) => `${file}: ${message}`)
        : [],
    },
  ]
}

/** Whether the public holidays of a year are known: from the release, or from the environment's file. */
const knowsYear = (year: string, holidays: readonly string[]): boolean =>
  nationalYears(Number(year)).some((national) => String(national.year) === year) ||
  holidays.some((day) => day.startsWith(year))
