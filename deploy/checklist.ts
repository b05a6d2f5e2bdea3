import { nationalYears } from '../cloudfunctions/_kernel/data/national-years'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { compilePackage } from '../weapp-host/compile/compile'
import { disagreements } from './agreement'
import { builtFunctions } from './built-functions'
import type { DesiredState } from './desired-state'
import type { Environment } from './environment'
import { checkPackage } from './package-check'

/** One line of `npm run deploy -- --check`: what must be so, and what is in the way. */
export interface CheckedLine {
  what: string
  faults: readonly string[]
}

/** What stands in the example where a person has to put something in. */
const LEFT_OPEN = /请填写|0{12}/

/**
 * What a program can check of docs/deploy.md before anything is deployed. Nothing is changed and nobody is asked.
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

/** Public holidays come with the release; a year that it does not know may stand in the environment's file. */
const knowsYear = (year: string, holidays: readonly string[]): boolean =>
  nationalYears(Number(year)).some((national) => String(national.year) === year) ||
  holidays.some((day) => day.startsWith(year))
