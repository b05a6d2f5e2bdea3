import { startWorld } from '../../demo/world'
import { postNeed } from '../_tests/answers'

it('a message uses the field names that WeChat gave to the environment', async () => {
  const names = { need_progress: { title: 'thing7', state: 'thing12', at: 'date3' } }
  const world = await startWorld({ functionVariables: { TEMPLATE_FIELDS: JSON.stringify(names) } })
  try {
    await postNeed(world)
    await world.settle()
    const [sent] = world.cloud.messages.sent()
    expect(sent).toMatchObject({ errcode: 0, data: { thing12: '待受理' } })
    expect(Object.keys(sent?.data ?? {}).sort()).toEqual(['date3', 'thing12', 'thing3', 'thing5', 'thing7'])
  } finally {
    await world.close()
  }
})
