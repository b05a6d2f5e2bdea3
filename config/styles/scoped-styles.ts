import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A file of the tree: path from the root, and content. */
export interface SourceFile {
  file: string
  text: string
}

/** Every style sheet and component below a folder. */
export function readSources(root: string, folder: string): SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:scss|tsx)$/.test(name) && !name.endsWith('.test.tsx'))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
}

/**
 * Finds classes by which two components affect each other. A page joins many sheets, so a class looks different from page to page if two
 * sheets style it by itself, or if one feature uses it and another styles it. Every feature may use classes of ui/ and of the app's own sheets.
 */
export function findCollisions(sources: readonly SourceFile[]): string[] {
  const owners = new Map<string, string[]>()
  for (const { file, text } of sources.filter((source) => source.file.endsWith('.scss')))
    for (const name of dressedAlone(text)) owners.set(name, [...(owners.get(name) ?? []), file])
  const twice = [...owners].flatMap(([name, files]) =>
    files.length > 1 ? [`.${name} is dressed in ${files.join(' and ')}`] : [],
  )
  const foreign = sources
    .filter(({ file }) => file.endsWith('.tsx'))
    .flatMap(({ file, text }) =>
      writtenClasses(text).flatMap((name) => {
        const dressers = owners.get(name) ?? []
        const isFine = dressers.length === 0 || dressers.some((sheet) => mayUse(file, sheet))
        return isFine ? [] : [`${file} writes .${name}, which ${dressers.join(' and ')} dresses`]
      }),
    )
  return [...twice, ...foreign]
}

/** The classes that a sheet styles by themselves: `.share {`, not `.row + .share {`. */
function dressedAlone(sheet: string): Set<string> {
  const rules = sheet.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{};]+)\{/g)
  const selectors = [...rules].flatMap(([, selector = '']) => selector.split(','))
  return new Set(selectors.flatMap((selector) => /^\s*\.([a-z][\w-]*)\s*$/.exec(selector)?.[1] ?? []))
}

/** The classes that a component names as literal text. */
function writtenClasses(component: string): string[] {
  const plain = [...component.matchAll(/className="([^"]+)"/g)].map(([, names = '']) => names)
  const joined = [...component.matchAll(/classes\(\s*'([^']+)'/g)].map(([, names = '']) => names)
  return [...new Set([...plain, ...joined].flatMap((names) => names.split(/\s+/)).filter(Boolean))]
}

function mayUse(component: string, sheet: string): boolean {
  const [, kind, noun] = sheet.split('/')
  if (kind !== 'features') return true
  return component.startsWith(`src/features/${noun}/`)
}
