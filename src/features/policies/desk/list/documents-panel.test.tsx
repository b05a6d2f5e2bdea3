import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro, openedUrls } from '../../../../../config/jest.taro'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import type { PolicyCard } from '@/shared/contract/policy-view'
import { regionCode } from '@/shared/domain/access/region'
import { newDraftKey } from '../keys'
import { NewDocument } from '../new/new-document'
import { faultOfNotice } from '../new/document-file'
import type { DeskPlaces } from '../places'
import { sampleDeskPolicy } from '@/cloud/testing/sample-desk-policy'
import { DocumentsPanel } from './documents-panel'

const place = (role: 'publisher' | 'administrator', code: string) => ({
  role,
  regionCode: regionCode(code),
  regionName: code,
})
const places = (
  role: 'publisher' | 'administrator',
  ...[first, ...others]: [string, ...string[]]
): DeskPlaces => [place(role, first), ...others.map((code) => place(role, code))]
const ZONE = 'CN2101G1'

const card = (id: string, state: PolicyCard['state']): PolicyCard => ({
  id,
  version: 1,
  title: `政策 ${id}`,
  shortTitle: `政策 ${id}`,
  issuingBody: '高新区管委会',
  level: 'zone',
  themes: [],
  regionCode: regionCode(ZONE),
  state,
  gain: '补一成',
  updatedAt: Date.parse('2020-03-10T09:00:00+08:00'),
  words: [],
})

let fake: FakeTransport
beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2020-03-10T17:40:00+08:00') })
  fake = new FakeTransport()
    .connect()
    .answer('accounts.zones', () => ok({ zones: [] }))
    .answer('policies.mine', () => ok({ policies: [card('a', 'draft')] }))
    .answer('policies.queue', ({ input }) => ok({ policies: [card('b', input.state)] }))
})
afterEach(() => {
  cleanup()
  act(() => {
    clearCache()
    storeOnDevice(newDraftKey('me'), undefined)
  })
  forgetTaro()
  jest.useRealTimers()
})

const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const press = async (name: string | RegExp, role = 'button') => {
  fireEvent.click(screen.getAllByRole(role, { name })[0] ?? document.body)
  await pass()
}

describe('documents by state', () => {
  const open = async (of: DeskPlaces) => {
    render(<DocumentsPanel places={of} personId="me" show={undefined} />)
    await pass()
  }

  it('a publisher begins with what they wrote, and asks for a state of the region', async () => {
    await open(places('publisher', ZONE))
    expect(screen.getByText('政策 a')).toBeTruthy()
    await press('已发布', 'tab')
    expect(fake.to('policies.queue').at(-1)?.input).toEqual({ regionCode: ZONE, state: 'published' })
    expect(screen.getByText('政策 b')).toBeTruthy()
  })

  it('an administrator begins with what waits for review and writes nothing', async () => {
    await open(places('administrator', ZONE))
    expect(fake.to('policies.queue')[0]?.input).toEqual({ regionCode: ZONE, state: 'in_review' })
    expect(screen.queryByRole('tab', { name: '我写的' })).toBeNull()
    expect(screen.queryByRole('button', { name: '录入一份文件' })).toBeNull()
  })

  it('a person with several regions chooses one', async () => {
    await open(places('publisher', ZONE, 'CN2102G1'))
    await press('草稿', 'tab')
    await press(/哪里的政策/)
    await press('CN2102G1', 'radio')
    expect(fake.to('policies.queue').at(-1)?.input).toEqual({ regionCode: 'CN2102G1', state: 'draft' })
  })

  it('opens a policy and a new document as pages on a phone', async () => {
    window.innerWidth = 390
    await open(places('publisher', ZONE))
    await press('政策 a，草稿')
    await press('录入一份文件')
    expect(openedUrls()).toEqual([
      '/desk/policy/index?policyId=a',
      `/desk/policy-new/index?regionCode=${ZONE}`,
    ])
  })
})

describe('a new document', () => {
  const made = jest.fn()
  const open = async () => {
    made.mockClear()
    render(
      <NewDocument
        places={places('publisher', ZONE)}
        personId="me"
        regionCode={undefined}
        onMade={made}
        onClose={() => undefined}
      />,
    )
    await pass()
  }
  const box = () => screen.getByLabelText<HTMLTextAreaElement>('文件正文')
  const paste = (value: string) => fireEvent.change(box(), { target: { value } })

  it('becomes a draft from its text', async () => {
    await open()
    fake.answer('policies.draft', () => ok({ policy: sampleDeskPolicy() }))
    paste('关于……的通知')
    await press('读成草稿')
    expect(fake.to('policies.draft')[0]?.input).toEqual({
      regionCode: ZONE,
      text: '关于……的通知',
      findSame: true,
      ofReport: 'ask',
    })
    expect(made).toHaveBeenCalledWith(sampleDeskPolicy())
    expect(box().value).toBe('')
  })

  it('what was pasted stays when it could not be read, and when the page is left', async () => {
    await open()
    fake.answer('policies.draft', () => no('DocumentUnreadable'))
    paste('读不懂的东西')
    await press('读成草稿')
    expect(screen.getByText(/读不出这份文件的内容/)).toBeTruthy()
    cleanup()
    await open()
    expect(box().value).toBe('读不懂的东西')
  })

  it('a secret document is refused, its marking is shown, and it can be wiped from the device at once', async () => {
    await open()
    fake.answer('policies.draft', () => no('MarkedSecret', { text: '机密★一年' }))
    paste('机密★一年 关于……')
    await press('读成草稿')
    expect(screen.getByText(/标志：机密★一年/)).toBeTruthy()
    await press('清空')
    expect(box().value).toBe('')
  })

  it.each([
    ['只录入这份文件', 'notice'],
    ['整篇当新闻录入', 'whole'],
  ])('asks for a report with a notice what becomes the draft: %s', async (text, ofReport) => {
    await open()
    fake.answer('policies.draft', () => no('ContainsNotice', { title: '关于申领创新券的通知' }))
    paste('本报讯 记者获悉……')
    await press('读成草稿')
    expect(screen.getByText(/里面有一份文件的全文：关于申领创新券的通知/)).toBeTruthy()
    // The notice may exist already; the choice stays.
    fake.answer('policies.draft', () =>
      no('SameDocument', { policyId: 'p1', regionCode: ZONE, title: '关于申领创新券的通知' }),
    )
    await press(text)
    fake.answer('policies.draft', () => ok({ policy: sampleDeskPolicy() }))
    await press('仍然读成草稿')
    expect(fake.to('policies.draft').map(({ input }) => [input.findSame, input.ofReport])).toEqual([
      [true, 'ask'],
      [true, ofReport],
      [false, ofReport],
    ])
    expect(made).toHaveBeenCalled()
  })

  it.each([
    ['通知.docx', 40_000, undefined],
    ['通知.PDF', 40_000, undefined],
    ['通知.doc', 40_000, /另存为 .docx/],
    ['扫描.jpg', 40_000, /读不出文字/],
    ['数据.xlsx', 40_000, /读不了这种文件/],
    ['空.txt', 0, /空的/],
    ['大.pdf', 20 * 1024 * 1024, /太大了（20.0 MB）/],
  ])('%s of %i bytes', (name, sizeBytes, fault) => {
    const said = faultOfNotice({ name, sizeBytes })
    if (fault === undefined) expect(said).toBeUndefined()
    else expect(said).toMatch(fault)
  })

  describe('from a file', () => {
    /** Answers the browser's dialogue with this file. */
    const choose = async (name: string, by = '选文件') => {
      const create = document.createElement.bind(document)
      const spy = jest.spyOn(document, 'createElement').mockImplementation((tag: string) => {
        const element = create(tag)
        if (element instanceof HTMLInputElement)
          element.click = () => {
            Object.defineProperty(element, 'files', { value: [new File(['内容'], name)] })
            element.dispatchEvent(new Event('change'))
          }
        return element
      })
      await press(by)
      spy.mockRestore()
      await pass()
    }

    it('is sent and read', async () => {
      await open()
      fake.answer('documents.import', () => ok({ policy: sampleDeskPolicy() }))
      await choose('通知.docx')
      expect(fake.uploads[0]?.path).toMatch(/^uploads\/me\/.*通知\.docx$/)
      expect(fake.to('documents.import')[0]?.input).toMatchObject({ regionCode: ZONE })
      expect(made).toHaveBeenCalledWith(sampleDeskPolicy())
    })

    it('with a report around a notice is chosen again, for the notice or for the whole', async () => {
      await open()
      fake.answer('documents.import', () => no('ContainsNotice', { title: '关于申领创新券的通知' }))
      await choose('报道.docx')
      fake.answer('documents.import', () => ok({ policy: sampleDeskPolicy() }))
      await choose('报道.docx', '只录入这份文件：重新选这个文件')
      expect(fake.to('documents.import').map(({ input }) => input.ofReport)).toEqual(['ask', 'notice'])
      expect(made).toHaveBeenCalled()
    })

    it('that cannot be read says why, and another one can be chosen', async () => {
      await open()
      fake.answer('documents.import', () => no('NoTextInPdf'))
      await choose('扫描.pdf')
      expect(made).not.toHaveBeenCalled()
      expect(screen.getByRole('alert').textContent).toMatch(/扫描|文字/)
      expect(screen.getByRole('button', { name: '选文件' })).toBeTruthy()
    })

    it('of the wrong kind is never sent', async () => {
      await open()
      await choose('通知.doc')
      expect(screen.getByText(/另存为 .docx/)).toBeTruthy()
      expect(fake.uploads).toHaveLength(0)
    })
  })
})
