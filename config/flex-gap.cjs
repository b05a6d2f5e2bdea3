const postcss = require('postcss')

/** A class of every node of the package (config/flex-gap-plugin.cjs adds it), because WXSS has no universal selector. */
const NODE_CLASS = 'k'
/**
 * True on WebKit before iOS 14.5, the first release with `gap` in flex boxes. A query for `gap` itself does not help, because grids had it
 * earlier; `scroll-margin` came with the same release, and Chrome had both by 84.
 */
const NO_FLEX_GAP = 'not (scroll-margin:0)'

/**
 * Adds margins to a sheet for phones that ignore `gap` in flex boxes. The margins stand before all other rules, so a later rule of equal
 * weight wins. The last child gets no margin, except in boxes that wrap: there every child gets one.
 * @param {string} css
 * @returns {string}
 */
function withFlexGapFallback(css) {
  if (!/gap:/.test(css)) return css
  const root = postcss.parse(css)
  const grids = new Set()
  root.walkDecls(/^(display|grid-.*)$/, (declaration) => {
    if (declaration.prop !== 'display' || /grid/.test(declaration.value))
      for (const selector of declaration.parent.selectors ?? []) grids.add(selector)
  })
  /** at-rule around (or none) → margin → selectors */
  const groups = new Map()
  root.walkRules((rule) => {
    const margin = marginFor(rule)
    const selectors = rule.selectors.filter((selector) => !grids.has(selector) && !selector.includes('::'))
    if (margin === undefined || selectors.length === 0) return
    const around = rule.parent.type === 'atrule' ? `@${rule.parent.name} ${rule.parent.params}` : ''
    const group = groups.get(around) ?? new Map()
    groups.set(around, group)
    const children = selectors.map((selector) => `${selector}>.${NODE_CLASS}${margin.of}`)
    group.set(margin.css, [...(group.get(margin.css) ?? []), ...children])
  })
  const blocks = [...groups].map(([around, group]) => {
    const rules = [...group].map(([margin, all]) => `${withoutVariants(all).join(',')}{${margin}}`).join('')
    return around === '' ? rules : `${around}{${rules}}`
  })
  if (blocks.length === 0) return css
  const fallback = postcss.parse(`@supports ${NO_FLEX_GAP}{${blocks.join('')}}`)
  const last = root.nodes
    .filter((node) => node.type === 'atrule' && /^(import|charset)$/.test(node.name))
    .at(-1)
  if (last) last.after(fallback)
  else root.prepend(fallback)
  return root.toString()
}

/** Drops `.tab.bare>…` where `.tab>…` exists, because the general selector matches both. */
function withoutVariants(selectors) {
  const boxes = selectors.map((selector) => selector.split('>.')[0])
  return [...new Set(selectors)].filter(
    (selector) => !boxes.some((box) => selector.startsWith(`${box}.`) && !selector.startsWith(`${box}>`)),
  )
}

/** The margin that replaces the gap of a rule, and the children that get it; undefined without a gap. */
function marginFor(rule) {
  const value = (prop) =>
    rule.nodes.filter((node) => node.type === 'decl' && node.prop === prop).at(-1)?.value
  const [row = value('row-gap'), column = value('column-gap') ?? row] = (value('gap') ?? '')
    .split(/\s+/)
    .filter(Boolean)
  if (row === undefined && column === undefined) return undefined
  const right = column === undefined ? '' : `margin-right:${column}`
  const below = row === undefined ? '' : `margin-bottom:${row}`
  if (/^wrap/.test(value('flex-wrap') ?? '') || /\bwrap\b/.test(value('flex-flow') ?? ''))
    return { css: [right, below].filter(Boolean).join(';'), of: '' }
  const isColumn = /column/.test(value('flex-direction') ?? value('flex-flow') ?? '')
  const css = isColumn ? below : right
  return css === '' ? undefined : { css, of: ':not(:last-child)' }
}

module.exports = { withFlexGapFallback, NODE_CLASS }
