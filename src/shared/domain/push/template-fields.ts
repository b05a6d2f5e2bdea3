import { MESSAGE_TEMPLATES, type MessageTemplateName, type TemplateField } from './templates'

/** The names that WeChat gave the fields of a template, by our names. A field that is absent has its declared name. */
export type FieldNames = Readonly<Partial<Record<MessageTemplateName, Readonly<Record<string, string>>>>>

/** Kinds that accept every value of the declared kind. `time` may be `date`, because a moment is always sent with its day. */
const TAKES_AS_WELL: Readonly<Record<string, readonly string[]>> = {
  thing: ['thing'],
  phrase: ['phrase', 'thing', 'name'],
  time: ['time', 'date'],
}

const kindOf = (field: string): string => field.replace(/\d{1,4}$/, '')

/** WeChat's names of a template's fields, by our names. Names from the environment override the declared ones. */
export function fieldNames(template: MessageTemplateName, given: FieldNames = {}): Record<string, string> {
  const declared = Object.entries<TemplateField>(MESSAGE_TEMPLATES[template].fields)
  return Object.fromEntries(declared.map(([name, { field }]) => [name, given[template]?.[name] ?? field]))
}

/** Problems of the names that an environment gives, in words; empty when messages can use them. */
export function fieldNameProblems(template: MessageTemplateName, given: FieldNames): string[] {
  const declared: Readonly<Record<string, TemplateField>> = MESSAGE_TEMPLATES[template].fields
  const all = Object.values(fieldNames(template, given))
  const twice = all.filter((field, index) => all.indexOf(field) !== index)
  return [
    ...Object.entries(given[template] ?? {}).flatMap(([name, field]) => {
      if (!Object.hasOwn(declared, name))
        return [`${template} has no field ${name}: ${Object.keys(declared).join(', ')}`]
      const kinds = TAKES_AS_WELL[kindOf(declared[name]?.field ?? '')] ?? []
      return kinds.includes(kindOf(field)) && /\d$/.test(field)
        ? []
        : [`${template}.${name} can be ${kinds.map((kind) => `${kind}N`).join(' or ')}, not ${field}`]
    }),
    ...twice.map((field) => `${template} has ${field} twice`),
  ]
}
