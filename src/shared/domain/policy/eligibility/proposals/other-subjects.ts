/** Things, people and bodies that a part may begin with. The words after them concern them and not the applicant. */
const THINGS =
  '平台|服务商|经销商|代理商|贸易商|集群|综合体|商圈|街区|小镇|楼宇|直播间|网店|店铺|门店|连锁店|加盟店|便利店|书店|影院|剧院|[博展场]物?馆|工作室|示范点|[电油驿]站|联盟|大户|冷库|仓库|工厂|车间|生产线|中心|孵化器|加速器|众创空间|基地|产业园|园区|金融机构|银行|市场(?!占|份|主体|监|竞|前|化|营|准|开|需)|带头人|博士后|领军人才|团队|系统|网站|APP|小程序|航线|班列|产品|项目|设备|装备|船舶|民宿|酒店|景区|展会|赛事|品牌|作品|学校|医院|协会|课题|被保险人|借款人|投资人|经纪人|合伙人|传承人|持有人|申报人|[购求租资让作应托供需]方|(?:用户|使用|业主|施工|设计|监理|参与|见习|建设|受援|受益|供货)单位|(?:上下游|配套|链主|受援|目标|标杆|典型|被投|成员|核心|龙头|签约|合作)企业'
/** Words after the first word of a part which show that it is the subject. */
const SAYS =
  '的?(?:年|上[一年]|近|最近|应|须|需|必须|均|不|达|满|总|累计|成立|注册|登记|设立|运营|运行|经营|连续|持续|依法|已|未|无|有|具|拥|取|获|入|由|为|在|管理|面积|职工|员工|从业|参保|缴|纳|研发|营业|销售|建筑|使用|数|[≥\\d一二两三四五六七八九十])'
const BEGINS_WITH = new RegExp(
  `^(?:且|并|同时|其中|每[个家]|单个|所有)?([^,:\\d]{0,12}?)(?:${THINGS})(?!的?(?:运营|管理|经营)(?:单位|企业|公司|机构|主体|方|者))(?=${SAYS})`,
)
/** Words of a predicate, or of the applicant: a thing after them is no subject. */
const NO_PREFIX =
  /企业|单位|公司|主体|法人|具[有备]|拥有|[建设]有|从事|通过|[取获]得|[在对无未有为是与按将被不]|投资|主营|依托|建[立成设]|加入|[使采利]用|提供|[开研]发|研制|生产|销售|收入|属于|承担|列入|纳入|入选|完成|开展|制定|注册|登记|成立/
/** The owner of a place: 用户单位注册地在本省. */
const PLACE_OF = /^([\u4e00-\u9fffA-Z]{1,14}?)的?(?:工商)?(?:注册地|登记地|注册登记地|住所)/
const APPLICANT =
  /申[报请]者?|参评|推荐|项目|承担|实施|牵头|依托|运营|企业|单位|公司|主体|组织|机构|对象|其|的|应|须|需|且|并|工商|独立|法人|总部|合作社|家庭农场|旅行社|人/g

/** The thing, person or body that a part begins with and speaks of; undefined where it is the applicant or nobody is named. */
export function subjectNamed(part: string): string | undefined {
  const [whole, prefix = ''] = BEGINS_WITH.exec(part) ?? []
  if (whole !== undefined && !NO_PREFIX.test(prefix.replace(/科技企业$/, ''))) return whole
  const owner = PLACE_OF.exec(part)?.[1]
  return owner === undefined || /(?:企业|公司)$/.test(owner) || owner.replace(APPLICANT, '') === ''
    ? undefined
    : owner
}
