import { ESLint } from 'eslint'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Lints files as if they stood in this tree: `node config/eslint/lint-miniature.mjs REQUEST.json`. It writes them into a temporary
 * copy that has the folders and rules of the tree but none of its files, so an interruption leaves nothing in the tree.
 * REQUEST: `{ texts: { path: text }, linted: [path] }`. Prints `{ reports: [{ file, rule, message }], rules: [{ rule, options }] }`.
 */
const ROOT = path.resolve(import.meta.dirname, '..', '..')
const CONFIGURATION = ['eslint.config.mjs', 'tsconfig.json', 'config/import-directions.mjs', 'config/eslint']
/** Folders whose subfolders become zones: see import-directions.mjs. */
const FLOORS = ['src', 'src/features', 'src/pages', 'src/desk', 'src/atlas', 'cloudfunctions']

const miniature = realpathSync(mkdtempSync(path.join(tmpdir(), 'lint-')))
try {
  console.log(JSON.stringify(await lint(JSON.parse(readFileSync(process.argv[2], 'utf8')))))
} finally {
  rmSync(miniature, { recursive: true, force: true })
}

async function lint({ texts, linted }) {
  build()
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(path.dirname(path.join(miniature, file)), { recursive: true })
    writeFileSync(path.join(miniature, file), text)
  }
  const eslint = new ESLint({ cwd: miniature })
  const results = await eslint.lintFiles(linted)
  const configurations = await Promise.all(linted.map((file) => eslint.calculateConfigForFile(file)))
  return {
    reports: results.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message }) => ({
        file: path.relative(miniature, filePath).split(path.sep).join('/'),
        rule: ruleId,
        message,
      })),
    ),
    rules: listRules(configurations),
  }
}

function build() {
  for (const part of CONFIGURATION)
    cpSync(path.join(ROOT, part), path.join(miniature, part), { recursive: true })
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(miniature, 'node_modules'))
  for (const floor of FLOORS.filter((one) => existsSync(path.join(ROOT, one))))
    for (const entry of readdirSync(path.join(ROOT, floor), { withFileTypes: true }))
      if (entry.isDirectory()) mkdirSync(path.join(miniature, floor, entry.name), { recursive: true })
}

/** Every rule that is on for some file, once for each set of options. */
function listRules(configurations) {
  const rules = configurations.flatMap(({ rules }) =>
    Object.entries(rules)
      .filter(([, [severity]]) => severity !== 0)
      .map(([rule, [, ...options]]) => JSON.stringify({ rule, options })),
  )
  return [...new Set(rules)].map((rule) => JSON.parse(rule))
}
