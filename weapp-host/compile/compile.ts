import { manifestProblems } from './manifest'
import { readPackage } from './package-files'
import type { Problem } from './problem'
import { checkScripts } from './scripts'
import { compileStyles } from './styles'
import { unsupportedStyles } from './style-support'
import { templateUseProblems } from './template-uses'
import { compileTemplates } from './templates'

export interface CompiledPackage {
  /** A script that puts the package on `window.mpCode`, for phone/code.ts. */
  bundle: string
  /** Methods in use that the base library adds to its engines: name → first base library with it. */
  borrowed: ReadonlyMap<string, string>
  /** Everything that would fail in WeChat; the caller must not run a package with problems. */
  problems: readonly Problem[]
}

/**
 * Compiles a built mini-program for the phone page.
 * @param root folder with app.json
 * @throws Error when the folder is not there
 */
export function compilePackage(root: string): CompiledPackage {
  const files = readPackage(root)
  const templates = compileTemplates(files)
  const styles = compileStyles(files)
  const scripts = checkScripts(files)
  const bundle = `window.mpCode = {
  configs: ${JSON.stringify(files.configs)},
  sheets: ${JSON.stringify(styles.sheets)},
  scopes: ${JSON.stringify(styles.scopes)},
  attributes: ${JSON.stringify(templates.attributes)},
  modules: ${JSON.stringify(files.modules)},
  templates: ${templates.expression},
}`
  return {
    bundle,
    borrowed: scripts.borrowed,
    problems: [
      ...files.problems,
      ...manifestProblems(files),
      ...scripts.problems,
      ...templates.problems,
      ...templateUseProblems(files),
      ...styles.problems,
      ...unsupportedStyles(files),
    ],
  }
}
