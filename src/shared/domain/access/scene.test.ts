import { formatScene, parseScene, SCENE_KINDS } from './scene'

it('names what it was made of, within the 32 characters that WeChat carries', () => {
  for (const kind of SCENE_KINDS) {
    const scene = formatScene({ kind, target: 'p_0123456789ABCDEF' })
    expect(scene?.length).toBeLessThanOrEqual(32)
    expect(parseScene(scene ?? '')).toEqual({ kind, target: 'p_0123456789ABCDEF' })
  }
})

it.each(['', 'p.', 'x.abc', 'p.a b', 'p.' + 'a'.repeat(31), 'p.abc&x=1', '../etc', 'p.abc\n'])(
  '%j names nothing',
  (scene) => {
    expect(parseScene(scene)).toBeUndefined()
  },
)

it('an id that is too long gets no code, instead of one that leads astray', () => {
  expect(formatScene({ kind: 'policy', target: 'a'.repeat(31) })).toBeUndefined()
})
