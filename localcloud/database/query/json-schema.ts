import { requestFailed } from '../../fault'
import { equalValues, numeric } from '../values/compare'
import { typeLeaf } from './query-operators'
import { isDoc, type Doc } from '../values/values'

type Test = (value: unknown) => boolean

/** Compiles the part of `$jsonSchema` that a filter can use. Refuses unknown keywords by name. */
export function compileSchema(schema: unknown): Test {
  if (!isDoc(schema)) throw requestFailed('$jsonSchema must be an object')
  const tests = Object.entries(schema).map(([keyword, argument]) => keywordTest(keyword, argument))
  return (value) => tests.every((test) => test(value))
}

const onText =
  (test: (value: string) => boolean): Test =>
  (value) =>
    typeof value !== 'string' || test(value)
const onNumber =
  (test: (value: number) => boolean): Test =>
  (value) =>
    typeof value !== 'number' || test(value)
const onList =
  (test: (value: unknown[]) => boolean): Test =>
  (value) =>
    !Array.isArray(value) || test(value)
const onDoc =
  (test: (value: Doc) => boolean): Test =>
  (value) =>
    !isDoc(value) || test(value)

const JSON_TYPES: Readonly<Record<string, string>> = { boolean: 'bool', integer: 'int' }

function typeTest(argument: unknown): Test {
  const names = (Array.isArray(argument) ? argument : [argument]).map(
    (name) => JSON_TYPES[String(name)] ?? name,
  )
  const leaf = typeLeaf(names)
  const allowsArray = names.includes('array')
  // A schema applies to the value itself, not to the elements of an array: an array of strings is no string.
  return (value) => (Array.isArray(value) ? allowsArray : leaf(value))
}

function keywordTest(keyword: string, argument: unknown): Test {
  switch (keyword) {
    case 'title':
    case 'description':
      return () => true
    case 'bsonType':
    case 'type':
      return typeTest(argument)
    case 'required':
      return onDoc((doc) => (argument as string[]).every((field) => doc[field] !== undefined))
    case 'properties': {
      const fields = Object.entries(argument as Doc).map(
        ([field, schema]) => [field, compileSchema(schema)] as const,
      )
      return onDoc((doc) => fields.every(([field, test]) => doc[field] === undefined || test(doc[field])))
    }
    case 'enum':
      return (value) => (argument as unknown[]).some((option) => equalValues(option, value))
    case 'minimum':
      return onNumber((value) => value >= numeric(argument))
    case 'maximum':
      return onNumber((value) => value <= numeric(argument))
    case 'minLength':
      return onText((value) => [...value].length >= numeric(argument))
    case 'maxLength':
      return onText((value) => [...value].length <= numeric(argument))
    case 'pattern': {
      const pattern = new RegExp(String(argument))
      return onText((value) => pattern.test(value))
    }
    case 'minItems':
      return onList((value) => value.length >= numeric(argument))
    case 'maxItems':
      return onList((value) => value.length <= numeric(argument))
    case 'items': {
      const test = compileSchema(argument)
      return onList((value) => value.every(test))
    }
    default:
      throw requestFailed(`Unknown $jsonSchema keyword: ${keyword}`)
  }
}
