import { act, fireEvent, render, screen } from '@testing-library/react'

import Taro, { calls, forgetTaro } from '../../../config/jest.taro'
import { formatFileSize } from './file-name'
import { FileLinks } from './file-links'

const PICTURE = { name: '现场.PNG', sizeBytes: 820 * 1024, url: 'https://x/a.png' }
const DOCUMENT = { name: '合同.pdf', sizeBytes: 3_355_443, url: 'https://x/b.pdf', note: '图片审核中' }
const GONE = { name: '旧.pdf', sizeBytes: 900, url: '' }

const open = async (name: RegExp) => {
  fireEvent.click(screen.getByLabelText(name))
  await act(async () => undefined)
}
const show = () => render(<FileLinks files={[PICTURE, DOCUMENT, GONE]} />)
const toasts = () => calls.flatMap(({ argument }) => Object(argument).title ?? [])

afterEach(() => {
  process.env.TARO_ENV = 'h5'
  forgetTaro()
  jest.restoreAllMocks()
})

it('names each file with its size and what to know about it', () => {
  show()
  expect(screen.getAllByRole('button').map((one) => one.getAttribute('aria-label'))).toEqual([
    '打开 现场.PNG',
    '打开 合同.pdf，图片审核中',
    '打开 旧.pdf',
  ])
  for (const size of ['820 KB', '3.2 MB', '900 B']) expect(screen.getByText(size)).toBeTruthy()
})

it('is empty without files', () => {
  expect(render(<FileLinks files={[]} />).container.textContent).toBe('')
})

it('opens a file in a tab of the browser', async () => {
  const opened = jest.spyOn(window, 'open').mockReturnValue(null)
  show()
  await open(/合同/)
  expect(opened).toHaveBeenCalledWith('https://x/b.pdf', '_blank', 'noopener')
})

it('says that a deleted file is gone', async () => {
  show()
  await open(/旧/)
  expect(toasts()).toEqual(['这个文件已经不在了'])
})

it('says that a file was changed after it was checked, and opens nothing', async () => {
  const opened = jest.spyOn(window, 'open').mockReturnValue(null)
  render(<FileLinks files={[{ ...PICTURE, url: '', changed: true }]} />)
  await open(/现场.*检查之后被改动过，已停止提供/)
  expect(toasts()).toEqual(['这个文件在检查之后被改动过，已停止提供。请让对方重新上传'])
  expect(opened).not.toHaveBeenCalled()
})

it('shows pictures in WeChat, and says so when a file does not open', async () => {
  process.env.TARO_ENV = 'weapp'
  Object.assign(Taro, { downloadFile: () => Promise.reject(new Error('offline')) })
  show()
  await open(/现场/)
  expect(calls.at(-1)).toEqual({
    name: 'previewImage',
    argument: { current: PICTURE.url, urls: [PICTURE.url] },
  })
  await open(/合同/)
  expect(toasts()).toEqual(['没能打开，请稍后再试'])
})

it.each([
  [1023, '1023 B'],
  [1024, '1 KB'],
  [1024 * 1024, '1.0 MB'],
])('writes %i bytes as %s', (sizeBytes, text) => {
  expect(formatFileSize(sizeBytes)).toBe(text)
})
