import { PhraseQuery } from '../phrase/phrases'
import { findMeasure, toFoundMeasure, type MeasureFitOption } from './find-measure'

const option = (id: string, title: string, gain: string, more: Partial<MeasureFitOption> = {}) => ({
  id,
  title,
  gain,
  window: {},
  ...more,
})
const OPTIONS = [
  option('relief', '房租减免', '免收两个月房租', { verdict: 'met' }),
  option('staff', '稳岗返还', '返还失业保险费的 30%'),
  option('loan', '贷款贴息', '贴息一半，最高 30 万元', {
    verdict: 'unknown',
    window: { untilOn: '2020-06-30' },
  }),
  option('export', '出口信保补贴', '保费补一半', { verdict: 'unmet' }),
]
const find = (text: string, today = '2020-03-10', options: readonly MeasureFitOption[] = OPTIONS) =>
  findMeasure(new PhraseQuery(text), options, today)?.id

describe('the measure of a policy for which a text asks', () => {
  it.each([
    ['贷款利息能不能补一点', 'loan'],
    ['想减免房租', 'relief'],
    ['稳岗钱怎么领', 'staff'],
  ])('“%s”', (text, id) => expect(find(text)).toBe(id))

  it('is the one that fits best where the text asks for none of them', () =>
    expect(find('有什么好政策')).toBe('relief'))

  it('is never one that is over, nor one that the enterprise cannot get', () => {
    expect(find('贷款利息能不能补一点', '2020-06-30')).toBe('loan')
    expect(find('贷款利息能不能补一点', '2020-07-01')).toBe('relief')
    expect(find('出口信保补贴')).not.toBe('export')
    expect(find('出口信保补贴', '2020-03-10', OPTIONS.slice(3))).toBeUndefined()
  })

  it('cuts a long gain', () => {
    const { gain } = toFoundMeasure(option('long', '奖励', '奖'.repeat(100)))
    expect(gain).toBe(`${'奖'.repeat(60)}…`)
  })
})
