/**
 * Fields of what enterprises need, finer than categories, each with the words by which people speak of it. They tell what a clause is
 * about where no service of a catalogue does: a heater, a medical check-up, a certificate that nobody offers here.
 */
const FIELD_WORDS = {
  loan: '贷款|续贷|贷[一二三四五六七八九十百\\d]|科技贷|融资|授信|抵押|质押|担保|贴息|利息|还款|过桥|保证金|资金|周转|缺钱|没钱|钱[也都]?不够|现金流|银行',
  investor: '投资|风投|天使轮|股权(?!变更)|券商|上市|路演',
  insurance: '财险|失火险|信用险|保险',
  debt: '货款|尾款|欠款|欠[我了着钱]|欠的钱|拖欠|拖着|讨债|要账|应收账款',
  law: '律师|法务|保密|泄密|诈骗|被骗|官司|起诉|法院|合同|法律|违约|纠纷',
  dispute: '仲裁|辞退|裁员|工伤|劳动合同|劳动纠纷',
  people:
    '招(?![牌投商耗老苍蚊])|聘|缺人|人手|用工|工人|普工|[焊电钳车木模]工|技工|临时工|学徒|主播|业务员|会计(?!证)|出纳|保安|保洁(?!公司)|厨师|阿姨|操作工|质检员|工程师|司机|应届|实习|行政|财务总监|文员|返岗|复工人员',
  skill: '职称|技能|培训|继续教育|会计证|上岗证|考证|叉车证|评级|高工|技师',
  security: '社保|残保金|公积金|医保|养老|生育|失业|参保|稳岗',
  household: '落户|户籍|户口|居住登记|人才公寓|居住证|人才补贴',
  child: '孩子|子女|上学|入学|入托|转学|幼儿园|学位|托管',
  health: '感染|问诊|诊疗|体检|核酸|看病|医院|医务室|疫苗|感冒|就医|心理|疏导|隔离|发热',
  visa: '签证|护照|邀请函|工作证|来华|外国人|外籍',
  rent: '厂房|租金|房租|办公室|工位|场地|租约|减租|[一二三四五六七八九十百千两\\d]平|办公的地方|会议室|车库|写字楼|商铺|孵化|入驻|土地',
  dormitory: '宿舍|公寓|住宿|住房|租房|不够住|住哪|住处|没地方住|没处住',
  storage: '仓库|冷库|仓储|月台|库房|堆放',
  power: '停电|断电|电压|增容|变压器|跳闸|电费|电力|供电|电容|没电',
  charging: '充电桩|充电站',
  water: '停水|水管|水压|热水|下水道?|漏水|水费|供水|没水|积水|污水管',
  network:
    '网络|断网|网速|网站|专线|网[也都又]?[老太真]?[断慢卡差]|网的?[也又]?不好|光纤|路由器|信号|视频会|宽带|机房',
  heating: '暖气|供暖|空调|热水器|取暖|燃气',
  lighting: '路灯|照明|灯[也都]?不亮',
  waste: '垃圾|废油|危废|污泥|废水|废品|废料|固废|清运',
  building: '电梯|漏雨|屋顶|屋面|墙|门窗|玻璃|门锁|楼梯|卫生间|厕所|地面|监控|门禁|大门|招牌|装修|物业',
  cleaning: '消毒|耗子|老鼠|苍蝇|打扫|保洁公司|楼道|虫害',
  canteen: '食堂|饭堂|伙食|饮水机|团餐|盒饭|工作餐|订餐|吃饭|午餐|晚餐|饭卡|[一二三四五六七八九十百\\d]份餐',
  shuttle: '班车|包车|大巴|通勤|公交|停车|车位',
  road: '路[也都又]?坏|修路|堵车|道路|路口',
  freight:
    '货车|司机|物流|快递|运输|冷链车|冷藏车|通行证|发货|货[^，,]{0,4}[发送运]|货运|货代|海运|集装箱|货[也都]?压|车辆通行|大车',
  customs: '海关|报关|清关|出口(?!退税|订单|信用)|进口(?!机床|设备)|外贸(?!业务)|跨境',
  tax: '税|发票|一般纳税人',
  accounting: '代账|代理记账|记账|做账|账本|报税|外账',
  company:
    '营业执照|执照|股东|股权变更|注销|注册新?(?:公司|地址)|经营范围|变更|法人|公章|公司章|刻章|开户|章丢',
  permit: '许可|备案|资质|办证|审批',
  environment: '环评|环保|除尘|噪音|排污|污水(?!管)|废气|排放',
  fire: '消防|灭火|烟感|应急预案',
  safety: '隐患|安全生产|安全培训|安全检查',
  ip: '专利|商标|软著|知识产权|著作权|版权|侵权|抢注|仿冒',
  certification: '高企|高新|专精特新|双软|认定',
  subsidy: '补贴|补助|奖励|奖补|创新券|申报书|项目申报|技改',
  research: '研发|课题|产学研|联合研究|高校|大学|中试|攻关|成果',
  testing: '检测|检验|校准|认证(?!高企)|化验|型式|计量|校准|样品|电镜',
  equipment: '设备|机床|打印机|投影仪|空压机|叉车|吊车|注塑机|生产线|产线|机器|行车|锅炉|模具(?!工)|维修',
  software: 'MES|ERP|OA|软件|系统|数字化|上云|信息化',
  protection: '口罩|测温枪|体温计|劳保|安全帽|额温枪|消毒液|防护服|护目镜|手套|酒精|防疫物资|熔喷布',
  material: '原料|原材料|[吨公斤]铝|钢材|铝锭|铜材|合着买|供应商|配套|零部件|断供|上游',
  orders: '订单|客户|买家|采购商|销路|接单|甩货',
  market: '展会|参展|投标|投个标|展位|摊位|广交会|直播|公众号|推广|宣传|招投标|标书|推荐目录',
  translation: '翻译|口译',
} as const

/** What a clause is about. */
export type NeedField = keyof typeof FIELD_WORDS

const FIELDS = (Object.entries(FIELD_WORDS) as [NeedField, string][]).map(
  ([field, words]) => [field, new RegExp(words, 'iu')] as const,
)

/** The fields whose words stand in a text. */
export const findFields = (text: string): ReadonlySet<NeedField> =>
  new Set(FIELDS.flatMap(([field, words]) => (words.test(text) ? [field] : [])))

/** What trouble in a field brings about in others: “停电了，机器也停了” is one trouble. */
const BRINGS_ABOUT: Readonly<Partial<Record<NeedField, readonly NeedField[]>>> = {
  power: [
    'equipment',
    'water',
    'heating',
    'building',
    'canteen',
    'testing',
    'lighting',
    'charging',
    'orders',
    'software',
  ],
  water: ['canteen', 'equipment', 'fire', 'building', 'heating', 'cleaning', 'dormitory', 'health'],
  network: ['software', 'market', 'tax', 'accounting', 'orders'],
  heating: ['people', 'health', 'equipment', 'water'],
  building: ['freight', 'equipment', 'storage', 'road', 'safety', 'people'],
  lighting: ['people', 'road', 'safety'],
  road: ['freight', 'shuttle', 'orders', 'people'],
  shuttle: ['people'],
  dormitory: ['people', 'health'],
  canteen: ['people', 'health'],
  waste: ['environment', 'health', 'cleaning'],
  health: [
    'people',
    'freight',
    'dormitory',
    'equipment',
    'orders',
    'security',
    'canteen',
    'market',
    'shuttle',
  ],
  freight: ['material', 'orders', 'equipment', 'market', 'customs'],
  customs: ['freight', 'orders', 'equipment', 'material'],
  people: ['orders', 'equipment', 'freight', 'shuttle', 'accounting', 'tax', 'safety'],
  equipment: ['orders', 'people', 'testing', 'loan', 'safety'],
  software: ['loan'],
  research: ['loan'],
  material: ['orders', 'equipment', 'people', 'loan'],
  orders: ['loan', 'equipment', 'people', 'debt', 'material', 'rent'],
  debt: ['loan', 'law', 'security', 'material'],
  tax: ['loan', 'accounting'],
  accounting: ['tax'],
  law: ['debt', 'loan'],
  loan: ['debt', 'equipment', 'material', 'security'],
  fire: ['permit', 'company'],
  environment: ['permit', 'equipment', 'orders'],
  permit: ['company', 'orders', 'market'],
  company: ['tax', 'permit', 'accounting'],
  testing: ['permit', 'orders', 'market', 'customs'],
  ip: ['law', 'orders', 'market'],
  visa: ['people', 'equipment'],
}

/** Whether two clauses may tell of one trouble: the fields of the first bring about all those of the second. */
export function mayBringAbout(before: ReadonlySet<NeedField>, after: ReadonlySet<NeedField>): boolean {
  return [...after].every((effect) => [...before].some((field) => BRINGS_ABOUT[field]?.includes(effect)))
}
