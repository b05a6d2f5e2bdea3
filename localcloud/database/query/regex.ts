import { requestFailed } from '../../fault'

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\\x07', e: '\\x1b', f: '\\f', n: '\\n', r: '\\r', t: '\\t', v: '\\v',
  h: '[\\t \\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000]',
  A: '(?<![\\s\\S])', z: '(?![\\s\\S])', Z: '(?=\\n?(?![\\s\\S]))',
  b: '\\b', B: '\\B', d: '[0-9]', D: '[^0-9]', w: '[A-Za-z0-9_]', W: '[^A-Za-z0-9_]',
  s: '[\\t-\\r ]', S: '[^\\t-\\r ]',
} // prettier-ignore

/** The same escapes inside `[…]`: there a class has no brackets of its own. */
const CLASS_ESCAPES: Readonly<Record<string, string>> = {
  ...ESCAPES, b: '\\x08', d: '0-9', w: 'A-Za-z0-9_', s: '\\t-\\r ',
} // prettier-ignore

const SYNTAX = /[\\^$.*+?()[\]{}|/-]/

class Reader {
  at = 0
  result = ''

  constructor(
    readonly pattern: string,
    readonly flags: ReadonlySet<string>,
  ) {}

  refuse(what: string): never {
    throw requestFailed(
      `Regular expression is invalid, or the local database cannot read it (${what}): ${this.pattern}`,
    )
  }

  take(length: number): string {
    const text = this.pattern.slice(this.at, this.at + length)
    this.at += length
    return text
  }

  get rest(): string {
    return this.pattern.slice(this.at)
  }
}

function readEscape(reader: Reader, isInClass: boolean): string {
  reader.at++
  const point = reader.pattern.codePointAt(reader.at)
  if (point === undefined) return reader.refuse('a backslash at the end')
  const letter = String.fromCodePoint(point)
  const hex = /^x([0-9A-Fa-f]{2})|^x\{([0-9A-Fa-f]{1,6})\}/.exec(reader.rest)
  if (hex) {
    reader.at += hex[0].length
    return `\\u{${hex[1] ?? hex[2] ?? ''}}`
  }
  const property = /^[pP]\{\^?(L|Lu|Ll|Lo|N|Nd|P|S|Z|Zs|Han|Latin|Cyrillic|Greek)\}/.exec(reader.rest)
  if (property)
    return `\\${reader.take(property[0].length).replace(/\{(Han|Latin|Cyrillic|Greek)\}/, '{Script=$1}')}`
  reader.at += letter.length
  if (/[0-9]/.test(letter)) {
    if (isInClass || letter === '0' || /^[0-9]/.test(reader.rest)) return reader.refuse('an octal number')
    return `\\${letter}`
  }
  const known = (isInClass ? CLASS_ESCAPES : ESCAPES)[letter]
  if (known !== undefined && !(isInClass && /[AzZhDWSB]/.test(letter))) return known
  if (/[A-Za-z]/.test(letter)) return reader.refuse(`\\${letter}`)
  return SYNTAX.test(letter) ? `\\${letter}` : letter
}

function readClass(reader: Reader): string {
  let text = reader.take(1)
  if (reader.rest.startsWith('^')) text += reader.take(1)
  // A `]` directly after the opening bracket is a member of the class.
  if (reader.rest.startsWith(']')) {
    reader.at++
    text += '\\]'
  }
  for (;;) {
    const point = reader.pattern.codePointAt(reader.at)
    if (point === undefined) return reader.refuse('a class without an end')
    const letter = String.fromCodePoint(point)
    if (letter === ']') break
    if (/^\[[:.=]/.test(reader.rest)) return reader.refuse('a named class')
    if (letter === '\\') text += readEscape(reader, true)
    else {
      reader.at += letter.length
      text += letter === '[' ? '\\[' : letter
    }
  }
  reader.at++
  return `${text}]`
}

function readGroup(reader: Reader): string {
  const special = /^\((\?(?::|=|!|<=|<!|P?<[A-Za-z_]\w*>|'[A-Za-z_]\w*')|\*|\?)?/.exec(reader.rest)
  const start = special?.[1]
  if (start === undefined) return reader.take(1)
  if (start === '*' || start === '?') return reader.refuse(reader.rest.slice(0, 4))
  reader.at += start.length + 1
  const name = /[<'](\w+)[>']$/.exec(start)?.[1]
  return name === undefined ? `(${start}` : `(?<${name}>`
}

function readQuantifier(reader: Reader): string {
  const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(reader.rest)?.[0]
  // In PCRE a brace that begins no quantifier is a literal.
  if (quantifier === undefined) return `\\${reader.take(1)}`
  reader.at += quantifier.length
  if (reader.rest.startsWith('+')) return reader.refuse('a possessive quantifier')
  return quantifier
}

function readNext(reader: Reader): string {
  const letter = reader.pattern[reader.at] ?? ''
  const isMultiline = reader.flags.has('m')
  switch (letter) {
    case '\\':
      return readEscape(reader, false)
    case '[':
      return readClass(reader)
    case '(':
      return readGroup(reader)
    case '.':
      reader.at++
      return reader.flags.has('s') ? '[\\s\\S]' : '[^\\n]'
    case '$':
      reader.at++
      return isMultiline ? '(?=\\n|(?![\\s\\S]))' : '(?=\\n?(?![\\s\\S]))'
    case '^':
      reader.at++
      return isMultiline ? '(?<=\\n|(?<![\\s\\S]))' : '(?<![\\s\\S])'
    case '*':
    case '+':
    case '?':
    case '{':
      return readQuantifier(reader)
    case '}':
    case ']':
      reader.at++
      return `\\${letter}`
    default: {
      const point = String.fromCodePoint(reader.pattern.codePointAt(reader.at) ?? 0)
      reader.at += point.length
      return point === '/' ? '\\/' : point
    }
  }
}

/** Removes the blanks and comments that the option `x` allows, but not those inside a class. */
const withoutBlanks = (pattern: string): string =>
  pattern.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]?|#.*$|\s+/gm, (text) =>
    /^[\\[]/.test(text) ? text : '',
  )

/**
 * Converts a regular expression of MongoDB (PCRE, UTF-8) to a JavaScript one with the same meaning: `\d`, `\w` and `\s` are
 * ASCII, `$` also matches before a final line break, `.` excludes only `\n`, a character is a code point. Throws (−502001) for
 * patterns that JavaScript cannot express.
 */
export function toRegExp(pattern: string, options: string): RegExp {
  const unknown = /[^imsxu]/.exec(options)
  if (unknown) throw requestFailed(`invalid flag in regex options: ${unknown[0]}`)
  const inline = /^\(\?([imsx]+)\)/.exec(pattern)
  const flags = new Set([...options, ...(inline?.[1] ?? '')])
  const body = inline ? pattern.slice(inline[0].length) : pattern
  const reader = new Reader(flags.has('x') ? withoutBlanks(body) : body, flags)
  if (reader.pattern.includes('\0')) reader.refuse('a NUL character')
  while (reader.at < reader.pattern.length) reader.result += readNext(reader)
  try {
    return new RegExp(reader.result, flags.has('i') ? 'iu' : 'u')
  } catch {
    return reader.refuse('its form')
  }
}
