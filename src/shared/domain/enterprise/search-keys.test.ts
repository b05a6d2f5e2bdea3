import { enterpriseSearchKeys, isFoundBy } from './search-keys'

const hengtuo = { name: '沈阳恒拓（精密）机械有限公司', creditCode: '91210112MADEM00118' }

describe('search keys of an enterprise', () => {
  it.each(['恒拓精密', '沈阳', '恒拓(精密)机', 'madem001', '91210112', '有限公司'])(
    '%s begins one of its keys',
    (query) => {
      const begin = query
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^\p{L}\p{N}]/gu, '')
        .slice(0, 8)
      expect(enterpriseSearchKeys(hengtuo).some((key) => key.startsWith(begin))).toBe(true)
      expect(isFoundBy(query, hengtuo)).toBe(true)
    },
  )

  it('is not found by a text that its name and code do not contain', () => {
    expect(isFoundBy('恒拓机械', hengtuo)).toBe(false)
    expect(enterpriseSearchKeys({ name: '', creditCode: '' })).toEqual([])
  })
})
