import { ANNOUNCED_PATTERNS } from './announced-patterns'
import { wordsOf, type PersonPattern } from './person-pattern'
import { PLACE_PATTERNS } from './place-patterns'

export const SOMEBODY = '某人'

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施洪牛季岳柳翟殷柏庄柴关蓝翁祁鲍尚佟富刁缪褚卞芦闵裴甘鞠臧苗耿焦岑卜冉祝屈阮滕桑荆窦骆葛涂敖隋佘晏牟粟巩迟甄匡冷植解易'
const DOUBLE =
  '欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|夏侯|端木|呼延|申屠|独孤|鲜于|闻人|赫连|淳于|公冶|轩辕|钟离|万俟'
/** Characters of most given names. Three characters without any of these are hardly a name. */
const GIVEN =
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂文辉玲红建国华志海峰鹏飞龙斌波宇浩凯健俊帆雪琳颖婷倩雨欣怡佳嘉子轩梓涵晨阳春梅兰菊凤云珍莉燕萍琴淑慧巧美雅芝玉香月莺媛瑞凡青禾宁馨瑶秋珊莎锦黛洁蓉眉君琦晶妍茜爽博学冬冰凌昊然思诚义正东振壮会思群豪心邦承乐功松善厚庆民友裕河哲亮政谦亨奇固之轮翰朗伯宏言若鸣朋梁栋维启克伦翔旭德世广安福生林贵祥才发武利清顺信胜和仁元全荣根仲虎立柱永喜丹迪少卫泽楠楚双远婉儿冲晓新雄忠源兴成贤彬智炳炎天权森卓进康璐骁骏琪琛琰琨玥珂珏璇瑜瑾璋瑛嫣娴媚婕娅妮姗姝婵蓓蕾蕊蔓薇芸芷芮苒茹荷莲菲芊茵萱熙煜烨焕炜灿炫熠昱昕晗晔晖曦旻祺祯祎禧臻翊翎颢骞骥骋彦彪彤岚峻嵘巍峥屹鑫钰铭钧钊铮淳澜滢沐汐泓渊淇漪潇瀚灏淼楷桐榕樱桦懿恺恬悦慕忆毅奕雯雁霖霏霄霆韬馥娇娥娣姣勋卉卿坤堃奎宸寅尧庭敦斐旺昌晟曼杏杉柔梦歆毓沁沛滔牧琅瑄璟璨甜皓睿瞳硕穆筠绍绮翠耀聪胤舒茂茗菁萌蔚蕙虹诗谊谨逸遥锐闻隆靖韵颂颜鸿鹤鹃鹭麒麟凝帅'
/** Words whose last character is a surname but begins no name here: 关于, 对方, 担任, 任何, 现金. */
const NO_NAMES =
  '[关由对位等大小高低终处至属]于|[对双各多乙甲官厂校院地四东南西北前后地警一某]方|[责兼担曾历出现胜]任|[任如为]何|[现资基奖租押合五冶黄]金|[提最较很]高|[工过流课全日]程|[其业剩]余|[也允或]许|历史|健康|[实措设]施|[示规模师防]范|[千百几十\\d]万|[方转导动倾朝]向|[规制工车]程|[大中]江|[道马公铁]路|[宣证]严|[春]夏|[价定]钱|[体]温|[制水风寒]冷|[了讲理见分化溶]解|[贸容交简轻]易|[幼育豆禾种]苗|[聚对]焦|[移种]植|[推延]迟'
const NO_NAME = `(?!${NO_NAMES.split('|')
  .map((word) => `(?<=${word.slice(0, -1)})${word.slice(-1)}`)
  .join('|')})`
const SURNAME = `(?:${DOUBLE}|${NO_NAME}[${SURNAMES}])`
const NAME = `(?:(?:${DOUBLE})\\p{Script=Han}{1,2}|[${SURNAMES}]\\p{Script=Han}{1,2})`
const LIKELY_NAME = `(?:(?:${DOUBLE})[${GIVEN}]{1,2}|${NO_NAME}[${SURNAMES}](?!洪区|新区)(?:[${GIVEN}]{2}|一[凡鸣诺帆舟宁平鑫]))`
/** What may follow a name: the end of a clause, a number, or something that people do. */
const AFTER =
  '(?=[，,。；;、：:！!？?\\s\\d（()）"”@/]|$|某|就|即可|说|负责|签收|签字|对接|联系|处理|来|去|那|这边|的|安排|或|和|跟|与|在|已|会|收|接|电话|手机|微信|师傅|先生|女士|吧|本人|同志|反映|介绍|带|请假|休假|离职|生病|受伤|辞职|知道|牵头|被隔离|确诊|都|同意|接待|管|帮|隔离|退休|去世|谈|聊|讲|答复|拍板|看过|批示|弄|打过)'
const DIGIT = '[\\d零〇○一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖]'
const PART = '[-.·_*\\s/—–~()（）]{0,3}'
const UNITS = '元|万|千|百|吨|件|个|平|人|台|套|只|公斤|米|份|张|次|箱|kg|度|块|年|月|㎡|m'
const CREDIT = '[0-9A-HJ-NP-RT-UW-Y]'
const JOBS =
  '先生|女士|小姐|经理|总监|主任|厂长|师傅|老师|老板|老板娘|书记|主管|科长|处长|局长|会计|出纳|医生|律师|董事长|队长|班长|组长|所长|院长|校长|博士|教授|同志|大姐|大哥|阿姨|叔叔|秘书|工程师|行长|股长|站长|总经理|副总|经办|专员|店长|警官|法官|检察官|总裁|总工|助理|顾问|护士|大夫|大爷|大妈|大叔|大婶|奶奶|爷爷|村长|镇长|区长|市长|县长|部长|厅长|校长|会长|教练|技师|工长|车间主任|副经理|副主任|副厂长'
const TITLES =
  '总监|主任|厂长|经理|主管|科长|处长|局长|所长|院长|队长|班长|组长|书记|董事长|部长|店长|站长|老师|师傅'

const CALL =
  '我是|我叫|本人|联系人|负责人|经办人|对接人|收件人|收货人|法人|法人代表|法定代表人|名字叫|叫|HR|人事|姓名|名叫|叫做|请找|请问|直接找|找到|去找|找|联系|打给|通知|转给|转告|交给|告诉|抄送|咨询|询问|拜托|麻烦|同事|员工|工人|司机|会计|出纳|厂长|经理|主管|组长|班长|老板|技术员|业务员|采购|质检员|签收人|安全员|电工|焊工'

/** Surnames in Latin letters that are no English words. */
const PINYIN =
  'Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Zhu|Hu|Guo|Gao|Lin|Luo|Zheng|Liang|Xie|Tang|Feng|Deng|Cao|Peng|Zeng|Xiao|Tian|Dong|Yuan|Pan|Jiang|Cai|Du|Wei|Lu|Lv|Ding|Shen|Yao|Cui|Zhong|Jia|Qiu|Qin|Meng|Hou|Bai|Duan|Lei|Shao|Wan|Qian|Gu|Hao|Kong|Shi|Tao|Gong'
/** Characters that transcribe names of other languages: 买买提·艾力, 约翰·史密斯. */
const FOREIGN =
  '阿艾买提力木尔古丽江克拉巴斯马尼卡布吐热哈依迪玛合孜亚库班萨那曼乌孙逊肉拜吾守图荪娜帕夏麦海仁沙伊山安约翰史密彼得大卫威廉玛丽詹姆森甫娃汗别扎'

/**
 * Patterns that say who or where somebody is, in the order in which they are applied. Sources of the forms: GB 32100-2015 (credit codes),
 * GB 11643-1999 (identity numbers), GA 36-2018 (number plates), 电信网编号计划 2017 (telephone numbers).
 */
export const PERSON_PATTERNS: readonly PersonPattern[] = [
  [/[\w.+-]{1,64}(?:\s?(?:@|[([]at[)\]]|艾特)\s?| at )[\w-]{1,63}(?:(?:\s?(?:\.|点|[([]dot[)\]])\s?| dot )[\w-]{1,63}){1,4}/gi, ''],
  [/[\w-]{2,40}\s?点\s?(?:com|cn|net|vip|top|shop)(?![\w])/gi, ''],
  [/(?:https?:\/\/|www\s?[.点。])[^\s，。；、]{1,200}/gi, ''],
  [/(?<![\w.])(?:[a-z0-9-]{1,40}\.){1,3}(?:com|cn|net|org|top|vip|shop|xyz|cc|io|me|wang|tech)(?![\w])(?:\/[^\s，。；、]{0,100})?/gi, ''],
  [new RegExp(`${CREDIT}{2}[- ]?(?:\\d[- ]?){6}(?:${CREDIT}[- ]?){9}${CREDIT}`, 'gi'), ''],
  [/(?<!\d)\d{6}[- ]?\d{8}[- ]?\d{3}[\dXx](?!\d)/g, ''],
  [/(?<!\d)\d{4}(?:[- ]\d{4}){3}(?:[- ]?\d{1,3})?(?!\d)/g, ''],
  [/\d{15,19}[0-9xX]?/g, ''],
  [new RegExp(`(?<![\\d.])(?:\\+?86${PART})?[1一幺壹]${PART}[3-9三四五六七八九叁肆伍陆柒捌玖](?:${PART}${DIGIT}){9}(?!\\d)`, 'g'), ''],
  [/(?<!\d)[48]00[- ]?\d{3,4}[- ]?\d{3,4}(?!\d)/g, ''],
  [/(?<![\d.])[（(]?(?:\+?86[- ]?)?0[1-9]\d{1,2}[）)]?[-\s—]{0,2}\d{3,4}[- ]?\d{4}(?:[-转\s]{1,2}\d{1,6}|分机\d{1,6})?(?!\d)/g, ''],
  [/[零〇○一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖]{7,13}/g, ''],
  [new RegExp(`(?<![\\d.,-])\\d{7,8}(?:[-转]\\d{1,6})?(?![\\d.]|\\s?(?:${UNITS}))`, 'g'), ''],
  [/(?:分机|转)\s?\d{3,6}(?!\d)/g, ''],
  [/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·\s-]?[A-Z0-9]{5,6}(?![A-Z0-9])/gi, ''],
  ...ANNOUNCED_PATTERNS,
  [/(?:微信|[薇威徽]信|V信|weixin|wechat|VX|WX|加V|QQ|扣扣|企鹅|抖音|钉钉|快手|小红书|支付宝)(?:群|账号|帐号|号码|号|ID)?\s{0,4}[是为:：]?\s{0,4}[A-Za-z0-9][\w-]{4,20}/gi, ''],
  [/[\p{Script=Han}A-Za-z0-9（）()]{2,20}(?:有限责任公司|股份有限公司|有限公司|股份公司|集团公司|合作社|事务所)/gu, '某企业'],
  [new RegExp(`(免贵姓|我姓|姓)${SURNAME}(?=[，,。；;、\\s的]|$)`, 'gu'), `$1某`],
  [new RegExp(`(?!向)${SURNAME}[${GIVEN}]{0,2}(?:${JOBS})(?!年度|准则|制度|费)`, 'gu'), SOMEBODY, wordsOf(JOBS)],
  [new RegExp(`(${TITLES})(?!何|时)${SURNAME}(?:一[\\p{Script=Han}]|[${GIVEN}]{1,2}(?=[，,。；;、\\s]|$)|[${GIVEN}]\\p{Script=Han}(?=[，,。；;、\\s]|被|牵|负|签|说|来|去|已|会)|\\p{Script=Han}[${GIVEN}])`, 'gu'), `$1${SOMEBODY}`, wordsOf(TITLES)],
  [new RegExp(`(?!高峰|方正|高新|石英)${SURNAME}[${GIVEN}](?=负责|签收|签字|请假|休假|离职|牵头|的?电话|的?手机|的?微信|同志|被隔离|确诊|接待|带队|告诉|反映|收货)`, 'gu'), SOMEBODY],
  [new RegExp(`${SURNAME}[一二三四五六七八九大小老](?:哥|姐|叔|爷|姨|婶|嫂)`, 'gu'), SOMEBODY],
  [new RegExp(`(?<![老大小表堂])[${GIVEN}](?:姐|哥|姨|叔|婶|嫂)${AFTER}`, 'gu'), SOMEBODY],
  [new RegExp(`阿(?!根|联|富汗|斯|文)[${GIVEN}](?!廷)`, 'gu'), SOMEBODY],
  [new RegExp(`(?!施工|何处|高处|金工|方队|高科|向[总工局处科院队所行])${SURNAME}(?:总|工|董|姐|哥|叔|姨|局|处|科|院|队|所|行)${AFTER}`, 'gu'), SOMEBODY],
  [new RegExp(`[老小阿大](?![于万方毛石马江白金])${SURNAME}${AFTER}`, 'gu'), SOMEBODY],
  [/[老小](?!王牌|张贴|郑重|朱古|吴郡)[王李张刘陈赵吴徐孙朱郭罗郑宋韩冯邓曹彭肖董袁潘蒋蔡魏吕姚卢崔谭廖邹薛](?![料货价旧坑道式品皮])/gu, SOMEBODY],
  [/欧阳|诸葛|司徒|慕容|令狐|皇甫|尉迟|[张王李赵](?:三|四|五(?!金)|二麻子)(?=[说给要，。来去的]|$)/gu, SOMEBODY],
  [new RegExp(`(?![高于江石白金万方段温何])${SURNAME}[大小][${GIVEN}]`, 'gu'), SOMEBODY],
  [/(?:Mr|Mrs|Ms|Miss|Dr)(?:\.\s?|\s)[A-Z][a-z]{1,15}(?:\s[A-Z][a-z]{1,15})?/g, SOMEBODY],
  [new RegExp(`(?<![A-Za-z])(?:[A-Z][a-z]{1,10}[ -](?:${PINYIN})|(?:${PINYIN})[ -][A-Z][a-z]{1,12}(?:[ -]?[a-z]{1,6})?)(?![A-Za-z])`, 'g'), SOMEBODY],
  [new RegExp(`[${FOREIGN}]{2,6}[·•・][${FOREIGN}]{2,8}`, 'gu'), SOMEBODY],
  [new RegExp(`(?<=${CALL}|名字|名)([:：]\\s{0,4})${SURNAME}[ 　·]{1,2}\\p{Script=Han}(?:[ 　·]{1,2}\\p{Script=Han})?(?!\\p{Script=Han})`, 'gu'), `$1${SOMEBODY}`],
  [new RegExp(`(${CALL})([:：是叫为]?\\s{0,4})${NAME}${AFTER}`, 'gu'), `$1$2${SOMEBODY}`],
  [new RegExp(`(${SOMEBODY}\\s{0,4}[或和跟与及、/]\\s{0,4})${NAME}${AFTER}`, 'gu'), `$1${SOMEBODY}`],
  [new RegExp(`${LIKELY_NAME}`, 'gu'), SOMEBODY],
  ...PLACE_PATTERNS,
] // prettier-ignore
