import postcss, { type AnyNode, type Declaration, type Rule } from 'postcss'
import library from './base-library.json'
import type { PackageFiles } from './package-files'
import type { Problem } from './problem'

/** A piece of CSS and the first engines with it, as MDN's browser-compat-data says; read on 2026-11-23. */
interface NewStyle {
  name: string
  ios: string
  chrome: string
  /** Matches the name of a property. */
  property?: RegExp
  /** Matches `property: value`. */
  value?: RegExp
  /** Matches a selector. An engine that does not know the selector drops the whole rule. */
  selector?: RegExp
  /** Matches an at-rule with its parameters. */
  at?: RegExp
  /** Without it a page lacks some space, a focus ring or a comfort, and nothing that it needs. */
  graceful?: true
}

const NEW_STYLES: readonly NewStyle[] = [
  { name: 'inset', ios: '14.5', chrome: '87', property: /^inset(-|$)/ },
  { name: 'margin-inline, padding-inline', ios: '14.5', chrome: '87', property: /^(margin|padding)-(inline|block)$/ },
  { name: 'aspect-ratio', ios: '15', chrome: '88', property: /^aspect-ratio$/ },
  { name: 'translate, rotate, scale', ios: '14.5', chrome: '104', property: /^(translate|rotate|scale)$/ },
  { name: 'accent-color', ios: '15.4', chrome: '93', property: /^accent-color$/ },
  { name: 'contain', ios: '15.4', chrome: '52', property: /^(contain|content-visibility|contain-intrinsic.*)$/ },
  { name: 'container', ios: '16', chrome: '105', property: /^container(-|$)/ },
  { name: 'scroll-margin', ios: '14.5', chrome: '69', property: /^scroll-margin/, graceful: true },
  { name: 'field-sizing', ios: '26.2', chrome: '123', property: /^field-sizing$/, graceful: true },
  { name: 'text-wrap', ios: '17.4', chrome: '114', property: /^text-wrap/ },
  { name: 'dvh, svh, lvh', ios: '15.4', chrome: '108', value: /\d[dsl]v(h|w|min|max)\b/ },
  { name: 'cqw', ios: '16', chrome: '105', value: /\dcq(w|h|i|b|min|max)\b/ },
  { name: 'clamp()', ios: '13.4', chrome: '79', value: /\bclamp\(/ },
  { name: 'color-mix()', ios: '16.2', chrome: '111', value: /\b(color-mix|light-dark|oklch|oklab|lch|lab|color)\(/ },
  { name: 'overflow: clip', ios: '16', chrome: '90', value: /^overflow(-[xy])?: clip/ },
  { name: ':has()', ios: '15.4', chrome: '105', selector: /:has\(/, graceful: true },
  { name: ':is(), :where()', ios: '14', chrome: '88', selector: /:(is|where)\(/ },
  { name: ':focus-visible', ios: '15.4', chrome: '86', selector: /:focus-visible/, graceful: true },
  { name: ':not() of several', ios: '9', chrome: '88', selector: /:not\([^()]*,/ },
  { name: 'nesting', ios: '16.5', chrome: '112', selector: /&/ },
  { name: '@layer', ios: '15.4', chrome: '99', at: /^layer/ },
  { name: '@container', ios: '16', chrome: '105', at: /^container/ },
  { name: 'a range in @media', ios: '16.4', chrome: '104', at: /^media .*[<>]/ },
] // prettier-ignore

const LACKING = NEW_STYLES.filter(
  ({ ios, chrome }) =>
    Number(ios) > Number(library.engines.ios) || Number(chrome) > Number(library.engines.chrome),
)

const ENGINES = `iOS ${library.engines.ios} or Chrome ${library.engines.chrome}`

/** Styles that the oldest engines drop, except the graceful ones. Everything is allowed inside `@supports`. */
export function unsupportedStyles({ styles }: Pick<PackageFiles, 'styles'>): Problem[] {
  return Object.entries(styles).flatMap(([name, sheet]) => {
    const found = new Set<string>()
    postcss.parse(sheet).walk((node) => {
      if (isTried(node)) return
      for (const one of LACKING) if (isUsed(one, node) && !isGraceful(one, node)) found.add(one.name)
    })
    return [...found].map((one) => ({ file: `${name}.wxss`, message: `${one}: not in ${ENGINES}` }))
  })
}

/** An unknown selector is graceful only in a rule of its own, because the engine drops the rule with all its selectors. */
const isGraceful = ({ graceful, selector }: NewStyle, node: AnyNode): boolean =>
  graceful === true && (node.type !== 'rule' || node.selectors.every((one) => selector?.test(one) === true))

/** Whether a node stands inside `@supports`, at any depth. */
function isTried({ parent }: Pick<AnyNode, 'parent'>): boolean {
  if (!parent) return false
  return (parent.type === 'atrule' && 'name' in parent && parent.name === 'supports') || isTried(parent)
}

function isUsed(style: NewStyle, node: AnyNode): boolean {
  if (node.type === 'decl') return isInDeclaration(style, node)
  if (node.type === 'rule') return isInSelector(style, node)
  return node.type === 'atrule' && style.at?.test(`${node.name} ${node.params}`) === true
}

const isInDeclaration = ({ property, value }: NewStyle, declaration: Declaration): boolean =>
  property?.test(declaration.prop) === true ||
  value?.test(`${declaration.prop}: ${declaration.value}`) === true

const isInSelector = ({ selector }: NewStyle, rule: Rule): boolean => selector?.test(rule.selector) === true
