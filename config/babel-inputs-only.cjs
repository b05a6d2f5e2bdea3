/** The fields of an action that a phone needs. The cloud checks roles and its own answers. */
const ON_PHONES = ['input', 'writes']

/**
 * Reduces contracts to what phones need: removes summary, roles and output of each action, and lets the bundler drop schemas that nothing
 * uses. This saves twenty kilobytes of the main package.
 */
module.exports = () => ({
  name: 'inputs-only',
  visitor: {
    CallExpression(path, { filename = '' }) {
      if (!/[\\/]shared[\\/]contract[\\/]/.test(filename)) return
      const { callee } = path.node
      if (callee.type === 'MemberExpression' && callee.object.name === 'v')
        path.addComment('leading', '#__PURE__')
      if (callee.type !== 'Identifier') return
      path.addComment('leading', '#__PURE__')
      const [definition] = path.node.arguments
      if (callee.name === 'action' && definition?.type === 'ObjectExpression')
        definition.properties = definition.properties.filter(({ key }) => ON_PHONES.includes(key?.name))
    },
  },
})
