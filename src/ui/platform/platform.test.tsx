import { act } from '@testing-library/react'

import Taro, { calls, forgetTaro } from '../../../config/jest.taro'
import { call, copyText, showToast } from './feedback'
import { ariaRole, classes } from './platform'
import { saveText } from './save-text'

const done = () => act(async () => undefined)
const toasts = () =>
  calls.flatMap(({ name, argument }) => (name === 'showToast' ? [Object(argument).title] : []))

afterEach(() => {
  process.env.TARO_ENV = 'h5'
  forgetTaro()
  jest.restoreAllMocks()
})

it('joins the class names that apply', () => {
  expect(classes('card', false, undefined, 'card-soft')).toBe('card card-soft')
})

it('names a role as the platform reads it', () => {
  expect(ariaRole('alert')).toEqual({ role: 'alert' })
  process.env.TARO_ENV = 'weapp'
  expect(ariaRole('alert')).toEqual({ 'aria-role': 'alert' })
})

it('shows a short message without an icon', () => {
  showToast('已送达')
  expect(calls).toEqual([{ name: 'showToast', argument: { title: '已送达', icon: 'none', duration: 2400 } }])
})

it('calls a number without its separators', () => {
  call('+86 (024) 8378-0000')
  expect(calls).toEqual([{ name: 'makePhoneCall', argument: { phoneNumber: '+8602483780000' } }])
})

it('copies the number where nothing can call', async () => {
  jest.spyOn(Taro, 'makePhoneCall').mockRejectedValue(new Error('no phone'))
  call('024-83780000')
  await done()
  expect(calls[0]).toEqual({ name: 'setClipboardData', argument: { data: '024-83780000' } })
  expect(toasts()).toEqual(['号码已复制'])
})

it('says whether it could copy', async () => {
  copyText('7K2-418')
  await done()
  jest.spyOn(Taro, 'setClipboardData').mockRejectedValue(new Error('denied'))
  copyText('7K2-418')
  await done()
  expect(toasts()).toEqual(['已复制', '没有复制，请照着抄写'])
})

describe('a text saved as a file', () => {
  const saved: Blob[] = []
  const clicked: string[] = []

  beforeEach(() => {
    saved.length = 0
    clicked.length = 0
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`,
      revokeObjectURL: () => undefined,
    })
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this.download)
    })
  })

  const BYTES_OF_MARK = 3
  it.each([
    ['a.txt', 'abc', 3],
    ['a.csv', 'abc', 3 + BYTES_OF_MARK],
    ['a.csv', '\uFEFFabc', 3 + BYTES_OF_MARK],
  ])('is downloaded in the browser, %s with the mark that spreadsheets need', async (name, text, bytes) => {
    await saveText({ name, text })
    expect([clicked, saved.map(({ size }) => size)]).toEqual([[name], [bytes]])
  })

  it('is sent to a chat in WeChat', async () => {
    process.env.TARO_ENV = 'weapp'
    const written: unknown[] = []
    const shareFileMessage = jest.fn(() => Promise.resolve())
    Object.assign(Taro, {
      env: { USER_DATA_PATH: 'wxfile://usr' },
      getFileSystemManager: () => ({ writeFileSync: (...file: unknown[]) => void written.push(file) }),
      shareFileMessage,
    })
    await saveText({ name: 'a.txt', text: 'abc' })
    expect(written).toEqual([['wxfile://usr/a.txt', 'abc', 'utf8']])
    expect(shareFileMessage).toHaveBeenCalledWith({ filePath: 'wxfile://usr/a.txt', fileName: 'a.txt' })
    expect(clicked).toEqual([])
  })
})
