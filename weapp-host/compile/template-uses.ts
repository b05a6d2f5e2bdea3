import definition from '@tarojs/plugin-platform-h5/dist/definition.json'
import { fieldsOf } from '../record'
import type { PackageFiles } from './package-files'
import type { Problem } from './problem'

const TAGS = /<([a-z][\w-]*)/g
const HANDLERS = /\s(?:bind|catch|mut-bind|capture-bind|capture-catch):?[a-z]+="([^"{}]+)"/g
const IS = /<template\s[^>]*?\bis="([^"{}]+)"/g
const NAMES = /<template\s[^>]*?\bname="([^"{}]+)"/g
const IMPORTS = /<import\s[^>]*?src="([^"]+)"/g
/** Parts of the template language, not components. */
const STRUCTURE = ['template', 'wxs', 'import', 'include', 'block', 'slot']
const BUILT_IN = new Set([...STRUCTURE, ...Object.keys(definition.components)])

const all = (pattern: RegExp, text: string): string[] =>
  [...text.matchAll(pattern)].map(([, one = '']) => one)

/**
 * Names in templates that nothing defines: a component, a handler, another template. WeChat reports none of them: the place stays
 * empty, the press does nothing.
 */
export function templateUseProblems(files: PackageFiles): Problem[] {
  const scripts = Object.values(files.modules).join('\n')
  return Object.entries(files.templates).flatMap(([name, source]) => {
    const texts = [source, ...importedBy(source, files)]
    const found = (pattern: RegExp) => [...new Set(texts.flatMap((text) => all(pattern, text)))]
    const named = new Set(found(NAMES))
    const config = files.configs[name]
    const own = Object.keys(fieldsOf(fieldsOf(config)['usingComponents']))
    // A file without a configuration is an imported template: its tags are resolved where it is imported.
    const tags =
      config === undefined ? [] : found(TAGS).filter((tag) => !BUILT_IN.has(tag) && !own.includes(tag))
    const handlers = [...new Set(all(HANDLERS, source))].filter((one) => !mentions(scripts, one))
    const templates = [...new Set(all(IS, source))].filter((one) => !named.has(one))
    return [
      ...tags.map((tag) => `<${tag}> is no component`),
      ...handlers.map((handler) => `no script has a handler ${handler}`),
      ...templates.map((template) => `no template ${template}`),
    ].map((message) => ({ file: `${name}.wxml`, message }))
  })
}

/** The templates that a file may use by name: those of the files that it imports. */
function importedBy(source: string, { templates }: PackageFiles): string[] {
  return all(IMPORTS, source).map((wanted) => {
    const name = wanted.replace(/^(\.{0,2}\/)+/, '').replace(/\.wxml$/, '')
    return templates[name] ?? ''
  })
}

const mentions = (scripts: string, name: string): boolean => new RegExp(`\\b${name}\\b`).test(scripts)
