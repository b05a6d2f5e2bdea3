import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** A document and what is wrong in it. */
export type LinkProblem = `${string}: ${string}`

interface Tree {
  root: string
  /** Every file that belongs to the repository. */
  files: readonly string[]
  scripts: ReadonlySet<string>
}

/** A changelog may name files that are gone. */
const HISTORY = ['CHANGELOG.md']
/** Paths that a build or the reader creates. */
const MADE = /^(dist|\.data|\.cache|node_modules)(\/|$)|^deploy\/environments\//

/** Finds links, anchors, paths in backticks and `npm run` commands of documents that lead nowhere. */
export function findBrokenLinks(root: string): LinkProblem[] {
  const tree = readTree(root)
  return tree.files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const text = readFileSync(path.join(root, file), 'utf8')
      const problems = [
        ...brokenTargets(tree, file, text),
        ...(HISTORY.includes(file) ? [] : [...brokenPaths(tree, file, text), ...brokenScripts(tree, text)]),
      ]
      return problems.map((problem): LinkProblem => `${file}: ${problem}`)
    })
}

function readTree(root: string): Tree {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  })
  const files = listed
    .toString('utf8')
    .split('\n')
    .filter((file) => file !== '' && existsSync(path.join(root, file)))
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const scripts =
    typeof manifest === 'object' && manifest !== null && 'scripts' in manifest ? (manifest.scripts ?? {}) : {}
  return { root, files, scripts: new Set(Object.keys(scripts)) }
}

/** `[text](target#anchor)` and pictures. */
function brokenTargets({ root }: Tree, file: string, text: string): string[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    if (/^[a-z]+:/.test(link)) return []
    const [target = '', anchor] = link.split('#')
    const full = target === '' ? path.join(root, file) : path.join(root, path.dirname(file), target)
    if (!existsSync(full)) return [`${link} is not there`]
    if (anchor === undefined || statSync(full).isDirectory()) return []
    return anchorsOf(readFileSync(full, 'utf8')).has(anchor) ? [] : [`${link}: no such heading`]
  })
}

const withoutFences = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '')
const withoutCode = (text: string) => withoutFences(text).replace(/`[^`\n]*`/g, '')

/** The anchors that the public site makes of headings. */
function anchorsOf(text: string): Set<string> {
  return new Set([...withoutFences(text).matchAll(/^#+\s+(.+)$/gm)].map(([, title = '']) => toAnchor(title)))
}

/** `Walk 1: post` → `walk-1-post` */
export function toAnchor(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
}

const ENDINGS = /\.(ts|tsx|mjs|cjs|js|json|md|scss|png|sh|yml)$/

/** Paths in backticks that are missing. A path may start at the root or at the document's folder, or be the end of a path of the tree. */
function brokenPaths(tree: Tree, file: string, text: string): string[] {
  const tops = new Set(tree.files.map((one) => one.split('/')[0]))
  return [...withoutFences(text).matchAll(/`([^`\n]+)`/g)].flatMap(([, quoted = '']) => {
    const name = quoted.replace(/\/$/, '')
    if (!/^[\w@.<>*{},…-]+(\/[\w@.<>*{},…-]+)*$/.test(name) || MADE.test(name)) return []
    const rooted = name.includes('/') && tops.has(name.split('/')[0] ?? '')
    if (!rooted && !ENDINGS.test(name)) return []
    return isInTree(tree, file, name) ? [] : [`\`${quoted}\` is not in the tree`]
  })
}

function isInTree({ files }: Tree, file: string, name: string): boolean {
  const pattern = new RegExp(
    `(^|/)${name
      .replace(/[.]/g, '\\.')
      .replace(/<[^>]*>|…|\*+/g, '[^/]+')
      .replace(/\{([^}]*)\}/g, (_all, names: string) => `(${names.replaceAll(',', '|')})`)}(/|$)`,
  )
  return (
    [name, path.join(path.dirname(file), name)].some((one) => files.includes(one)) ||
    files.some((one) => pattern.test(one))
  )
}

/** `npm run x` where package.json has no script of that name. */
function brokenScripts({ scripts }: Tree, text: string): string[] {
  return [...text.matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].flatMap(([, name = '']) =>
    scripts.has(name) ? [] : [`\`npm run ${name}\`: no such script`],
  )
}
