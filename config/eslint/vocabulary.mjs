import path from 'node:path'
import { storedNames, wordsToLeave } from './words.mjs'

const ROOT = path.resolve(import.meta.dirname, '..', '..')

/** Splits a name into words: `keepBooks`, `KEEP_BOOKS` and `keep-books` give the same. */
const toWords = (name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replace(/[_.$]+/g, '-')
    .toLowerCase()

const patternOf = ({ leave, forms = [], except = [] }) => {
  const spellings = [leave, ...forms].map((spelling) =>
    spelling.endsWith('…') ? `^${toWords(spelling.slice(0, -1))}-` : `(?:^|-)${toWords(spelling)}(?:-|$)`,
  )
  const allowed = except.map((term) => `(?!.*${toWords(term)})`)
  return new RegExp(`^${allowed.join('')}.*(?:${spellings.join('|')})`)
}

const entries = wordsToLeave
  .filter(({ later }) => !later)
  .map((entry) => ({ ...entry, pattern: patternOf(entry) }))

const TYPES = new Set(['ClassName', 'Type', 'TSEnumName'])

/** Whether a name is only passed on, such as `{ held }` of a value that another file declared. */
const isPassedOn = (identifier) => {
  const { parent } = identifier
  const holder = parent.type === 'AssignmentPattern' ? parent.parent : parent
  return holder.type === 'Property' && holder.shorthand
}

/** Reports declared names, members, files and folders that contain a word to leave. */
export const vocabulary = {
  meta: {
    type: 'suggestion',
    docs: { description: 'Names take the words of docs/glossary.md.' },
    schema: [],
    messages: { leave: '“{{leave}}” in {{name}} is a word to leave: take {{take}} (docs/glossary.md).' },
  },
  create(context) {
    const place = path.relative(ROOT, context.filename).split(path.sep)
    const here = entries.filter(({ within }) => within === undefined || within.includes(place[0]))
    const report = (node, name, kind) => {
      if (storedNames.includes(name)) return
      const words = toWords(name)
      const entry = here.find(
        ({ of, pattern }) => (of === undefined || of.includes(kind)) && pattern.test(words),
      )
      if (entry)
        context.report({ node, messageId: 'leave', data: { leave: entry.leave, name, take: entry.take } })
    }
    const reportMember = (node) => {
      if (!node.computed && node.key.type === 'Identifier') report(node.key, node.key.name, 'member')
    }
    return {
      Program(program) {
        for (const folder of place.slice(0, -1)) report(program, folder, 'folder')
        report(program, place.at(-1).replace(/\..*$/, ''), 'file')
      },
      'Program:exit'() {
        for (const { variables } of context.sourceCode.scopeManager.scopes)
          for (const { name, defs } of variables) {
            const [definition] = defs
            if (definition === undefined || definition.type === 'ImportBinding') continue
            if (isPassedOn(definition.name)) continue
            const kind = TYPES.has(definition.type)
              ? 'type'
              : definition.type === 'FunctionName'
                ? 'function'
                : 'value'
            report(definition.name, name, kind)
          }
      },
      TSPropertySignature: reportMember,
      TSMethodSignature: reportMember,
      PropertyDefinition: reportMember,
      MethodDefinition: reportMember,
    }
  },
}
