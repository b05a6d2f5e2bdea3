import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { Category } from '@/shared/domain/need/category'
import { PreviewCard } from './preview-card'
import type { Preview } from './use-preview'

const match = (serviceId: string, name: string): Preview['matches'][number] => ({
  ...{ serviceId, name, organizationName: '某机构', phone: '', score: 1, why: [] },
})
const GUESSES = [match('s1', '返岗用工招聘对接'), match('s2', '网络招聘会'), match('s3', '员工宿舍租赁')]
const preview = (found: Partial<Preview>): Preview => ({
  ...{ matches: [], policies: [], earlier: [], same: [], others: [], wellMatched: false, ...found },
})
const show = (found: Partial<Preview>, onChoose: (category: Category) => void = () => undefined) =>
  render(<PreviewCard preview={preview(found)} pending={false} chosen={undefined} onChoose={onChoose} />)
afterEach(cleanup)

it('promises help only when the cloud is sure', () => {
  show({ matches: GUESSES, wellMatched: true })
  expect(screen.getByText('可能马上帮到您')).toBeTruthy()
  expect(screen.queryByText('也许是这些')).toBeNull()
})

it('shows a few guesses, and as guesses, when it is not sure', () => {
  show({ matches: GUESSES })
  expect(screen.getByText('也许是这些')).toBeTruthy()
  expect(screen.getByText('网络招聘会')).toBeTruthy()
  expect(screen.queryByText('员工宿舍租赁')).toBeNull()
  expect(screen.queryByText('可能马上帮到您')).toBeNull()
})

it('says that nothing was found, and offers the categories that the words may belong to, else the most frequent', () => {
  const chosen: Category[] = []
  const { unmount } = show({ categories: ['premises', 'facilities'] }, (category) => chosen.push(category))
  expect(screen.getByText('没有找到现成的服务')).toBeTruthy()
  fireEvent.click(screen.getByText('用房租金'))
  expect(chosen).toEqual(['premises'])
  unmount()
  show({})
  expect(screen.getByText('返岗用工')).toBeTruthy()
})
