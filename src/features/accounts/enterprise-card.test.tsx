import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { calls, forgetTaro, openedUrls } from '../../../config/jest.taro'
import { STAFF } from '@/cloud/testing/sample-me'
import type { EnterpriseView } from '@/shared/contract/accounts'
import { regionCode } from '@/shared/domain/access/region'
import { EnterpriseCard } from './enterprise-card'

afterEach(() => {
  cleanup()
  forgetTaro()
})

const ENTERPRISE: EnterpriseView = {
  ...STAFF.enterprise,
  regionCode: regionCode(STAFF.enterprise.regionCode),
}
const show = (more: Partial<EnterpriseView> = {}) =>
  render(<EnterpriseCard enterprise={{ ...ENTERPRISE, ...more }} />)
const ask = () => screen.queryByRole('button', { name: '请园区核实' })

it('shows the enterprise as registered, and no steward when it has none', () => {
  show()
  screen.getByRole('heading', { name: '恒拓' })
  expect(document.body.textContent).toBe(
    '恒拓统一社会信用代码91210100MA0000000X园区沈阳高新区行业专用设备制造业核实已核实',
  )
})

it('calls the steward', () => {
  show({ steward: { name: '周敏', phone: '024-8378 0001' } })
  fireEvent.click(screen.getByRole('button', { name: '打电话给服务专员周敏' }))
  expect(calls).toEqual([{ name: 'makePhoneCall', argument: { phoneNumber: '02483780001' } }])
})

it.each([
  ['claimed', '待核实'],
  ['disputed', '有争议'],
] as const)('leads to the verification while the enterprise is %s', (status, label) => {
  show({ status })
  screen.getByText(label)
  fireEvent.click(ask() ?? document.body)
  expect(openedUrls()).toEqual(['/enterprise/verification/index'])
})

it.each([
  ['verified', '已核实'],
  ['closed', '已停用'],
] as const)('asks for no verification once it is %s', (status, label) => {
  show({ status })
  screen.getByText(label)
  expect(ask()).toBeNull()
})
