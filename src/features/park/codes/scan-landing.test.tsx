import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro, openedUrls } from '../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, no, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { ScanLanding } from './scan-landing'

afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
})

type Target = AnswerData<'park.openCode'>['target']
const show = async (target: Target | 'CodeUnknown' | 'Unavailable', scene = 's.1') => {
  const fake = new FakeTransport().connect()
  fake.answer('park.openCode', () => (typeof target === 'string' ? no(target) : ok({ target })))
  render(<ScanLanding scene={scene} />)
  await act(async () => undefined)
  return fake
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

it.each<[Target, string]>([
  [{ kind: 'policy', policyId: 'p1', title: '通知', isOver: false }, '/pages/policy/index?policyId=p1'],
  [
    { kind: 'service', serviceId: 's1', name: '代账', isOver: false },
    '/enterprise/service/index?serviceId=s1',
  ],
  [{ kind: 'receipt', code: '7K2MA9QX4B' }, '/enterprise/receipt/index?code=7K2MA9QX4B'],
])('a code of %j opens its page at once', async (target, url) => {
  await show(target)
  expect(openedUrls()).toEqual([url])
})

it.each<[Target, string, string, string]>([
  [{ kind: 'policy', policyId: 'p', title: '旧通知', isOver: true }, '“旧通知”已经失效', '看现在有效的政策', '/pages/policies/index'],
  [{ kind: 'policy', policyId: 'p', title: '', isOver: true }, '这项政策已经撤回', '看现在有效的政策', '/pages/policies/index'],
  [{ kind: 'service', serviceId: 's', name: '代账', isOver: true }, '“代账”已经停办', '提诉求', '/enterprise/post-need/index'],
  [{ kind: 'agent', name: '', regionName: '', isOver: true }, '这位专员已不在岗', '提诉求', '/enterprise/post-need/index'],
  [{ kind: 'agent', name: '周敏', regionName: '沈阳高新区', isOver: false }, '周敏，沈阳高新区服务专员', '提诉求', '/enterprise/post-need/index'],
  [{ kind: 'park', regionName: '沈阳高新区', openHours: '工作日' }, '沈阳高新区', '看政策', '/pages/policies/index'],
])('%j says what it is and offers a way on', async (target, title, button, url) => {
  await show(target)
  screen.getByText(title)
  expect(openedUrls()).toEqual([])
  press(button)
  expect(openedUrls()).toEqual([url])
}) // prettier-ignore

it('an unknown code and an empty one lead home, without a network one tries again', async () => {
  await show('CodeUnknown')
  screen.getByText('这个码打不开')
  press('回首页')
  expect(openedUrls()).toEqual(['/pages/home/index'])
  cleanup()
  const silent = await show('CodeUnknown', '')
  screen.getByText('没有读到码的内容')
  expect(silent.to('park.openCode')).toEqual([])
  cleanup()
  const fake = await show('Unavailable', 's.2')
  press('再试一次')
  await act(async () => undefined)
  expect(fake.to('park.openCode')).toHaveLength(2)
})
