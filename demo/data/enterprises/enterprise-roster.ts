import { OTHER_ZONE, DEMO_ZONE } from '../places'
import type { RegionCode } from '@/shared/domain/access/region'

/** An enterprise before it becomes a document. All of them are invented; their credit codes say so (MADEM…). */
export interface RosterRow {
  key: string
  name: string
  /** GB/T 4754-2017 section and division. */
  industry: string
  regionCode: RegionCode
  /** Key of the person who looks after it; absent: the zone's duty agent answers. */
  steward?: StewardKey
}

type StewardKey = 'zhou-min' | 'sun-jie' | 'liu-chang' | 'xu-ning'

const row =
  (regionCode: RegionCode, steward?: StewardKey) =>
  (key: string, name: string, industry: string): RosterRow => ({
    key,
    name,
    industry,
    regionCode,
    ...(steward && { steward }),
  })

const zhou = row(DEMO_ZONE, 'zhou-min')
const sun = row(DEMO_ZONE, 'sun-jie')
const liu = row(DEMO_ZONE, 'liu-chang')
const nobodyYet = row(DEMO_ZONE)
const dalian = row(OTHER_ZONE, 'xu-ning')

export const ROSTER: readonly RosterRow[] = [
  zhou('hengtuo', '沈阳恒拓精密机械有限公司', 'C34'),
  zhou('yuandong-valve', '沈阳远栋阀门制造有限公司', 'C34'),
  zhou('beichen-robot', '沈阳北宸机器人有限公司', 'C34'),
  zhou('huizhu-casting', '沈阳汇铸压铸有限公司', 'C33'),
  zhou('tailun-auto', '沈阳泰伦汽车零部件有限公司', 'C36'),
  zhou('ruibo-motor', '沈阳锐勃电机有限公司', 'C38'),
  zhou('qiming-sensor', '沈阳启明源传感器有限公司', 'C40'),
  zhou('jingce', '沈阳精策仪器仪表有限公司', 'C40'),
  zhou('guangyu-laser', '沈阳光屿激光装备有限公司', 'C35'),
  zhou('xinke-semi', '沈阳芯珂半导体设备有限公司', 'C35'),
  zhou('haotian-aero', '沈阳昊瞰航空部件有限公司', 'C37'),
  zhou('liaoxin-material', '沈阳辽芯新材料有限公司', 'C30'),
  zhou('dongke-power', '沈阳东珂电力设备有限公司', 'C38'),
  sun('yunqi-soft', '沈阳云栖谷软件有限公司', 'I65'),
  sun('shuyi-data', '沈阳数弈数据科技有限公司', 'I65'),
  sun('zhiwei-ai', '沈阳智维人工智能有限公司', 'I65'),
  sun('lanxun-net', '沈阳蓝讯网络科技有限公司', 'I64'),
  sun('tongda-iot', '沈阳通达联物联网有限公司', 'I65'),
  sun('feiyan-uav', '沈阳飞雁无人机科技有限公司', 'C37'),
  sun('mohe-game', '沈阳墨禾动漫游戏有限公司', 'I65'),
  sun('yuzhou-edu', '沈阳语舟在线教育科技有限公司', 'P83'),
  sun('xingluo-design', '沈阳星络工业设计有限公司', 'M74'),
  sun('zhuoxin-testing', '沈阳卓信达检测技术有限公司', 'M74'),
  sun('lvyuan-env', '沈阳绿垣环保科技有限公司', 'N77'),
  sun('kuaipin-ecom', '沈阳快品电子商务有限公司', 'F52'),
  sun('hongtu-vr', '沈阳鸿图视虚拟现实科技有限公司', 'I65'),
  liu('anhe-med', '沈阳安禾医疗器械有限公司', 'C35'),
  liu('kangze-pharma', '沈阳康泽源生物制药有限公司', 'C27'),
  liu('jiyin-bio', '沈阳基因树生物科技有限公司', 'M73'),
  liu('ruikang-reagent', '沈阳瑞康达诊断试剂有限公司', 'C27'),
  liu('baijie-protect', '沈阳百洁防护用品有限公司', 'C18'),
  liu('qingyun-food', '沈阳青耘食品科技有限公司', 'C14'),
  liu('hekang-rehab', '沈阳禾康康复设备有限公司', 'C35'),
  liu('shiguang-opt', '沈阳拾光眼科光学有限公司', 'C40'),
  nobodyYet('shunda-logi', '沈阳顺达通供应链有限公司', 'G58'),
  nobodyYet('chuangke-fab', '沈阳创客坊孵化器管理有限公司', 'L72'),
  nobodyYet('jinqiao-hr', '沈阳锦桥人力资源服务有限公司', 'L72'),
  nobodyYet('weilai-energy', '沈阳蔚徕储能科技有限公司', 'C38'),
  nobodyYet('dingsheng-print', '沈阳鼎晟包装印务有限公司', 'C23'),
  nobodyYet('baishun-trade', '沈阳百顺达国际贸易有限公司', 'F51'),
  dalian('haichuan-marine', '大连海川船舶配套有限公司', 'C37'),
  dalian('langjing-soft', '大连朗境软件有限公司', 'I65'),
  dalian('bolan-chem', '大连泊蓝精细化工有限公司', 'C26'),
]

/** @throws RangeError when the roster has no such enterprise. */
export function rosterRow(key: string): RosterRow {
  const found = ROSTER.find((candidate) => candidate.key === key)
  if (!found) throw new RangeError(`the demo has no enterprise ${key}`)
  return found
}
