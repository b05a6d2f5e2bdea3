import { CSV_TEMPLATE } from './csv-template'

it('gives a template with as many cells as headings', () => {
  const [head = '', example = ''] = CSV_TEMPLATE.trim().split('\r\n')
  expect(example.split(',')).toHaveLength(head.split(',').length)
})
