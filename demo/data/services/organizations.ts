import type { Organization, ServiceLocation } from '@/shared/domain/service/service'
import { organizationId } from '../ids'
import { CITY, NATION, PROVINCE, DEMO_ZONE } from '../places'
import type { RegionCode } from '@/shared/domain/access/region'

interface Desk {
  name: string
  regionCode: RegionCode
  /** The desk that answers the telephone. */
  desk: string
  phone: string
  schedule: string
  location?: ServiceLocation
}

const OFFICE_HOURS = '工作日 8:30–12:00，13:00–17:00'
const ALWAYS = '每天 24 小时'
const HALL: ServiceLocation = { name: '企业服务大厅', address: '沈阳高新区创新路 1 号（演示地址）' }

/** A desk of the zone: numbers of the block 024-8378 are made up for the demo. */
const zone = (name: string, desk: string, line: string, location: ServiceLocation = HALL): Desk => ({
  name,
  regionCode: DEMO_ZONE,
  desk,
  phone: `024-8378${line}`,
  schedule: OFFICE_HOURS,
  location,
})
const city = (name: string, desk: string, phone: string): Desk => ({
  name,
  regionCode: CITY,
  desk,
  phone,
  schedule: OFFICE_HOURS,
})
const province = (name: string, desk: string, phone: string): Desk => ({
  name,
  regionCode: PROVINCE,
  desk,
  phone,
  schedule: OFFICE_HOURS,
})
const nation = (name: string, desk: string, phone: string, schedule = OFFICE_HOURS): Desk => ({
  name,
  regionCode: NATION,
  desk,
  phone,
  schedule,
})

/** The platforms of the province have no own number in the demo: the government hotline puts callers through. */
const PROVINCE_HOTLINE = '12345'

const DESKS = {
  enterprise: zone('高新区企业服务中心', '企业服务专线', '1001'),
  labour: zone('高新区人力资源服务中心', '用工服务岗', '1002'),
  finance: zone('高新区金融服务中心', '融资服务岗', '1003'),
  bridge: zone('高新区中小企业转贷服务公司', '转贷业务部', '1004'),
  guarantee: zone('高新区科技融资担保公司', '担保业务部', '1005'),
  supplies: zone('高新区防疫物资保障组', '物资调配岗', '1006', {
    name: '物资仓库',
    address: '沈阳高新区物流一街 6 号（演示地址）',
  }),
  transport: zone('高新区交通物流保障组', '货运保障岗', '1007'),
  chain: zone('高新区产业链服务专班', '供应链协调岗', '1008'),
  approval: zone('高新区行政审批局', '综合窗口', '1009'),
  supervision: zone('高新区市场监督管理局', '注册与许可科', '1010'),
  emergency: zone('高新区应急管理局', '复工指导组', '1011'),
  ecology: zone('高新区生态环境分局', '环评服务岗', '1012'),
  building: zone('高新区规划建设局', '工程审批科', '1013'),
  technology: zone('高新区科技创新局', '创新服务科', '1014'),
  intellectual: zone('高新区知识产权服务中心', '知识产权服务岗', '1015'),
  university: zone('大学科技园技术转移中心', '技术经理人', '1016', {
    name: '大学科技园',
    address: '沈阳高新区学苑路 20 号 B 座（演示地址）',
  }),
  talent: zone('高新区人才服务中心', '人才服务岗', '1017'),
  premises: zone('高新区园区运营公司', '租赁服务岗', '1018'),
  incubator: zone('创新大厦孵化器', '入孵服务岗', '1019', {
    name: '创新大厦',
    address: '沈阳高新区创新路 88 号（演示地址）',
  }),
  commerce: zone('高新区商务和投资促进局', '市场拓展科', '1020'),
  utilities: zone('高新区公用事业服务中心', '水电气热服务岗', '1021'),
  health: zone('高新区社会事业局', '公共服务科', '1022'),
  redeem: zone('高新区政策兑现窗口', '政策服务岗', '1023'),
  rules: zone('高新区新经济发展办公室', '新业态服务岗', '1024'),
  law: zone('高新区公共法律服务中心', '值班律师', '1025'),
  tax: zone('高新区税务局', '纳税服务科', '1026'),
  security: zone('高新区劳动保障服务所', '劳动关系岗', '1027'),
  exchange: city('沈阳市人才交流服务中心', '落户与档案窗口', '12333'),
  cityTransport: city('沈阳市交通运输保障专班', '通行保障岗', '12328'),
  financePlatform: province('辽宁省科技金融综合服务平台', '平台客服', PROVINCE_HOTLINE),
  techMarket: province('东北科技大市场', '成果转化部', PROVINCE_HOTLINE),
  volunteers: province('辽宁科技志愿者平台', '志愿服务协调', PROVINCE_HOTLINE),
  achievements: province('辽宁省科技成果信息共享服务平台', '平台客服', PROVINCE_HOTLINE),
  interchange: province('辽宁省人才与企业技术需求信息交互服务平台', '平台客服', PROVINCE_HOTLINE),
  hotline: province('辽宁省政务服务热线', '热线座席', PROVINCE_HOTLINE),
  torchContracts: nation('科技部火炬中心（技术合同登记）', '业务咨询', '010-88656337'),
  torchHighTech: nation('科技部火炬中心（高新技术企业认定）', '业务咨询', '010-88656256'),
  torchSmall: nation('科技部火炬中心（科技型中小企业评价）', '业务咨询', '010-88656233'),
  torchIncubators: nation('科技部火炬中心（孵化载体）', '业务咨询', '010-88656206'),
  torchZones: nation('科技部火炬中心（国家高新区）', '业务咨询', '010-88656197'),
  torchStatistics: nation('科技部火炬中心（火炬统计）', '业务咨询', '010-88656161'),
  taxHotline: nation('国家税务总局 12366 纳税服务热线', '热线座席', '12366'),
  labourHotline: nation('人力资源社会保障 12333 热线', '热线座席', '12333'),
  customsHotline: nation('海关 12360 服务热线', '热线座席', '12360', ALWAYS),
  powerHotline: nation('国家电网 95598 服务热线', '热线座席', '95598', ALWAYS),
  lawHotline: nation('公共法律服务 12348 热线', '热线座席', '12348', ALWAYS),
} as const satisfies Record<string, Desk>

export type OrganizationKey = keyof typeof DESKS

export function organizationDesk(key: OrganizationKey): Desk {
  return DESKS[key]
}

export const ORGANIZATIONS: readonly Organization[] = Object.values<Desk>(DESKS).map((desk) => ({
  id: organizationId(desk.name),
  version: 1,
  name: desk.name,
  regionCode: desk.regionCode,
}))
