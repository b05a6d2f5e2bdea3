import { POLICY_THEMES, proposeThemes, THEME_SPECS } from './theme'

describe('themes', () => {
  it('proposes the most frequent theme first, and none that occurs once, with the first place of each', () => {
    const text = '减免租金。免收房租，贷款贴息，贷款展期，延期还贷款。物流一次。'
    expect(proposeThemes(text)).toEqual([
      { theme: 'finance', hits: 4, start: 10, end: 12 },
      { theme: 'rent', hits: 2, start: 1, end: 3 },
    ])
  })

  it('every theme but the last can be found by its words', () => {
    for (const theme of POLICY_THEMES.slice(0, -1)) {
      const text = THEME_SPECS[theme].terms.join('。')
      expect(proposeThemes(text).map((evidence) => evidence.theme)).toContain(theme)
    }
    expect(proposeThemes('今日天气晴。')).toEqual([])
  })
})
