import { TmplGroup } from 'glass-easel-template-compiler'
import type { PackageFiles } from './package-files'
import type { Problem } from './problem'

/** The compiler's warning about `<block id="…">`, which Taro writes and WeChat accepts. */
const HARMLESS_CODE = 65548

interface ParseError {
  code: number
  message: string
  startLine: number
}

export interface CompiledTemplates {
  /** A JavaScript expression: path → template. */
  expression: string
  /** Attributes that occur, in camel case, by tag: the properties a built-in component must know. */
  attributes: Readonly<Record<string, readonly string[]>>
  problems: readonly Problem[]
}

/** Compiles wxml and wxs with WeChat's open compiler. A missing end tag is only a warning there; here it is a problem. */
export function compileTemplates({ templates, scripts }: PackageFiles): CompiledTemplates {
  const group = new TmplGroup()
  const problems: Problem[] = []
  for (const [name, source] of Object.entries(scripts)) group.addScript(name, source)
  for (const [name, source] of Object.entries(templates)) {
    const found = group.addTmpl(name, source) as ParseError[]
    for (const { code, message, startLine } of found) {
      if (code !== HARMLESS_CODE)
        problems.push({ file: `${name}.wxml`, message: `${message} (line ${startLine + 1})` })
    }
  }
  for (const name of Object.keys(templates)) {
    for (const script of group.getScriptDependencies(name) as string[]) {
      if (!(script in scripts)) problems.push({ file: `${name}.wxml`, message: `no script ${script}.wxs` })
    }
    for (const other of group.getDirectDependencies(name) as string[]) {
      if (!(other in templates)) problems.push({ file: `${name}.wxml`, message: `no template ${other}.wxml` })
    }
  }
  const expression = group.getTmplGenObjectGroups()
  group.free()
  return { expression, attributes: attributesByTag(Object.values(templates)), problems }
}

const TAG = /<([a-z][\w-]*)((?:\s+[\w:.-]+(?:=(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/g
const ATTRIBUTE = /([\w:.-]+)(?:=(?:"[^"]*"|'[^']*'))?/g
/** Attributes that are no properties of a component: handlers, directives and attributes of every element. */
const NO_PROPERTY =
  /^(bind|catch|capture-|mut-bind|data-|wx:|mark:|generic:|model:)|^(id|class|style|slot|is|data|name|src)$/

function attributesByTag(sources: readonly string[]): Record<string, string[]> {
  const found = new Map<string, Set<string>>()
  for (const source of sources) {
    for (const [, tag = '', attributes = ''] of source.matchAll(TAG)) {
      const known = found.get(tag) ?? new Set<string>()
      found.set(tag, known)
      for (const [, name = ''] of attributes.matchAll(ATTRIBUTE)) {
        if (!NO_PROPERTY.test(name) || isOwnOf(tag, name)) known.add(camel(name))
      }
    }
  }
  return Object.fromEntries([...found].map(([tag, names]) => [tag, [...names]]))
}

const STRUCTURE = new Set(['template', 'wxs', 'import', 'include', 'block', 'slot'])

function isOwnOf(tag: string, name: string): boolean {
  return !STRUCTURE.has(tag) && (name === 'name' || name === 'src' || name === 'data')
}

const camel = (name: string) => name.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase())
