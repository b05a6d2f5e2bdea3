import path from 'node:path'
import { findCollisions, readSources } from './scoped-styles'

it('no class is styled by two components', () => {
  const sources = readSources(path.resolve(__dirname, '..', '..'), 'src')
  expect(sources.length).toBeGreaterThan(300)
  expect(findCollisions(sources)).toEqual([])
})

it('reports a class that two sheets style, and one that another feature styles', () => {
  const sheet = (file: string, text: string) => ({ file: `src/features/${file}`, text })
  expect(
    findCollisions([
      sheet('policies/share.scss', '.share { text-align: center; }'),
      sheet('needs/share.scss', '.row + .share { margin: 0; }'),
      sheet('needs/toggle.tsx', '<View className="share">'),
      sheet('needs/one.scss', '.note,\n.line { color: red; }'),
      sheet('needs/two.scss', '@media (min-width: 900px) { .note { color: red; } }'),
    ]),
  ).toEqual([
    '.note is dressed in src/features/needs/one.scss and src/features/needs/two.scss',
    'src/features/needs/toggle.tsx writes .share, which src/features/policies/share.scss dresses',
  ])
})
