import { fieldsOf } from '../record'
import path from 'node:path'
import postcss, { type ChildNode, type Container, type Document } from 'postcss'
import selectors from 'postcss-selector-parser'
import { cssOfRpx } from '../rpx'
import type { PackageFiles } from './package-files'
import type { Problem } from './problem'

export interface CompiledStyles {
  sheets: Readonly<Record<string, string>>
  /** Components with isolated styles: path → prefix that the engine puts before each class. */
  scopes: Readonly<Record<string, string>>
  problems: readonly Problem[]
}

/** WXSS as CSS: imports in place, tags under the names they have in the DOM, rpx as a share of the screen's width. */
export function compileStyles(files: PackageFiles): CompiledStyles {
  const problems: Problem[] = []
  const scopes: Record<string, string> = {}
  const sheets: Record<string, string> = {}
  for (const name of Object.keys(files.styles)) {
    const scope = isIsolated(files.configs[name]) ? `c${Object.keys(scopes).length}` : undefined
    if (scope !== undefined) scopes[name] = scope
    try {
      sheets[name] = cssOfRpx(
        inlineSheet(name, { sheets: files.styles, scope, inlined: new Set(), problems }),
      )
    } catch (error) {
      problems.push({ file: `${name}.wxss`, message: String(error) })
    }
  }
  return { sheets, scopes, problems }
}

interface Inlining {
  sheets: Readonly<Record<string, string>>
  /** The prefix of the component's own classes. */
  scope: string | undefined
  /** Sheets that the result already contains. */
  inlined: Set<string>
  problems: Problem[]
}

/** A sheet with each import replaced by its content, once. */
function inlineSheet(name: string, inlining: Inlining): string {
  const { sheets, scope, inlined, problems } = inlining
  if (inlined.has(name)) return ''
  inlined.add(name)
  const root = postcss.parse(sheets[name] ?? '', { from: `${name}.wxss` })
  root.walkRules((rule) => {
    if (!isInKeyframes(rule.parent)) rule.selector = rename(rule.selector, scope)
  })
  root.walkAtRules('import', (rule) => {
    const wanted = /['"]([^'"]+)['"]/.exec(rule.params)?.[1] ?? ''
    const target = path.posix
      .join(wanted.startsWith('/') ? '/' : path.posix.dirname(name), wanted)
      .replace(/^\/|\.wxss$/g, '')
    if (!(target in sheets)) problems.push({ file: `${name}.wxss`, message: `no sheet ${target}.wxss` })
    rule.replaceWith(postcss.parse(inlineSheet(target, inlining)))
  })
  return root.toString()
}

function rename(selector: string, scope: string | undefined): string {
  return selectors((list) => {
    list.walkTags((tag) => {
      tag.value = `wx-${tag.value}`
    })
    if (scope !== undefined)
      list.walkClasses((one) => {
        one.value = `${scope}--${one.value}`
      })
  }).processSync(selector)
}

function isInKeyframes(parent: Container<ChildNode> | Document | undefined): boolean {
  return parent?.type === 'atrule' && 'name' in parent && /keyframes$/.test(String(parent.name))
}

/** A component's styles are its own unless it says that they are shared; a page's are not isolated. */
function isIsolated(config: unknown): boolean {
  const { component, styleIsolation } = fieldsOf(config)
  return component === true && !(styleIsolation === 'shared' || styleIsolation === 'page-shared')
}
