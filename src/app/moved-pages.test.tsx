import { findMovedPage } from './moved-pages'

it('leads from the old place of a page to where it is, with what it was asked', () => {
  expect(findMovedPage('pages/post-need/index', { text: '招工 50%' })).toBe(
    `/enterprise/post-need/index?text=${encodeURIComponent('招工 50%')}`,
  )
  expect(findMovedPage('/pages/services/index', undefined)).toBe('/enterprise/services/index')
})

it('knows nothing of pages that never were', () => {
  expect(findMovedPage('pages/nowhere/index', {})).toBeUndefined()
  expect(findMovedPage('pages/post-need/index/more', {})).toBeUndefined()
})
