import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from './problem'

/** A built mini-program, read once: path without its ending → content, by kind. */
export interface PackageFiles {
  root: string
  templates: Readonly<Record<string, string>>
  scripts: Readonly<Record<string, string>>
  styles: Readonly<Record<string, string>>
  modules: Readonly<Record<string, string>>
  /** Parsed. A file that is not JSON is reported as a problem and left out. */
  configs: Readonly<Record<string, unknown>>
  problems: readonly Problem[]
}

/** @throws Error when the folder is not there */
export function readPackage(root: string): PackageFiles {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.split(path.sep).join('/'),
  )
  const ending = (suffix: string) =>
    Object.fromEntries(
      files
        .filter((file) => file.endsWith(suffix))
        .map((file) => [file.slice(0, -suffix.length), readFileSync(path.join(root, file), 'utf8')]),
    )
  const problems: Problem[] = []
  const configs: Record<string, unknown> = {}
  for (const [base, text] of Object.entries(ending('.json'))) {
    try {
      configs[base] = JSON.parse(text)
    } catch (error) {
      problems.push({ file: `${base}.json`, message: String(error) })
    }
  }
  return {
    root,
    templates: ending('.wxml'),
    scripts: ending('.wxs'),
    styles: ending('.wxss'),
    modules: ending('.js'),
    configs,
    problems,
  }
}
