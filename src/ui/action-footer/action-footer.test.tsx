import { render, screen } from '@testing-library/react'

import { Button } from '../button/button'
import { ActionFooter } from './action-footer'

it('shows its note above the buttons', () => {
  const { container } = render(
    <ActionFooter note="提交后由周敏负责">
      <Button text="提交诉求" onPress={() => undefined} />
    </ActionFooter>,
  )
  expect(container.textContent).toBe('提交后由周敏负责提交诉求')
  expect(screen.getByRole('button', { name: '提交诉求' })).toBeTruthy()
})
