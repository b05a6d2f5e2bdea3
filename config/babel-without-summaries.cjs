/**
 * What an action is for is written for those who read the contract. Phones do without these sentences: they were eight kilobytes of the
 * main package.
 */
module.exports = () => ({
  name: 'without-summaries',
  visitor: {
    CallExpression({ node }, { filename = '' }) {
      if (!/[\\/]shared[\\/]contract[\\/]/.test(filename) || node.callee.name !== 'action') return
      const [definition] = node.arguments
      if (definition?.type !== 'ObjectExpression') return
      definition.properties = definition.properties.filter(({ key }) => key?.name !== 'summary')
    },
  },
})
