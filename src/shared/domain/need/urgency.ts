/** Words that only look urgent: they name a trade or a thing, or deny the urgency. */
const NOT_URGENT =
  /不(?:是很|太|着|怎么)?急|应急(?:管理|预案|演练|物资|产业|照明|产品|装备|通道)|急救|急诊|急冻|紧急(?:联系人|按钮|出口)|急性|停电预案/g

const URGENT =
  /急|马上(?:就)?(?:要|得|到)|立刻|立即|火速|今天|今晚|今日|停电|停水|停气|断水|断电|断网|断供|停产|停线|断线|漏水|漏电|漏气|跳闸|着火|起火|冒烟|爆管|困人|泄漏|中毒|塌|等不了|来不及|断粮|断料/

/** Whether a need sounds urgent. The interface only proposes this to the person, who decides. */
export function soundsUrgent(text: string): boolean {
  return URGENT.test(text.slice(0, 2000).replace(NOT_URGENT, ''))
}
