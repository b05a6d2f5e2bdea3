import { fireEvent, render, screen } from '@testing-library/react'

import { CallButton, MatchCard } from './match-card'

it('says what fits, who offers it and why, and opens it', () => {
  const onOpen = jest.fn()
  render(
    <MatchCard
      verb="查看服务"
      name="返岗包车"
      organizationName="人社服务中心"
      words={['包车']}
      reasons={['返岗用工', '现在有人']}
      place="本区"
      onOpen={onOpen}
    />,
  )
  expect(screen.getByText('人社服务中心 · 返岗用工 · 现在有人')).toBeTruthy()
  expect(screen.getByText('本区')).toBeTruthy()
  expect(screen.getByText('对上了：')).toBeTruthy()
  fireEvent.click(screen.getByRole('link', { name: '查看服务：返岗包车' }))
  expect(onOpen).toHaveBeenCalledTimes(1)
})

it('shows no line of shared words without any', () => {
  render(
    <MatchCard verb="查看政策" name="租金减免" words={[]} reasons={['符合条件']} onOpen={() => undefined} />,
  )
  expect(screen.queryByText('对上了：')).toBeNull()
  expect(screen.getByText('符合条件')).toBeTruthy()
})

it('calls the number that it names', () => {
  const onCall = jest.fn()
  render(<CallButton name="返岗包车" phone="024-83780000" onCall={onCall} />)
  fireEvent.click(screen.getByRole('button', { name: '直接联系：返岗包车，电话 024-83780000' }))
  expect(onCall.mock.calls).toEqual([['024-83780000']])
})
