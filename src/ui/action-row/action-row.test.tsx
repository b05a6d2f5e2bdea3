import { render, screen } from '@testing-library/react'

import { Button } from '../button/button'
import { ActionRow } from './action-row'

it('reads the words before the buttons', () => {
  render(
    <ActionRow actions={<Button size="small" text="修改" onPress={() => undefined} />}>
      职工人数：86
    </ActionRow>,
  )
  expect(document.body.textContent).toBe('职工人数：86修改')
  expect(screen.getByRole('button', { name: '修改' })).toBeTruthy()
})
