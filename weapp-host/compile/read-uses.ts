import { parse, type AnyNode, type Node, type Pattern } from 'acorn'
import { STANDARD_OBJECTS } from './globals'

/** What one script asks of the engine and of WeChat. */
export interface Uses {
  /** Names that nothing in the script declares. */
  free: Set<string>
  /** Names whose presence the script asks for (`typeof name`). */
  guarded: Set<string>
  /** `anything.name()` */
  methods: Set<string>
  /** `Object.fromEntries` */
  statics: Set<string>
  /** `wx.name` */
  wx: Set<string>
  /** `something().name`: how a bundler writes a member of a default import, of Taro's for one. */
  ofImports: Set<string>
  /** Patterns of regular expressions. */
  patterns: string[]
}

/** Reads a script. @throws SyntaxError when it is not of this edition of ECMAScript */
export function readUses(source: string, ecmaVersion: 2019): Uses {
  const declared = new Set(['arguments', 'undefined', 'NaN', 'Infinity'])
  const uses: Uses = {
    free: new Set(),
    guarded: new Set(),
    methods: new Set(),
    statics: new Set(),
    wx: new Set(),
    ofImports: new Set(),
    patterns: [],
  }
  walk(parse(source, { ecmaVersion, allowReturnOutsideFunction: true }), (node) => {
    for (const pattern of declaredBy(node)) collectNames(pattern, declared)
    collectUse(node, uses)
  })
  for (const name of declared) uses.free.delete(name)
  return uses
}

/** Calls back with every node that is no mere name of a property. */
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
    if (callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier')
      uses.methods.add(callee.property.name)
  } else if (node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier') {
    const { object, property } = node
    if (object.type === 'CallExpression' && object.arguments.length === 0) uses.ofImports.add(property.name)
    if (object.type !== 'Identifier') return
    if (object.name === 'wx') uses.wx.add(property.name)
    if (STANDARD_OBJECTS.has(object.name)) uses.statics.add(`${object.name}.${property.name}`)
  }
}
