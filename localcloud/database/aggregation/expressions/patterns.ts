import { BSONRegExp } from 'bson'
import { requestFailed } from '../../../fault'
import { isNullish, typeName } from '../../values/bson-types'
import { toRegExp } from '../../query/regex'
import { named, type ArgumentReader, type OperatorTable } from './operator'

interface Search {
  text: string
  pattern: RegExp
}

/** The text and the pattern of an operator; undefined where one of them is null. */
function readSearch(name: string, read: ArgumentReader): Search | undefined {
  const [text, regex, options] = ['input', 'regex', 'options'].map((part) => read(part)?.())
  if (!isNullish(text) && typeof text !== 'string')
    throw requestFailed(`${name} needs 'input' to be of type string`)
  if (!isNullish(options) && typeof options !== 'string')
    throw requestFailed(`${name} needs 'options' to be of type string`)
  const isPattern = regex instanceof BSONRegExp
  if (!isNullish(regex) && typeof regex !== 'string' && !isPattern)
    throw requestFailed(`${name} needs 'regex' to be of type string or regex, found: ${typeName(regex)}`)
  if (isPattern && regex.options !== '' && !isNullish(options))
    throw requestFailed(`${name}: found regex option(s) specified in both 'regex' and 'option' fields`)
  if (isNullish(regex)) return undefined
  const flags = isNullish(options) ? (isPattern ? regex.options : '') : options
  const pattern = toRegExp(isPattern ? regex.pattern : regex, flags)
  return isNullish(text) ? undefined : { text, pattern }
}

const NAMES = { required: ['input', 'regex'], optional: ['options'] }

function describe(match: RegExpExecArray): object {
  return {
    match: match[0],
    idx: [...match.input.slice(0, match.index)].length,
    captures: match.slice(1).map((capture: string | undefined) => capture ?? null),
  }
}

/** Regular expressions in expressions. CloudBase's manual does not list them; MongoDB has them since 4.2. */
export const patternOperators: OperatorTable = {
  $regexMatch: named('$regexMatch', NAMES, (read) => {
    const search = readSearch('$regexMatch', read)
    return search ? search.pattern.test(search.text) : false
  }),
  $regexFind: named('$regexFind', NAMES, (read) => {
    const search = readSearch('$regexFind', read)
    const match = search?.pattern.exec(search.text)
    return match ? describe(match) : null
  }),
  $regexFindAll: named('$regexFindAll', NAMES, (read) => {
    const search = readSearch('$regexFindAll', read)
    if (!search) return []
    const all = new RegExp(search.pattern.source, `${search.pattern.flags}g`)
    return [...search.text.matchAll(all)].map(describe)
  }),
}
