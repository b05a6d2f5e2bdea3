import {
  parse,
  type AnyNode,
  type CallExpression,
  type MemberExpression,
  type NewExpression,
  type Node,
  type Pattern,
} from 'acorn'
import { STANDARD_OBJECTS } from './globals'

/** Everything of the engine and of WeChat that one script uses. */
export interface Uses {
  /** Names that the script uses and does not declare. */
  free: Set<string>
  /** Names that the script tests for (`typeof name`). */
  guarded: Set<string>
  /** `anything.name()` */
  methods: Set<string>
  /** `Object.fromEntries` */
  statics: Set<string>
  /** `wx.name`, `wx['name']`, `const { name } = wx` */
  wx: Set<string>
  /** `wx.cloud.name`, also where `wx` comes from an import. */
  cloud: Set<string>
  /** `something().name`: a bundler writes members of a default import in this way, for example Taro's. */
  ofImports: Set<string>
  /** Patterns of regular expressions. */
  patterns: string[]
  /** APIs of WeChat that the script tests for before it calls them: `wx.canIUse('name')`. */
  asked: Set<string>
  /** Code that engines treat differently, described in words. */
  doubtful: Set<string>
}

/** Reads a script. @throws SyntaxError when its syntax is newer than this edition of ECMAScript */
export function readUses(source: string, ecmaVersion: 2019): Uses {
  const declared = new Set(['arguments', 'undefined', 'NaN', 'Infinity'])
  const uses: Uses = {
    free: new Set(),
    guarded: new Set(),
    methods: new Set(),
    statics: new Set(),
    wx: new Set(),
    cloud: new Set(),
    ofImports: new Set(),
    patterns: [],
    asked: new Set(),
    doubtful: new Set(),
  }
  walk(parse(source, { ecmaVersion, allowReturnOutsideFunction: true }), (node) => {
    for (const pattern of declaredBy(node)) collectNames(pattern, declared)
    collectUse(node, uses)
  })
  for (const name of declared) uses.free.delete(name)
  return uses
}

/** Visits every node except plain property names. */
function walk(node: AnyNode, visit: (node: AnyNode) => void): void {
  visit(node)
  for (const [key, child] of Object.entries(node)) {
    if (isNameOnly(node, key)) continue
    for (const each of Array.isArray(child) ? (child as unknown[]) : [child as unknown])
      if (isNode(each)) walk(each, visit)
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string'
}

function isNameOnly(node: AnyNode, key: string): boolean {
  switch (node.type) {
    case 'MemberExpression':
      return key === 'property' && !node.computed
    case 'Property':
    case 'MethodDefinition':
      return key === 'key' && !node.computed
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return key === 'label'
    default:
      return false
  }
}

function declaredBy(node: AnyNode): (Pattern | null | undefined)[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return [node.id]
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return [node.id, ...node.params]
    case 'ArrowFunctionExpression':
      return node.params
    case 'ClassDeclaration':
    case 'ClassExpression':
      return [node.id]
    case 'CatchClause':
      return [node.param]
    default:
      return []
  }
}

function collectNames(pattern: Pattern | null | undefined, into: Set<string>): void {
  switch (pattern?.type) {
    case 'Identifier':
      into.add(pattern.name)
      break
    case 'ArrayPattern':
      for (const element of pattern.elements) collectNames(element, into)
      break
    case 'ObjectPattern':
      for (const property of pattern.properties)
        collectNames(property.type === 'RestElement' ? property : property.value, into)
      break
    case 'AssignmentPattern':
      collectNames(pattern.left, into)
      break
    case 'RestElement':
      collectNames(pattern.argument, into)
      break
    case 'MemberExpression':
    case undefined:
      break
  }
}

function collectUse(node: AnyNode, uses: Uses): void {
  if (node.type === 'Identifier') uses.free.add(node.name)
  else if (
    node.type === 'UnaryExpression' &&
    node.operator === 'typeof' &&
    node.argument.type === 'Identifier'
  )
    uses.guarded.add(node.argument.name)
  else if (node.type === 'Literal') {
    if (node.regex) uses.patterns.push(node.regex.pattern)
    else if (typeof node.value === 'string' && node.value.includes('(?')) uses.patterns.push(node.value)
  } else if (node.type === 'CallExpression') {
    const { callee } = node
    const name = callee.type === 'MemberExpression' ? memberName(callee) : undefined
    if (name !== undefined) uses.methods.add(name)
    if (name === 'canIUse') uses.asked.add((textOf(node.arguments[0]) ?? '').split('.')[0] ?? '')
    collectMade(node, uses)
  } else if (node.type === 'NewExpression') {
    collectMade(node, uses)
  } else if (node.type === 'VariableDeclarator') {
    if (node.id.type === 'ObjectPattern' && node.init?.type === 'Identifier' && node.init.name === 'wx')
      for (const property of node.id.properties) {
        const name = property.type === 'Property' ? plainName(property.key, property.computed) : undefined
        if (name !== undefined) uses.wx.add(name)
      }
  } else if (node.type === 'MemberExpression') collectMember(node, uses)
}

/** Webpack's code to find the global object; it has a fallback when this is refused. */
const FEELS_FOR_GLOBAL = 'return this'
/** WebKit does not parse a date with a blank between day and time. */
const DATE_WITH_BLANK = /^\d{4}-\d\d?-\d\d? \d/
/** Flags that the oldest engines lack: `v` (sets of classes) and `d` (indices of matches). */
const NEW_FLAGS = /[vd]/

/** Collects objects that the script makes from a text: a function, a date, a pattern. */
function collectMade({ callee, arguments: given }: CallExpression | NewExpression, uses: Uses): void {
  if (callee.type !== 'Identifier') return
  const first = textOf(given[0])
  if (callee.name === 'Function' && given.length > 0 && first !== FEELS_FOR_GLOBAL)
    uses.doubtful.add('makes a function of a text, which WeChat forbids')
  if (callee.name === 'Date' && first !== undefined && DATE_WITH_BLANK.test(first))
    uses.doubtful.add(`new Date('${first}') is no date on iOS`)
  if (callee.name === 'RegExp' && NEW_FLAGS.test(textOf(given[1]) ?? ''))
    uses.doubtful.add(`a regular expression with the flags ${textOf(given[1])}`)
}

const textOf = (node: AnyNode | undefined): string | undefined =>
  node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined

function collectMember(node: MemberExpression, uses: Uses): void {
  const { object } = node
  const name = memberName(node)
  if (name === undefined) return
  if (isBareCall(object)) uses.ofImports.add(name)
  if (object.type === 'MemberExpression' && memberName(object) === 'cloud') {
    const owner = object.object
    if (isBareCall(owner) || (owner.type === 'Identifier' && owner.name === 'wx')) uses.cloud.add(name)
  }
  if (object.type !== 'Identifier') return
  if (object.name === 'wx') uses.wx.add(name)
  if (STANDARD_OBJECTS.has(object.name)) uses.statics.add(`${object.name}.${name}`)
}

/** `something()`: a bundler writes an import in this way. */
const isBareCall = (node: AnyNode): boolean => node.type === 'CallExpression' && node.arguments.length === 0

/** The name of a member if the script spells it out: `a.name`, `a['name']`. */
const memberName = ({ property, computed }: MemberExpression): string | undefined =>
  plainName(property, computed)

function plainName(key: AnyNode, computed: boolean): string | undefined {
  if (key.type === 'Identifier') return computed ? undefined : key.name
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : undefined
}
