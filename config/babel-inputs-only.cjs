/** Of an action a phone needs to know only what it may send: the cloud checks who may call it, and its own answers. */
const ON_PHONES = ['input', 'writes']

/**
 * Contracts as phones need them: without what an action is for, who may call it and what it answers, and with schemas that are left out
 * of the package where nothing uses them. All of it together was twenty kilobytes of the main package.
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
