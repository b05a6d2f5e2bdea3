import type { ServiceColumn } from '@/shared/contract/service-columns'

/** An example row, by heading. ； separates the items of a list, | the two parts of a pair. */
const EXAMPLE: Readonly<Record<ServiceColumn, string>> = {
  服务名称: '返岗包车',
  机构: '高新区人社服务中心',
  类别: '返岗用工',
  说明: '园区统一组织包车，把外地员工接回厂',
  提供什么: '包车；防疫手续',
  什么情况下: '复工缺人',
  企业会怎么说: '外地工人回不来；想包车接人',
  办理时间: '工作日 8:30–17:00',
  地点: '人社窗口|高新路 1 号 2 楼',
  联系电话: '李主任|024-83780000',
  所需材料: '返岗名单；营业执照复印件',
  费用: '免费',
  怎么办: '电话登记人数和路线；确认发车时间；凭名单上车',
  网址: '',
  提示: '',
  核实日期: '',
}

/** Template for a spreadsheet: headings and one example. The byte order mark makes Excel read it as UTF-8. */
export const CSV_TEMPLATE =
  '\uFEFF' +
  [Object.keys(EXAMPLE), Object.values(EXAMPLE)].map((cells) => cells.join(',')).join('\r\n') +
  '\r\n'
