import fc from 'fast-check'
import { fieldProblem } from '../push/message-fields'
import { proposeShortTitle } from './short-title'

describe('short title of at most 20 symbols', () => {
  it.each([
    ['关于减免中小企业房租的通知', '减免中小企业房租'],
    ['某市科技局关于做好企业研发费用补助申报工作的通知', '做好企业研发费用补助申报工作'],
    ['关于印发《某高新区稳岗就业若干措施（试行）》的通知', '某高新区稳岗就业若干措施（试行）'],
    ['某区关于进一步做好疫情防控期间中小企业贷款贴息工作的通知', '做好疫情防控期间中小企业贷款贴息工作'],
    ['某区科技创新券管理办法', '某区科技创新券管理办法'],
    ['关于', '关于'],
    ['', ''],
  ])('%s → %s', (title, short) => {
    expect(proposeShortTitle(title)).toEqual({ value: short, cut: false })
  })

  it('a title with nothing to leave out is cut at a joint, and says so', () => {
    const title = '关于高新技术企业认定申报材料、企业年度研究开发费用专项审计报告及知识产权证明材料的通知'
    expect(proposeShortTitle(title)).toEqual({ value: '高新技术企业认定申报材料…', cut: true })
  })

  it('always fits, and is never empty for a title that is not', () => {
    const symbol = fc.constantFrom(...'关于印发《》的通知做好进一步企业、和及（试行）a 😀')
    fc.assert(
      fc.property(fc.array(symbol, { minLength: 1, maxLength: 60 }), (symbols) => {
        const title = symbols.join('')
        fc.pre(title.trim() !== '')
        expect(fieldProblem('thing1', proposeShortTitle(title).value)).toBeUndefined()
      }),
      { numRuns: 1000 },
    )
  })
})
