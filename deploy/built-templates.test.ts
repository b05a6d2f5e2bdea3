import type * as Built from '@/cloud/rpc/environment'
import { TEMPLATES } from '../cloudfunctions/_kernel/platform/templates'

const before = process.env['TARO_APP_TEMPLATES']
/** The template ids for which the mini-program would ask, built with these templates. */
function idsOf(templates: string): Readonly<Record<string, string>> {
  process.env['TARO_APP_TEMPLATES'] = templates
  let ids: Readonly<Record<string, string>> = {}
  jest.isolateModules(() => {
    ids = jest.requireActual<typeof Built>('@/cloud/rpc/environment').TEMPLATE_IDS
  })
  return ids
}

afterAll(() => {
  process.env['TARO_APP_TEMPLATES'] = before ?? ''
})

it('a build asks for the templates of its environment', () => {
  expect(idsOf('{"need_progress":"wx-a","policy_for_you":"wx-b"}')).toEqual({
    need_progress: 'wx-a',
    policy_for_you: 'wx-b',
  })
})

it('without an environment it asks for those that functions on the local cloud send', () => {
  const sent = Object.fromEntries(Object.entries(TEMPLATES).map(([name, { id }]) => [name, id]))
  expect(idsOf('')).toEqual(sent)
})
