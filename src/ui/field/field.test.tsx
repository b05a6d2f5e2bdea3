import { act, fireEvent, render, screen } from '@testing-library/react'

import { calls, forgetTaro } from '../../../config/jest.taro'
import { wechatAnswers } from '../../../config/jest.taro-components'
import { DayBox } from './day-box'
import { Field, type FieldProps } from './field'
import { PhoneField } from './phone-field'
import { TimeBox } from './time-box'

const onChange = jest.fn<void, [string]>()
beforeEach(() => onChange.mockClear())
afterEach(() => {
  process.env.TARO_ENV = 'h5'
  forgetTaro()
})
const show = (props: Partial<FieldProps> = {}) =>
  render(<Field label="姓名" value="" onChange={onChange} {...props} />)
const box = (name = '姓名') => screen.getByLabelText<HTMLInputElement>(name)

describe('a field of text', () => {
  it('hands on what is typed', () => {
    show()
    fireEvent.change(box(), { target: { value: '李娜' } })
    expect(onChange.mock.calls).toEqual([['李娜']])
  })

  it('shows its hint until something is wrong', () => {
    const page = show({ hint: '和登记的一样', optional: true })
    expect(screen.getByText('和登记的一样')).toBeTruthy()
    expect(screen.getByText('（选填）')).toBeTruthy()
    expect(box().getAttribute('aria-invalid')).toBe('false')
    page.unmount()
    show({ hint: '和登记的一样', fault: '请填写姓名' })
    expect(screen.getByRole('alert').textContent).toBe('请填写姓名')
    expect(screen.queryByText('和登记的一样')).toBeNull()
    expect(box().getAttribute('aria-invalid')).toBe('true')
  })

  it('is submitted by Enter, but not by the Enter that ends an input method', () => {
    const onSubmit = jest.fn()
    show({ onSubmit })
    fireEvent.keyDown(box(), { key: 'Enter', isComposing: true })
    expect(onSubmit).not.toHaveBeenCalled()
    fireEvent.keyDown(box(), { key: 'Enter' })
    expect(onSubmit).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['number', 'numeric'],
    ['decimal', 'decimal'],
    ['phone', 'tel'],
  ] as const)('brings up the keyboard for a %s', (kind, mode) => {
    show({ kind })
    expect(box().inputMode).toBe(mode)
  })

  it('has several lines where several are asked for', () => {
    show({ multiline: true, rows: 6, maxLength: 30 })
    const area = screen.getByLabelText<HTMLTextAreaElement>('姓名')
    expect([area.tagName, area.rows, area.maxLength]).toEqual(['TEXTAREA', 6, 30])
  })

  it('hands on what is typed in WeChat, too', () => {
    process.env.TARO_ENV = 'weapp'
    show()
    fireEvent.change(box(), { target: { value: '李娜' } })
    expect(onChange.mock.calls).toEqual([['李娜']])
  })
})

describe('a day and a time', () => {
  it('are chosen in the browser by its own entries', () => {
    render(<DayBox label="哪天" value="" onChange={onChange} />)
    render(<TimeBox label="几点" value="09:00" onChange={onChange} />)
    expect([box('哪天').type, box('几点').type, box('几点').value]).toEqual(['date', 'time', '09:00'])
    fireEvent.change(box('哪天'), { target: { value: '2020-03-10' } })
    expect(onChange.mock.calls).toEqual([['2020-03-10']])
  })

  it('say in WeChat what to choose while they are empty', () => {
    process.env.TARO_ENV = 'weapp'
    render(<DayBox label="哪天" value="" onChange={onChange} />)
    render(<TimeBox label="几点" value="" onChange={onChange} />)
    expect(screen.getByText('请选择日期')).toBeTruthy()
    expect(screen.getByText('请选择时间')).toBeTruthy()
  })
})

describe('a phone number', () => {
  const showPhone = (readPhone: (code: string) => Promise<string | undefined>) =>
    render(<PhoneField label="电话" value="" onChange={onChange} readPhone={readPhone} />)

  it('is typed in the browser', () => {
    showPhone(() => Promise.resolve(undefined))
    fireEvent.change(box('电话'), { target: { value: '13000000101' } })
    expect(onChange.mock.calls).toEqual([['13000000101']])
    expect(screen.queryByRole('button')).toBeNull()
  })

  it.each([
    { code: 'code', phone: '13000000101', changes: [['13000000101']], toasts: [] },
    { code: 'code', phone: undefined, changes: [], toasts: ['没有取到号码，请直接填写'] },
    { code: undefined, phone: '13000000101', changes: [], toasts: ['没有取到号码，请直接填写'] },
  ])('comes in WeChat from the account: %j', async ({ code, phone, changes, toasts }) => {
    process.env.TARO_ENV = 'weapp'
    showPhone(() => Promise.resolve(phone))
    const button = screen.getByRole('button', { name: '用微信绑定的手机号' })
    wechatAnswers.phoneCode = code
    await act(async () => void fireEvent.click(button))
    expect(onChange.mock.calls).toEqual(changes)
    expect(calls.flatMap(({ argument }) => Object(argument).title ?? [])).toEqual(toasts)
  })
})
