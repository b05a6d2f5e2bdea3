/** Headings of the import file → fields. Lists are separated by `；`, places and contacts are written `名称|地址` and `姓名|电话`. */
export const COLUMNS = {
  服务名称: 'name',
  机构: 'organizationName',
  类别: 'category',
  说明: 'description',
  提供什么: 'offers',
  什么情况下: 'situations',
  企业会怎么说: 'exampleNeeds',
  办理时间: 'schedule',
  地点: 'locations',
  联系电话: 'contacts',
  所需材料: 'requiredDocuments',
  费用: 'cost',
  怎么办: 'steps',
  网址: 'url',
  提示: 'alert',
  核实日期: 'assuredOn',
} as const

export type ServiceColumn = keyof typeof COLUMNS
