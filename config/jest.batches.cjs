const { execFileSync } = require('node:child_process')
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const path = require('node:path')

const ROOT = path.resolve(__dirname, '..')
const OUT = path.join(ROOT, '.cache', 'batches')

/** Files in a batch, by project: enough to share the cost of loading, few enough to spread the work evenly over processors. */
const SIZES = { domain: 14, cloud: 8, ui: 14, e2e: 5 }

/** Code by which a file changes its whole realm or asks for another environment. Such a file runs in a realm of its own. */
const OWN_REALM = /@jest-environment|resetModules|^(?:process\.env|globalThis|jest)\b/m

/** Code at the top of a batch (`top`) and before each file of it (`each`). It gives each file the start that a realm of its own would have. */
const BEFORE = {
  domain: { top: '', each: '' },
  cloud: { top: '', each: '' },
  e2e: { top: '', each: '' },
  ui: {
    // Testing Library cleans up after each test of the block that loads it first, so the batch itself loads it.
    top: "require('@testing-library/react')\nconst { openFreshPage } = require('../../../config/jest.fresh-page')\n",
    each: '  beforeAll(openFreshPage)\n',
  },
}

/** The test files that Jest itself finds for the projects that are run in batches. */
function listTests() {
  return [
    ...list('jest.config.cjs', ['domain', 'cloud', 'ui']),
    ...list('jest.e2e.config.cjs', ['e2e']),
  ].sort()
}

function list(configFile, projects) {
  const config = path.join(__dirname, configFile)
  const jest = require.resolve('jest/bin/jest')
  const options = ['--listTests', '--json', '--config', config, '--selectProjects', ...projects]
  const ask = () =>
    JSON.parse(
      execFileSync(process.execPath, [jest, ...options], {
        cwd: ROOT,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    )
  return askTwice(ask).map((file) => path.relative(ROOT, file))
}

/** On a busy machine Jest failed to list the folders, once in hundreds of runs. A second failure is thrown. */
function askTwice(ask) {
  try {
    return ask()
  } catch {
    return ask()
  }
}

/** Projects by folder; the first match counts. All other files belong to the project `cloud`. */
const FOLDERS = [
  [/^(?:src\/shared|search-engine|demo\/data)\//, 'domain'],
  [/^src\//, 'ui'],
  [/^e2e\//, 'e2e'],
]
const projectOf = (file) => FOLDERS.find(([folder]) => folder.test(file))?.[1] ?? 'cloud'

/**
 * Puts test files of one project together into batches that Jest runs instead, one `describe` block per file. Jest gives each test file a
 * realm of its own and loads everything anew in it, which takes most of the time of a small file.
 * @returns for each project its batches, and the files that stay alone
 */
function toBatches(files, isLong) {
  const plan = {}
  for (const [project, size] of Object.entries(SIZES)) {
    const own = files.filter((file) => projectOf(file) === project)
    const alone = own.filter(
      (file) => isLong(file) || OWN_REALM.test(readFileSync(path.join(ROOT, file), 'utf8')),
    )
    const rest = own.filter((file) => !alone.includes(file))
    const batches = []
    for (let start = 0; start < rest.length; start += size) batches.push(rest.slice(start, start + size))
    plan[project] = { batches, alone }
  }
  return plan
}

/** Writes the batches of a project. @returns the project as Jest runs it in batches */
function inBatches(project, { batches, alone }) {
  const { displayName } = project
  const folder = path.join(OUT, displayName)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { top, each } = BEFORE[displayName]
  for (const [index, files] of batches.entries()) {
    const blocks = files.map((file) => {
      const module = path.relative(folder, path.join(ROOT, file)).replace(/\.tsx?$/, '')
      return `describe(${JSON.stringify(file)}, () => {\n${each}  require(${JSON.stringify(module)})\n})\n`
    })
    writeFileSync(path.join(folder, `${String(index).padStart(2, '0')}.test.ts`), `${top}${blocks.join('')}`)
  }
  const own = alone.map((file) => `<rootDir>/${file}`)
  return { ...project, testMatch: [`<rootDir>/.cache/batches/${displayName}/*.test.ts`, ...own] }
}

module.exports = { inBatches, listTests, toBatches }
