import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeApiPage } from './api-page'
import { makeDataModelPage } from './data-model-page'
import { findUnexplainedPackages } from './dependencies'
import { findStaleExamples } from './examples'
import { findBrokenLinks } from './links'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const PAGES: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/api.md': makeApiPage,
  'docs/data-model.md': makeDataModelPage,
}

/** `npm run docs` writes the generated pages; with `--check` it only lists stale pages, broken links and stale examples. */
async function run(): Promise<void> {
  const check = process.argv.includes('--check')
  const problems: string[] = []
  for (const [name, make] of Object.entries(PAGES)) {
    const file = path.join(ROOT, name)
    const page = await make()
    if (!check) writeFileSync(file, page)
    else if (readText(file) !== page) problems.push(`${name} is stale: run \`npm run docs\``)
  }
  if (check)
    problems.push(
      ...findBrokenLinks(ROOT),
      ...findUnexplainedPackages(ROOT),
      ...findStaleExamples(ROOT, 'docs/contributing.md'),
    )
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

run().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
