import type { Chance } from './chance'
import type { LabelledText, NamedKind } from './labelled'

/** Clauses in which people name somebody; {} is the name. They are put before, behind and into texts that name nobody. */
const FRAMES: Readonly<Record<NamedKind, string>> = {
  person:
    '找{}|联系{}|请联系{}|{}说的|{}让我来问问|由{}负责|{}那边没回话|请{}处理|{}反映|{}已上门看过|经{}协调|{}签收|会计{}|出纳{}离职了|代理人{}|经办叫{}|姓{}|跟{}对接|{}来过|感谢{}|{}他爱人|{}接的电话|{}和{}都在|带队{}|对接人{}|归{}管|问{}就行|去年{}办的|我是{}|我叫{}|{}同意了|{}在群里发的|{}的证过期了|员工{}|司机{}|物业{}上门了|门卫{}|前台{}|联系人{}|已由{}处理|已转{}|由{}陪同|{}没空|{}请假了|工伤的是{}|{}受伤了|请与{}对接|{}主持|{}牵线|{}经手|借给{}|欠{}的钱|{}名下|{}的社保|{}闺女上学|{}租的房|给{}打电话|{}微信发我|和{}签的|{}、{}两人|包括{}|法人{}|股东{}失联了|承办人{}|护士长{}|律师{}|中介{}|师傅{}修的|{}修好了|{}点头|{}拍板|听{}讲|被{}骗了|{}催了几次|{}把材料拿走了|{}负责开门|群主{}|我姓{}|{}告诉我|等{}回复|{}联系您|{}到现场|把材料给{}|{}徒弟',
  enterprise:
    '我们{}|隔壁{}|{}欠我们货款|跟{}签的合同|{}那边|{}报价高|对方是{}|{}搬走了|由{}承接|联系{}|委托{}|{}已答复|{}反映的|货代是{}|{}申报的|给{}供货|{}老板|楼上{}|楼下{}太吵|我是{}的|我司{}|起诉{}|{}不退押金|{}中标了|{}的货|{}停产|从{}进的料|租给{}|{}旁边|{}员工|{}也想要|{}拖欠工资|在{}上班|{}去年办过|{}可以做|把{}列入|{}和{}|{}跑路了|承包方{}|施工方{}|物业是{}|供应商{}|客户{}|为{}协调|{}提出|{}的订单|{}漏水到我们家|被{}投诉|{}卖的|{}开的发票|去{}学习|找{}谈|房东是{}|{}倒闭了|园区{}|{}食堂|{}代工|帮{}做|广告公司{}|{}发来的账单|名单里没有{}|对面{}着火|{}反馈|{}的油烟|叫{}|就是那个{}',
  phone:
    '电话{}|打{}|手机{}|{}|联系{}|座机{}|拨{}|请拨打{}|致电{}|号码是{}|{}找我|微信同号{}|热线{}|我的号{}|打我{}|咨询电话{}|加{}|回电{}|短信发{}|尾号{}|分机{}|{}随时|传真{}|有事{}|打这个{}',
  account:
    '微信{}|加微信{}|加我{}|邮箱{}|发到{}|发邮件到{}|QQ{}|qq群{}|网址{}|网站{}|见{}|公众号{}|抖音{}|v信{}|wx{}|VX：{}|微信号是{}|简历投{}|材料发{}|搜{}|链接{}|钉钉{}|id {}|{}是我的微信|扣扣{}|账号{}|登录{}|官网{}|小红书{}|群号{}',
  address:
    '在{}|地址{}|住{}|我们在{}|送到{}|{}漏水|{}停电|位于{}|搬到{}|{}门口|寄到{}|{}的电梯坏了|{}空着|租的{}|{}那间|来{}找我|去{}办|{}楼下|就在{}|{}着火了|厂房在{}|{}没有暖气|{}路灯不亮|注册地址{}|地点{}|{}对面|到{}领取',
  number:
    '身份证{}|车牌{}|合同号{}|账号{}|卡号{}|信用代码{}|编号{}|单号{}|订单{}|税号{}|发票号{}|{}这辆车|工号{}|证号{}|专利号{}|车牌号是{}|开户行账号{}|合同编号{}|转到{}|快递单号{}|执照号{}|备案号{}|案号{}|保单{}|发票{}|登记号{}|{}这张卡|{}被扣了',
}
const LISTS: Readonly<Record<NamedKind, readonly string[]>> = {
  person: FRAMES.person.split('|'),
  phone: FRAMES.phone.split('|'),
  account: FRAMES.account.split('|'),
  enterprise: FRAMES.enterprise.split('|'),
  address: FRAMES.address.split('|'),
  number: FRAMES.number.split('|'),
}

/** Words directly before and behind persons and enterprises; every opening combines with every ending. */
const OPENINGS =
  '|找|联系|由|请|经|跟|和|被|给|让|听|据|对|因|与|为|已联系|已通知|已责令|委托|推荐|去年|今天|上周|昨天|原来的|我们|他们|隔壁|楼上|那个|这个|客户|对方|供应商|房东|中介|感谢|督促|协调|已协调|对面|楼下|名叫|叫|是|不是|除了|还有|包括|连|只有|就是|比如|向|从|到|在|替|帮|等|靠|多亏|按|照|依|归|属|受|遭|催|问|怪|怕|告|起诉|投诉|举报|反映|拜托|麻烦|转给|发给|交给|寄给|付给|借给|卖给|租给|欠|骗|经查|经核|其中|另外|目前|现在|后来|结果|但是|不过|因为|如果|要是|原来|上次|前台说|物业说|法院判|已安排|已由|已请|已向|已与|拟由|可找|可联系|建议联系|特请|兹有|关于|兼职的|新来的|姓名|户名|收款方|承包方|施工方|出借方|主办方|货代|律师|会计|员工|徒弟|当事人|申请人|被申请人|担保人|保证人|'.split(
    '|',
  )
const ENDINGS =
  '|说|讲|反映|那边|这边|那儿|的|已|没|不|来|去|要|欠|同意|负责|处理|接单|报价|退|把|在|跟|就|也|都|还|又|再|才|上门|来电|离职|请假|签字|牵线|经办|主持|名下|中标|停产|搬走|申报|供货|投诉|拖欠|答应|告诉|通知|承诺|提供|出具|办理|安排|协调|对接|跟进|审核|送来|拿走|收了|付了|交了|开的|做的|修的|卖的|租的|写的|催|问|找|打|叫|让|请|给|帮|替|陪|带|接|送|和|跟我|他|她|他们|即可|就行|也行|一样|左右为难|退休|受伤|住院|怀孕|生病|辞职|失联|跑路|倒闭|注销|改名|换|涨价|开口|答复|回复|回话|解释|点头|拍板|签了|盖章|审批|代办|代签|承办|经手|验收|调试|维修|施工|装修|排烟|漏水|扰民|占道|供|能|会|可|应|须|得|将|正|刚|曾|只|仅|最|很|太|真|挺|特别|有|是|为|做|干|弄|搞|管|用|住|姓|，|。|、|）|”|'.split(
    '|',
  )

/** A clause that names somebody; `name` gives the names. */
function frame(chance: Chance, kind: NamedKind, name: () => string): LabelledText {
  const isFree = (kind === 'person' || kind === 'enterprise') && chance.hits(0.6)
  const clause = isFree ? `${chance.pick(OPENINGS)}{}${chance.pick(ENDINGS)}` : chance.pick(LISTS[kind])
  const [head = '', ...rests] = clause.split('{}')
  return [{ text: head }, ...rests.flatMap((text) => [{ text: name(), kind }, { text }])].filter(
    ({ text }) => text !== '',
  )
}

/** Adds the same clauses around an ordinary word, so that the model learns that such a clause alone makes no name. */
export function withWord(chance: Chance, text: LabelledText, word: string): LabelledText {
  const kind = chance.hits(0.6) ? 'person' : 'enterprise'
  return withFrame(chance, text, kind, () => word).map((stretch) => ({ text: stretch.text }))
}

/** A text without names plus a clause with a name: before it, behind it, or at one of its pauses. */
export function withFrame(
  chance: Chance,
  text: LabelledText,
  kind: NamedKind,
  name: () => string,
): LabelledText {
  const plain = text.map((stretch) => stretch.text).join('')
  const clause = frame(chance, kind, name)
  const pause = () => ({ text: chance.pick(['，', '，', '。', ' ', '', '', '、']) })
  const cuts = [...plain.matchAll(/[，。；！？,]/g)].map(({ index }) => index)
  const cut = cuts.length > 0 && chance.hits(0.4) ? (cuts[chance.between(0, cuts.length - 1)] ?? 0) : -1
  if (cut >= 0) return [{ text: plain.slice(0, cut + 1) }, ...clause, pause(), { text: plain.slice(cut + 1) }]
  return chance.hits(0.5) ? [...clause, pause(), { text: plain }] : [{ text: plain }, pause(), ...clause]
}
