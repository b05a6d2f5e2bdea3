import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { ContactSentence } from './contact-sentence'

afterEach(cleanup)

const write = (value: string) =>
  fireEvent.input(screen.getByLabelText(/已记下这次联系/), { target: { value }, detail: { value } })

it('adds a written sentence, and no empty one', () => {
  const added: string[] = []
  render(
    <ContactSentence
      busy={false}
      maxLength={100}
      onAdd={(text) => added.push(text)}
      onEdit={() => undefined}
    />,
  )
  const add = () => fireEvent.click(screen.getByRole('button', { name: '加上' }))
  add()
  write('  ')
  add()
  expect(added).toEqual([])
  write('没人接')
  add()
  expect(added).toEqual(['没人接'])
  expect(screen.queryByRole('button', { name: '不用加' })).toBeNull()
})

it('offers to skip the sentence when the caller allows it', () => {
  let skipped = 0
  render(
    <ContactSentence
      busy={false}
      maxLength={100}
      onAdd={() => undefined}
      onEdit={() => undefined}
      onSkip={() => (skipped += 1)}
    />,
  )
  fireEvent.click(screen.getByRole('button', { name: '不用加' }))
  expect(skipped).toBe(1)
})
