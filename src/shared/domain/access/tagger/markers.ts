/**
 * Words that stand before or behind something that names somebody, by kind. The kinds' numbers are parts of learned features: keep their
 * order.
 */
export const BEFORE = {
  person:
    '找|联系|请找|问|叫|我叫|名叫|我是|姓|我姓|免贵姓|姓名|名字|联系人|负责人|经办人|经办|收件人|收货人|法人|法人代表|对接|对接人|麻烦|咨询|交给|转给|通知|告诉|抄送|同事|员工|工人|会计|出纳|老板|司机|厂长|经理|主管|组长|班长|采购|业务员|技术员|专员|师傅|是|给|跟|和|让|请|被|由|喊|托|人叫|我们',
  phone:
    '电话|手机|座机|固话|号码|手机号|打|拨|拨打|致电|来电|尾号|热线|传真|分机|转|短号|总机|联系方式|电联|tel|fax|phone|开头|中间|后面|末尾|区号',
  account:
    '微信|微信号|加微信|薇信|威信|vx|wx|v信|qq|qq群|扣扣|邮箱|邮件|发到|抖音|抖音号|快手|小红书|公众号|视频号|网址|网站|官网|钉钉|支付宝|账号|id|加我|加|搜|店铺|淘宝|昵称|wechat|email|群',
  paper:
    '身份证|身份证号|证号|车牌|车牌号|牌照|卡号|银行卡|账户|信用代码|代码|税号|合同|合同号|合同编号|编号|单号|订单|订单号|工号|执照|护照|发票号|登记证|户名|开户行|对公',
  place:
    '地址|住|住在|位于|搬到|搬到了|在|到|寄到|送到|门牌|住址|地点|去|来|厂房|仓库|租|隔壁|对面|楼上|楼下',
  firm: '我们|我们是|这边是|供应商|客户|甲方|乙方|厂家|隔壁|对面|隔壁的|给|跟|和|欠|欠我们|我司|公司|单位|同行|老东家|那家',
} as const
export const BEHIND = {
  firm: '公司|有限公司|股份|集团|厂|店|商行|工作室|经营部|门市部|超市|饭店|酒店|宾馆|面馆|餐厅|诊所|事务所|合作社|中心|商贸|科技|机械|精密|物流|贸易|实业|制造|电子|建材|食品|印刷|包装|模具|铸造|那家|那边|家厂|馆|坊|行',
  road: '路|街|大街|大道|巷|胡同|弄|道|路口',
  building:
    '号楼|栋|座|单元|室|层|楼|号|号厂房|厂房|大厦|小区|花园|公寓|广场|门|院|库|车间|期|园|苑|城|村|幢|铺|门面|门口|对面|对过|旁边|斜对面|隔壁|附近|周边',
  deed: '说|来|去|负责|签字|签收|接|在|那边|这边|让|就行|处理|办|弄|管|请假|受伤|离职|的电话|的微信|电话|手机|微信|同志|他|她|一家|爱人|媳妇|家属|家|帮|给|已经|没|不|都|跟|和|本人|两口子',
} as const
export const TITLES =
  '先生|女士|小姐|经理|总监|主任|厂长|师傅|老师|老板|老板娘|书记|主管|科长|处长|局长|会计|出纳|医生|律师|董事长|队长|班长|组长|所长|院长|校长|博士|教授|同志|大姐|大哥|阿姨|叔叔|秘书|工程师|行长|股长|站长|总经理|副总|经办|专员|店长|警官|法官|总裁|总工|助理|顾问|护士|大夫|大爷|大妈|大叔|大婶|奶奶|爷爷|村长|部长|会长|教练|技师|工长|哥|姐|叔|姨|嫂|弟|妹|总|工|董|局|处|科|院|队|爷|婶|妈|爸|伯|嫂子|师父|科员|干事|干部|帮办|主播|保安|房东|老哥|老弟|妹子|兄弟|姑娘|小伙|客服|主管|厨师|大厨|司机|电工|焊工'

/** Words with the kinds that they belong to, as bits. */
export type Markers = ReadonlyMap<string, number>

/** Gives each word the bit of its kind. A word of several kinds has several bits. */
export function toMarkers(kinds: Readonly<Record<string, string>>): Markers {
  const markers = new Map<string, number>()
  Object.values(kinds).forEach((words, kind) => {
    for (const word of words.split('|')) markers.set(word, (markers.get(word) ?? 0) | (1 << kind))
  })
  return markers
}

const LONGEST = 4

/** For each UTF-16 unit, the kinds and the length of the longest marker that begins there. */
export function findMarkers(text: string, markers: Markers): { kinds: Uint8Array; lengths: Uint8Array } {
  const kinds = new Uint8Array(text.length)
  const lengths = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1)
    for (let length = Math.min(LONGEST, text.length - at); length > 0; length -= 1) {
      const kind = markers.get(text.slice(at, at + length))
      if (kind === undefined) continue
      kinds[at] = kind
      lengths[at] = length
      break
    }
  return { kinds, lengths }
}
