/**
 * Fields of needs, finer than categories, each with the words by which people speak of it. They tell the subject of a clause
 * that no service of a catalogue fits: a heater, a medical check-up, a certificate that nobody offers here.
 */
const FIELD_WORDS = {
  loan: '贷款|续贷|贷[一二三四五六七八九十百\\d]|科技贷|融资|授信|抵押|质押|担保|贴息|利息|还款|过桥|保证金|资金|周转|缺钱|没钱|钱[也都]?不够|现金流|银行|银团|代款|手头紧|倒贷|首贷|垫资|保函|征信',
  investor: '投资|风投|天使轮|股权(?!变更)|券商|上市|路演|融一轮|融资轮|天使|挂牌|新三板|引导基金|股改',
  insurance: '财险|失火险|信用险|保险|意外险|责任险|补充医疗|年金|出险|理赔|投保|保单',
  debt: '货款|尾款|欠款|欠[我了着钱]|欠的钱|拖欠|拖着|讨债|要账|应收账款',
  law: '律师|法务|保密|泄密|诈骗|被骗|官司|起诉|法院|合同|法律|违约|纠纷|律所|竞业|侵权|维权|尽调|公证|删帖|协议|反倾销|勒索',
  dispute: '仲裁|辞退|裁员|工伤|劳动合同|劳动纠纷|工资|欠薪|加班费|产假|怀孕|调岗|劳动法|解雇|开除',
  people:
    '招(?![牌投商耗老苍蚊])|聘|缺人|人手|用工|工人|普工|[焊电钳车木模]工|技工|临时工|学徒|主播|业务员|会计(?!证)|出纳|保安|保洁(?!公司)|厨师|阿姨|操作工|质检员|工程师|司机|应届|实习|行政|财务总监|文员|返岗|复工人员|搬运工|装卸工|驾驶员|猎头|短工|小时工|替工|跟单|标注员|内审员|学校招|双选会|见习|数控的|翻译',
  skill:
    '职称|技能|培训|继续教育|会计证|上岗证|考证|叉车证|评级|高工|技师|安全员|焊工证|电工证|复审|讲师|精益|内训|考个|上课|讲座',
  security: '社保|残保金|公积金|医保|养老|生育|失业|参保|稳岗',
  household: '落户|户籍|户口|居住登记|人才公寓|居住证|人才补贴|安家费|绿卡|博士|人才项目|集体户|随迁|海归',
  child: '孩子|子女|上学|入学|入托|转学|幼儿园|学位|托管|幼升小|初中|中学|学区|暑假班|辅导班|娃',
  health:
    '感染|问诊|诊疗|体检|核酸|看病|医院|医务室|疫苗|感冒|就医|心理|疏导|隔离|发热|大夫|厂医|医生|救护车|义诊|中医|健康证|受伤|中暑|卫生所|售药|母婴室|职业病',
  visa: '签证|护照|邀请函|工作证|来华|外国人|外籍|签注|工签|商务签|申根',
  rent: '厂房|租金|房租|办公室|工位|场地|租约|减租|[一二三四五六七八九十百千两\\d]平|办公的地方|会议室|车库|写字楼|商铺|孵化|入驻|土地|续租|免租|退租|转租|扩租|租期|半层|一层楼|场房|地块|用地|出让|红线图|空地',
  dormitory: '宿舍|公寓|住宿|住房|租房|不够住|住哪|住处|没地方住|没处住|宿管|四人间|床位|员工楼',
  storage: '仓库|冷库|仓储|月台|库房|堆放|小仓|放货|存放|堆货|货架|恒温库',
  power:
    '停电|断电|电压|增容|变压器|跳闸|电费|电力|供电|电容|没电|电闸|配电|电表|三相|谐波|漏电|用电|高压线|发电机',
  charging: '充电桩|充电站',
  water:
    '停水|水管|水压|热水|下水道?|漏水|水费|供水|没水|积水|污水管|水龙头|渗水|冻裂|水质|水塔|水表|男厕堵|厕所堵|下水|倒灌|清淤|隔油池|进水|地沟|滴水',
  network:
    '网络|断网|网速|网站|专线|网[也都又]?[老太真]?[断慢卡差]|网的?[也又]?不好|光纤|路由器|信号|视频会|宽带|机房|[Ww][Ii]-?[Ff][Ii]|网线|老掉线|连不上|服务器|邮箱|电脑|5G|中毒|官网',
  heating: '暖气|供暖|空调|热水器|取暖|燃气',
  lighting: '路灯|照明|灯[也都]?不亮|灯[又老太]?不亮|灯管|高杆灯|灯坏|灯太暗',
  waste:
    '垃圾|废油|危废|污泥|废水|废品|废料|固废|清运|废机油|切削液|废液|铁屑|铜屑|纸壳|废漆|废酸|废桶|漆桶|报废|回收|边角料|消磁|销毁',
  building:
    '电梯|漏雨|屋顶|屋面|墙|门窗|玻璃|门锁|楼梯|卫生间|厕所|地面|监控|门禁|大门|招牌|装修|物业|卷帘门|货梯|客梯|电动门|道闸|限高杆|天花板|地坪|地砖|雨棚|车棚|广告[牌字]|指示牌|旋转门|空鼓|漏雨|裂缝|井盖|地沟|防火门|摄像头',
  cleaning:
    '消毒|耗子|老鼠|苍蝇|打扫|保洁公司|楼道|虫害|蟑螂|蚊子|除四害|灭蚁|白蚁|蜘蛛网|鸽子|蜂窝|野狗|虫子|蛇',
  canteen:
    '食堂|饭堂|伙食|饮水机|团餐|盒饭|工作餐|订餐|吃饭|午餐|晚餐|饭卡|[一二三四五六七八九十百\\d]份餐|餐配送|外卖|桶装水|饮用水|早餐|夜宵|便利店|售货机',
  shuttle: '班车|包车|大巴|通勤|公交|停车|车位|班线|斑车|停车费|洗车|违停|电动车|拼车|地铁口',
  road: '路[也都又]?坏|修路|堵车|道路|路口|积雪|雪没人|雪太|除雪|铲雪|减速带|红绿灯|边坡|塌陷|坑太',
  freight:
    '货车|司机|物流|快递|运输|冷链车|冷藏车|通行证|发货|货[^，,]{0,4}[发送运]|货运|货代|海运|集装箱|货[也都]?压|车辆通行|大车|拖车|发[一两几]?车|平板车|大板车|危化品车|订舱|班列|甩柜|运力|拉货|拉活|代发|装卸费',
  customs:
    '海关|报关|清关|出口(?!退税|订单|信用)|进口(?!机床|设备)|外贸(?!业务)|跨境|原产地|RCEP|结汇|外汇|熏蒸|退运|电子口岸',
  tax: '税|发票|一般纳税人',
  accounting: '代账|代理记账|记账|做账|账本|报税|外账|审计|资产评估|薪酬|绩效|做外帐',
  company:
    '营业执照|执照|股东|股权变更|注销|注册新?(?:公司|地址)|经营范围|变更|法人|公章|公司章|刻章|开户|章丢|年报|经营异常|子公司|香港公司|设公司|规上|入统|统计|信用修复|迁入|迁出',
  permit: '许可|备案|资质|办证|审批|SC证|药店|危化品|特检|年检|许可证|注册证|医疗器械',
  environment:
    '环评|环保|除尘|噪音|排污|污水(?!管)|废气|排放|噪声|吵得|太吵|打桩|震得|异味|气味|臭|黑烟|扬尘|VOC|粉尘|呛|漂浮|死鱼|油烟|光污染',
  fire: '消防|灭火|烟感|应急预案|火灾|报警主机|消火栓|疏散|防火',
  safety: '隐患|安全生产|安全培训|安全检查|标准化|洗眼器|防爆|安全评价|防雷',
  ip: '专利|商标|软著|知识产权|著作权|版权|侵权|抢注|仿冒|实用新型|外观设计|logo|抄我|抄袭|商业秘密',
  certification:
    '高企|高新|专精特新|双软|认定|ISO|IATF|16949|\\bCE\\b|3C|体系|绿色工厂|技术中心|首台套|小巨人|瞪羚|AAA|标准起草|团体标准|团标|国标|企标|条码|碳足迹|两化',
  subsidy: '补贴|补助|奖励|奖补|创新券|申报书|项目申报|技改|津贴|返还|奖金申|科技进步奖|大赛|贴补|免费名额',
  research: '研发|课题|产学研|联合研究|高校|大学|中试|攻关|成果|实验室|博士后|校企|专家|工艺|逆向',
  testing:
    '检测|检验|校准|认证(?!高企)|化验|型式|计量|校准|样品|电镜|盐雾|探伤|三坐标|送检|寿命试验|老化试验|测试|甲醛|打压|鉴定|校[秤准]',
  equipment:
    '设备|机床|打印机|投影仪|空压机|叉车|吊车|注塑机|生产线|产线|机器|行车|锅炉|模具(?!工)|维修|行吊|天车|龙门吊|加工中心|数控|[铣磨车冲刨镗]床|主轴|伺服|丝杠|变频器|减速机|压力容器|储气罐|冷却塔|冷水机|水泵|轴承|激光器|焊机|烘干机|除湿机|地磅|压力表|皮带断|刀具|液压|AGV|机械手|机台|超载|蒸汽|液氮|氮气|氩气|氧气|液氧|工业气体|天然气|压缩空气|气瓶|冷冻机|精雕',
  software:
    'MES|ERP|OA|软件|系统|数字化|上云|信息化|PLM|WMS|SAP|APP|小程序|数据|接口|考勤|打卡|平台登|登录|登不|验证码|密钥|门禁卡|刷卡',
  protection:
    '口罩|测温枪|体温计|劳保|安全帽|额温枪|消毒液|防护服|护目镜|手套|酒精|防疫物资|熔喷布|工作服|工装|厂服|劳保',
  material:
    '原料|原材料|[吨公斤]铝|钢材|铝锭|铜材|合着买|供应商|配套|零部件|断供|上游|求购|采购|不锈钢|铜料|PE膜|木?托盘|耐火砖|树脂|货源|纸箱|包装箱|包装盒',
  orders:
    '订单|客户|买家|采购商|销路|接单|甩货|供应链|供货|主机厂|整车|代工|外协|外发|来料加工|打样|加工厂|接[^，,]{0,4}活|钣金|镀[锌铬镍]|热处理|阳极|喷[粉砂涂]|激光切割|压铸|产能|合作伙伴|连锁超市',
  market:
    '展会|参展|投标|投个标|展位|摊位|广交会|直播|公众号|推广|宣传|招投标|标书|推荐目录|工博会|参展|布展|宣传片|短视频|网店|国际站|画册|广告|带货|运营|航拍|摄像|代言',
  translation: '翻译|口译|陪展|译成|说明书',
  moving: '搬家|搬厂|搬到|搬进|吊装|搬运|装卸|叉车工',
  energy: '光伏|储能|节能|太阳能|能耗|碳|峰谷|绿电|合同能源',
  grounds: '绿化|树枝|树杈|草丛|除草|草坪|花坛|绿植|摆花|喷灌',
  guarding: '门卫|门岗|保安|巡逻|被偷|丢了|监控|治安|尾随|看门|咬人',
  leisure:
    '健身|团建|篮球|足球|羽毛球|运动会|旅游|联谊|电影|书屋|兴趣班|年会|工会|商会|瑜伽|跑步|志愿|马拉松|食疗',
  supplies: '名片|印刷|打印|办公桌|办公椅|桌椅|月饼|福利|锦旗|铭牌|吊牌|咖啡机|文具|礼品|烧水炉|饮水',
  meeting: '会议室|报告厅|礼堂|展厅|参观|讲解员|路演厅|多功能厅|投影',
  secondhand: '二手|转让|出手|闲置|卖掉',
  parcel: '快递|包裹|信箱|邮件|取件',
  finance_papers: '开票|发票|红字|报销|对账',
} as const

/** A field that a clause may be about. */
export type NeedField = keyof typeof FIELD_WORDS

const FIELDS = (Object.entries(FIELD_WORDS) as [NeedField, string][]).map(
  ([field, words]) => [field, new RegExp(words, 'iu')] as const,
)

/** The fields whose words a text contains. */
export const findFields = (text: string): ReadonlySet<NeedField> =>
  new Set(FIELDS.flatMap(([field, words]) => (words.test(text) ? [field] : [])))

/** Fields in which trouble in one field causes more trouble: “停电了，机器也停了” is one trouble. */
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

/** Whether two clauses may be about one trouble: the fields of the first cause trouble in all those of the second. */
export function mayBringAbout(before: ReadonlySet<NeedField>, after: ReadonlySet<NeedField>): boolean {
  return [...after].every((effect) => [...before].some((field) => BRINGS_ABOUT[field]?.includes(effect)))
}
