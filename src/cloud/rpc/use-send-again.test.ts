import { act, renderHook } from '@testing-library/react'
import type { Envelope } from '@/shared/contract/action'
import type { RefusalCode } from '@/shared/contract'
import { useLifeStep } from './use-life-step'
import { useAction } from './use-action'
import { usePressAgain, useSendAgain, type SendAgainOptions } from './use-send-again'

const LOST: Envelope<string, RefusalCode> = { ok: false, error: { code: 'Unavailable' } }
const DONE: Envelope<string, RefusalCode> = { ok: true, data: 'done' }

/** A form with one text, whose first attempt is lost. */
function openForm() {
  const sent: { text: string; requestId: string | undefined }[] = []
  const closed: string[] = []
  const send = ({ text }: { text: string }, options?: { requestId?: string }) => {
    sent.push({ text, requestId: options?.requestId })
    return Promise.resolve(sent.length === 1 ? LOST : DONE)
  }
  const outcome = { onDone: () => undefined, onOutdated: () => undefined }
  const nothing = () => undefined
  const form = renderHook(
    ({ text, open }: { text: string; open: boolean }) => {
      const step = useLifeStep(send, nothing, outcome)
      const submit = async () => {
        if (await step.run({ text })) closed.push(text)
      }
      return { submit, refusal: useSendAgain(step, submit, { open }) }
    },
    { initialProps: { text: '银行说额度不够', open: true } },
  )
  return { sent, closed, form }
}

const comeBack = () =>
  act(async () => {
    window.dispatchEvent(new Event('online'))
    await Promise.resolve()
  })

it('sends lost words again when the network is back, as the same intent, and the form goes on as after a press', async () => {
  const { sent, closed, form } = openForm()
  await act(() => form.result.current.submit())
  expect(form.result.current.refusal).toContain('连上网会自动再送')
  await comeBack()
  expect(sent).toHaveLength(2)
  expect(sent[1]).toEqual(sent[0])
  expect(closed).toEqual(['银行说额度不够'])
  expect(form.result.current.refusal).toBeUndefined()
  await comeBack()
  expect(sent).toHaveLength(2)
})

it('does not send words that have been changed since, nor those of a form that was closed', async () => {
  const { sent, form } = openForm()
  await act(() => form.result.current.submit())
  form.rerender({ text: '银行说额度不够，还差', open: true })
  await comeBack()
  expect(sent).toHaveLength(1)
  form.rerender({ text: '银行说额度不够', open: false })
  await comeBack()
  expect(sent).toHaveLength(1)
})

it('an action of the desk sends lost words once, as the same intent; changed words wait for a press', async () => {
  const sent: { text: string; requestId: string | undefined }[] = []
  const send = ({ text }: { text: string }, options?: { requestId?: string }) => {
    sent.push({ text, requestId: options?.requestId })
    return Promise.resolve(sent.length % 2 === 1 ? LOST : DONE)
  }
  const done: string[] = []
  const form = renderHook(
    ({ text }: { text: string }) => {
      const action = useAction(send)
      const submit = async () => {
        if ((await action.run({ text })).ok) done.push(text)
      }
      return { submit, refusal: useSendAgain(action, submit) }
    },
    { initialProps: { text: '转给王工' } },
  )
  await act(() => form.result.current.submit())
  expect(form.result.current.refusal).toContain('没有送出')
  await comeBack()
  expect(sent[1]).toEqual(sent[0])
  expect([done, form.result.current.refusal]).toEqual([['转给王工'], undefined])

  await act(() => form.result.current.submit())
  form.rerender({ text: '转给王工，急' })
  await comeBack()
  expect(sent).toHaveLength(3)
  expect(form.result.current.refusal).toContain('没有送出')
  await act(() => form.result.current.submit())
  expect(sent[3]?.requestId).not.toBe(sent[2]?.requestId)
  expect(done).toEqual(['转给王工', '转给王工，急'])
})

/** A form whose answers are lost until the network is back. */
function openLosing<Pressed extends readonly unknown[]>(toInput: (...pressed: Pressed) => object) {
  const sent: { input: object; requestId: string | undefined }[] = []
  let isLost = true
  const send = (input: object, options?: { requestId?: string }) => {
    sent.push({ input, requestId: options?.requestId })
    return Promise.resolve(isLost ? LOST : DONE)
  }
  const form = renderHook((options: SendAgainOptions) => {
    const action = useAction(send)
    return usePressAgain(action, (...pressed: Pressed) => action.run(toInput(...pressed)), options)
  }, {})
  const press = (...pressed: Pressed) => act(async () => form.result.current.press(...pressed))
  const back = () => {
    isLost = false
    return comeBack()
  }
  return { sent, form, press, back }
}

it('sends the last press again, and no press that was answered', async () => {
  const { sent, form, press, back } = openLosing((granted: boolean) => ({ granted }))
  await press(true)
  await press(false)
  await back()
  expect(sent.map(({ input }) => input)).toEqual([{ granted: true }, { granted: false }, { granted: false }])
  expect(sent[2]?.requestId).toBe(sent[1]?.requestId)
  expect(form.result.current.refusal).toBeUndefined()
  await comeBack()
  expect(sent).toHaveLength(3)
})

it('removes the note when the words change, sends nothing meanwhile, and shows it again with the old words', async () => {
  const { sent, form, press, back } = openLosing(() => ({ text: '周六加班' }))
  const note = () => form.result.current.refusal ?? ''
  form.rerender({ words: '周六加班' })
  await press()
  expect(note()).toContain('没有送出')
  form.rerender({ words: '周六加班，周日不' })
  expect(note()).toBe('')
  form.rerender({ words: '周六加班' })
  expect(note()).toContain('没有送出')
  form.rerender({ words: '周六加班，周日不' })
  await back()
  expect(sent).toHaveLength(1)
})

it('asks for another press where the input may be wrong later, and sends it then under the same id', async () => {
  const { sent, form, press, back } = openLosing(() => ({ personId: 'zhou' }))
  form.rerender({ late: 'ask' })
  await press()
  expect(form.result.current.refusal).toContain('不会自动再送')
  await back()
  expect(sent).toHaveLength(1)
  await press()
  expect(sent[1]).toEqual(sent[0])
  expect(form.result.current.refusal).toBeUndefined()
})
