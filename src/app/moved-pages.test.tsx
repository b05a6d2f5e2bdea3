import { findMovedPage } from './moved-pages'

it('leads from the old path of a page to its new one, with its queries', () => {
  expect(findMovedPage('pages/post-need/index', { text: '招工 50%' })).toBe(
    `/enterprise/post-need/index?text=${encodeURIComponent('招工 50%')}`,
  )
  expect(findMovedPage('/pages/services/index', undefined)).toBe('/enterprise/services/index')
})

it('finds nothing for a page that never existed', () => {
  expect(findMovedPage('pages/nowhere/index', {})).toBeUndefined()
  expect(findMovedPage('pages/post-need/index/more', {})).toBeUndefined()
})
