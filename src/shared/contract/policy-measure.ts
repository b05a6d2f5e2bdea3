import * as v from 'valibot'
import type { Measure } from '../domain/policy/measures/measure'
import { clashingFacts } from '../domain/policy/measures/policy-measures'
import { id, words } from './fields'
import { CLAUSE_SIZES, MEASURE_SIZES } from './limits'
import { freeText, limitedList, policyContact, policyDay, webAddress } from './policy-fields'
import { policyRule } from './policy-rule'

const SUM_MAX = 1e12
const gainNumber = v.pipe(
  v.number('请填写数字'),
  v.finite(),
  v.minValue(0, '不能小于 0'),
  v.maxValue(SUM_MAX, '数字太大了'),
)

/** A sum in yuan, or a rate as a share: 0.3 is 30 %. */
const gainAmount = v.object({
  kind: v.picklist(['sum', 'rate']),
  value: gainNumber,
  upTo: v.boolean(),
  least: v.exactOptional(gainNumber),
  per: v.exactOptional(freeText('按什么算', MEASURE_SIZES.per)),
  tier: v.exactOptional(freeText('档次', MEASURE_SIZES.tier)),
  words: freeText('原文', MEASURE_SIZES.words),
})

const measure: v.GenericSchema<Measure> = v.object({
  id,
  title: words('事项名称', MEASURE_SIZES.title),
  clausePaths: limitedList(freeText('条款编号', CLAUSE_SIZES.path), '出处', MEASURE_SIZES.paths),
  gain: freeText('能得到什么', MEASURE_SIZES.gain),
  amounts: limitedList(gainAmount, '金额', MEASURE_SIZES.amounts),
  rule: v.exactOptional(policyRule),
  window: v.exactOptional(
    v.pipe(
      v.object({ fromOn: v.exactOptional(policyDay), untilOn: v.exactOptional(policyDay) }),
      v.check(({ fromOn = '', untilOn = '9999' }) => fromOn <= untilOn, '开始日期在截止日期之后'),
    ),
  ),
  materials: limitedList(freeText('材料', MEASURE_SIZES.material), '材料', MEASURE_SIZES.materials),
  how: freeText('在哪办、怎么办', MEASURE_SIZES.how),
  links: limitedList(webAddress, '网址', MEASURE_SIZES.links),
  contacts: limitedList(policyContact, '联系方式', MEASURE_SIZES.contacts),
})

/** The measures of a policy (兑现事项), each with its own rule. Ids are unique; a fact that several rules declare means the same in all of them. */
export const policyMeasureList = v.pipe(
  limitedList(measure, '兑现事项', MEASURE_SIZES.measures),
  v.check((all) => new Set(all.map((each) => each.id)).size === all.length, '两个事项的编号相同'),
  v.check((all) => clashingFacts(all).length === 0, '两个事项用同一个编号问了不同的问题'),
)
