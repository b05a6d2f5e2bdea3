import type { Test } from '../rule'

/** The body that an application is for, where it is not the enterprise: a part of an enterprise, or a holder of many enterprises. */
export type AskedBody = 'part' | 'holder'

const PART =
  /(?:设计中心|技术(?:研究)?中心|研发中心|研究中心|实验室|工作站|工作室|研究院|研究所|车间|生产线|平台)[^,企单主的]{0,16}:/
const HOLDER =
  /(?:园区|产业园|(?:孵化|创业|产业化|创新)(?:示范)?基地|集群|街区|小镇|商圈|示范区|楼宇|特色村|孵化器|众创空间|加速器)[^,企单主的]{0,16}:/
/** The people, rooms and rights of a part are not those of the enterprise; its money is the money of the enterprise. */
const OF_PART =
  /^(?:staff|rdStaff|insuredStaff|insuredMonths|premisesM2|rentsPremises|establishedOn|inventionPatents|utilityPatents|designPatents|softwareCopyrights)$/

/** The body whose conditions a list opens: 工业设计中心申报条件:. Undefined where it is the enterprise. `plain` is half-width without blanks. */
export function bodyIn(plain: string): AskedBody | undefined {
  const head = plain.slice(0, plain.search(/\D:|:(?!\d)/) + 2)
  return PART.test(head) ? 'part' : HOLDER.test(head) ? 'holder' : undefined
}

const NAMES_PART =
  /(?:设计|技术|研发|研究|创新|工程)中心|实验室|工作站|工作室|研究院|在孵|孵化场地|景区|基地(?:面积|建设)/
/** The people and rooms of a sentence that speaks of a part are those of the part. */
const MAY_BE_OF_PART = /^(?:staff|rdStaff|premisesM2)$/

/** True when a sentence names a part of the enterprise, so that it is unclear whose people and rooms the test counts. */
export function isOfPartNamed(plain: string, words: string, test: Test): boolean {
  return (
    'fact' in test &&
    MAY_BE_OF_PART.test(test.fact) &&
    NAMES_PART.test(plain) &&
    !/^(?:企业|单位|公司)/.test(words)
  )
}

/** True when a test below the heading of a body asks the body and not the enterprise. */
export function isOfBody(body: AskedBody, test: Test): boolean {
  return body === 'holder' || ('fact' in test && OF_PART.test(test.fact))
}
