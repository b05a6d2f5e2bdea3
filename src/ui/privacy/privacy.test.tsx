import { act, fireEvent, render, screen } from '@testing-library/react'

import Taro from '../../../config/jest.taro'
import { AGREE_BUTTON_ID, mayUse, watchPrivacy } from './privacy'
import { PrivacySheet } from './privacy-sheet'
import { findPurpose } from './purposes'

type Resolve = (answer: object) => void
let ask: (resolve: Resolve, event: { referrer: string }) => void = () => undefined
let needAuthorization: boolean
let onRequire: (options: { success(): void; fail(): void }) => void
const openPrivacyContract = jest.fn()

beforeEach(() => {
  process.env.TARO_ENV = 'weapp'
  needAuthorization = true
  onRequire = ({ success }) => success()
  Object.assign(Taro, {
    canIUse: () => true,
    onNeedPrivacyAuthorization: (listener: typeof ask) => (ask = listener),
    getPrivacySetting: ({ success }: { success(setting: object): void }) => success({ needAuthorization }),
    requirePrivacyAuthorize: (options: { success(): void; fail(): void }) => onRequire(options),
    openPrivacyContract,
  })
})
afterEach(() => {
  process.env.TARO_ENV = 'h5'
})

it('asks in plain words and passes on what the person answers', () => {
  watchPrivacy()
  render(<PrivacySheet />)
  expect(screen.queryByText('需要您同意')).toBeNull()
  const answers: object[] = []
  act(() => ask((answer) => answers.push(answer), { referrer: 'button.getPhoneNumber' }))
  expect(screen.getByText('要用到：您微信绑定的手机号')).toBeTruthy()
  expect(screen.getByText('不同意也可以自己填一个号码。')).toBeTruthy()
  fireEvent.click(screen.getByText('看完整的隐私保护指引'))
  expect(openPrivacyContract).toHaveBeenCalledTimes(1)
  fireEvent.click(screen.getByText('不同意'))
  expect(answers).toEqual([{ event: 'exposureAuthorization' }, { event: 'disagree' }])
  expect(screen.queryByText('需要您同意')).toBeNull()
})

it('answers two questions by one tap on the button that WeChat verifies', () => {
  watchPrivacy()
  render(<PrivacySheet />)
  const answers: object[] = []
  const note: Resolve = (answer) => answers.push(answer)
  act(() => ask(note, { referrer: 'chooseMedia' }))
  act(() => ask(note, { referrer: 'somethingNew' }))
  expect(screen.getByText(/这一步要用到您的个人信息/)).toBeTruthy()
  const agree = screen.getByRole('button', { name: '同意' })
  expect(agree.id).toBe(AGREE_BUTTON_ID)
  fireEvent.click(agree)
  const agreed = { event: 'agree', buttonId: AGREE_BUTTON_ID }
  expect(answers.slice(2)).toEqual([agreed, agreed])
})

it.each([
  ['the person agrees', true, 'success', true],
  ['the person refuses', true, 'fail', false],
  ['the person has agreed before', false, 'fail', true],
] as const)('may use the clipboard as far as %s', async (_case, needed, outcome, allowed) => {
  needAuthorization = needed
  onRequire = (options) => options[outcome]()
  expect(await mayUse('clipboard')).toBe(allowed)
})

it('leaves the question to the browser there', async () => {
  process.env.TARO_ENV = 'h5'
  onRequire = ({ fail }) => fail()
  expect(await mayUse('clipboard')).toBe(true)
})

it.each([
  ['chooseMessageFile', 'files'],
  ['setClipboardData', 'clipboard'],
  ['getLocation', undefined],
])('knows the purpose of %s', (referrer, purpose) => {
  expect(findPurpose(referrer)).toBe(purpose)
})
