import { GIVEN_SIGNS } from '@/shared/domain/access/tagger/name-characters'
import { ORDINARY_WORDS } from '@/shared/domain/access/tagger/ordinary-words'
import type { Chance } from './chance'
import { unpackWords } from './words'

/** Invents enterprises and addresses in the form of a written one. */

const BRAND =
  '鑫盛隆达宏恒泰兴顺源丰利华瑞祥德信诚和通联金银汇嘉永昌明光北方东新中天海龙腾飞鸿运福安康佳美优众合力拓锐科创智云启思正大同益民洪润广茂旺凯奥博远航星辰蓝绿翔宇晟昊铭锦荣裕富聚亿百万全速捷易友邦国邦立欧亚诺维特雅克迈圣帝澳威斯普尔森林桥山河江湖松柏梅兰竹'
const TAILS =
  '有限责任公司|股份有限公司|科技有限公司|机械有限公司|商贸有限公司|有限公司|公司|集团|机械|精密|科技|电子|铸造|铸件|铆焊|物流|贸易|商贸|建材|包装|印刷|食品|模具|五金|仪器|电气|重工|阀门|轴承|汽配|装饰|装修|物业|保洁|搬家|教育|咨询|广告|传媒|餐饮|面馆|饭店|酒楼|超市|诊所|药房|厂|机械厂|加工厂|家具厂|店|商行|经营部|工作室|门市|服饰|纺织|化工|塑料|橡胶|钢构|液压|液压件厂|软件|网络|信息|生物|医药|医疗|材料|新材料|环保|能源|光电|自动化|数控|锻造|热处理|电镀|喷涂|纸业|纸箱|茶业|粮油|农业|养殖|种业|建筑|劳务|人力|财税|律所|律师事务所|会计师事务所|检测|设计|园林|置业|租赁|制冷|电梯|门窗|玻璃|石材|木业|鞋业|箱包|家政|驾校|幼儿园|宾馆|酒店|烧烤|火锅|包子铺|水果店|理发店|汽修|修理厂|钢材|线缆|电缆|泵业|起重|叉车|冷链|快运|货运|货代|报关|餐饮|快印|图文|游泳|健身|网安|美甲|托育|呼叫|担保|小贷|保险经纪|拍卖|评估|标识|传播|互娱|数科|数据|数码|游戏|影视|文旅|旅行社|民宿|早教|培训|英语|武馆|舞蹈|琴行|书店|花店|烘焙|奶茶|咖啡|茶楼|粥铺|饺子馆|快餐|团餐|配餐|食府|小厨|老灶|鲜生|果蔬|海产|饲料|种苗|兽药|农机|木器|办公家具|文具|玩具|童装|皮具|眼镜|珠宝|钟表|灯饰|照明|涂料|防水|保温|幕墙|桩基|路桥|水利|消防|安防|弱电|监控|暖通|水处理|固废|危废|回收|再生|托管|外包|猎头|人才|派遣|会展|策划|公关|印社|纸品|包材|标签|胶带|磨具|刀具|刃具|弹簧|紧固件|齿轮|减速机|电机|变压器|开关|仪表|传感|激光|焊割|焊材|铝业|铜业|钢贸|不锈钢|管业|线材|车业|车饰|二手车|轮胎|润滑油|油品|燃气|新能源|充电桩|储能|光伏|风电|氢能|芯片|半导体|微电子|通信|智造|智控|机器人|无人机|航材|船务|仓储|速递|搬运|吊装'.split(
    '|',
  )
const LONGEST_FIRST = [...TAILS].sort((a, b) => b.length - a.length)
const CITIES =
  '沈阳|大连|鞍山|抚顺|本溪|辽阳|营口|铁岭|长春|吉林|哈尔滨|天津|青岛|苏州|无锡|宁波|温州|东莞|佛山|武汉|成都|上海|北京|深圳|杭州|济南|唐山|石家庄|南通|常州'.split(
    '|',
  )
const ROADS = '路|街|大街|大道|巷|道|胡同'
const HOUSES = '大厦|公寓|小区|花园|广场|家园|中心|大楼|写字楼|创业园|产业园|商城|市场|苑|科技园|孵化器|城'

const WORDS = unpackWords(ORDINARY_WORDS).filter((word) => word.length === 2)
const SIGNS = WORDS.join('')

/** The proper name of an enterprise: lucky signs, a word, or signs of any kind. */
function stem(chance: Chance, length: number): string {
  const at = chance.next()
  if (at < 0.2 && length === 2) return chance.pick(WORDS)
  const sign = () =>
    at < 0.65
      ? chance.pick(BRAND)
      : at < 0.85
        ? chance.pick(chance.hits(0.5) ? BRAND : GIVEN_SIGNS.join(''))
        : chance.pick(chance.hits(0.5) ? BRAND : SIGNS)
  return Array.from({ length }, sign).join('')
}

const HAN = /^[\u4e00-\u9fff]+$/

/** Another name with the same ending, or with a new one. */
export function varyEnterprise(chance: Chance, name: string): string {
  const city = CITIES.find((one) => name.startsWith(one)) ?? ''
  const rest = name.slice(city.length)
  const tail = LONGEST_FIRST.find((one) => rest.endsWith(one) && rest.length > one.length) ?? ''
  const own = rest.slice(0, rest.length - tail.length)
  if (!HAN.test(own) || own.length > 6) return name
  const length =
    own.length > 3 ? own.length : chance.hits(0.8) ? Math.max(2, own.length) : chance.between(2, 3)
  const head = own.length > 3 ? stem(chance, 2) + own.slice(2) : stem(chance, length)
  const end = chance.hits(tail === '' ? 0.25 : 0.5) ? chance.pick(TAILS) : chance.hits(0.1) ? '' : tail
  return (city === '' ? '' : chance.pick(CITIES)) + head + end
}

const STREET = new RegExp(
  `([\\u4e00-\\u9fff]{2,3}?)([东西南北中一二三四五]?)(${ROADS})(?=[\\d一二三四五六七八九十甲])`,
  'g',
)
const HOUSE = new RegExp(`([\\u4e00-\\u9fff]{2})(${HOUSES})`, 'g')

/** The same address with other numbers, streets and houses. */
export function varyAddress(chance: Chance, address: string): string {
  return address
    .replace(STREET, (_, name: string, side: string, road: string) => stem(chance, name.length) + side + road)
    .replace(HOUSE, (_, name: string, house: string) => (chance.hits(0.5) ? stem(chance, 2) : name) + house)
    .replace(/\d/g, () => String(chance.between(1, 9)))
    .replace(/[A-Z]/g, () => chance.pick('ABCDEFGH'))
    .replace(/[一二三四五六七八九](?=[号楼层单座幢栋期])/g, () => chance.pick('一二三四五六七八九'))
}
