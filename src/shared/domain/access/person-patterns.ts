/** A pattern of what leads to somebody, and what stands in its place. $1 and $2 stay. */
export type PersonPattern = readonly [pattern: RegExp, instead: string]

export const SOMEBODY = '某人'
const SOMEWHERE = '某处'

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施洪牛季岳柳翟殷柏庄柴关蓝翁祁鲍尚佟富'
const DOUBLE =
  '欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|夏侯|端木|呼延|申屠|独孤|鲜于|闻人|赫连|淳于|公冶|轩辕|钟离|万俟'
/** Characters of which given names are mostly made: without such a one, three characters are hardly a name. */
const GIVEN =
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂文辉玲红建国华志海峰鹏飞龙斌波宇浩凯健俊帆雪琳颖婷倩雨欣怡佳嘉子轩梓涵晨阳春梅兰菊凤云珍莉燕萍琴淑慧巧美雅芝玉香月莺媛瑞凡青禾宁馨瑶秋珊莎锦黛洁蓉眉君琦晶妍茜爽博学冬冰凌昊然思诚义正东振壮会思群豪心邦承乐功松善厚庆民友裕河哲亮政谦亨奇固之轮翰朗伯宏言若鸣朋梁栋维启克伦翔旭德世广安福生林贵祥才发武利清顺信胜和仁元全荣根仲虎立柱永喜丹迪少卫泽楠楚双远婉儿冲晓新雄忠源兴成贤彬智炳炎天权森卓进康'
const SURNAME = `(?:${DOUBLE}|[${SURNAMES}])`
const NAME = `(?:(?:${DOUBLE})\\p{Script=Han}{1,2}|[${SURNAMES}]\\p{Script=Han}{1,2})`
const LIKELY_NAME = `(?:(?:${DOUBLE})[${GIVEN}]{1,2}|[${SURNAMES}](?!洪区|新区)[${GIVEN}]{2})`
/** What may stand behind a name: the end of a clause, a number, or what people do. */
const AFTER =
  '(?=[，,。；;、：:！!？?\\s\\d（()）"”@/]|$|某|就|即可|说|负责|签收|签字|对接|联系|处理|来|去|那|这边|的|安排|或|和|跟|与|在|已|会|收|接|电话|手机|微信|师傅|先生|女士|吧|本人|同志|反映|介绍|带|请假|休假|离职|生病|受伤|辞职)'
const DIGIT = '[\\d零〇○一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖]'
const PART = '[-.·_*\\s/—–~()（）]{0,3}'
const UNITS = '元|万|千|百|吨|件|个|平|人|台|套|只|公斤|米|份|张|次|箱|kg|度|块|年|月|㎡|m'
const CREDIT = '[0-9A-HJ-NP-RT-UW-Y]'
const NUMERAL = '[\\dA-Za-z一二三四五六七八九十百]'
const JOBS =
  '先生|女士|小姐|经理|总监|主任|厂长|师傅|老师|老板|老板娘|书记|主管|科长|处长|局长|会计|出纳|医生|律师|董事长|队长|班长|组长|所长|院长|校长|博士|教授|同志|大姐|大哥|阿姨|叔叔|秘书|工程师|行长|股长|站长|总经理|副总|经办|专员|店长'

const CALL =
  '我是|我叫|本人|联系人|负责人|经办人|对接人|收件人|收货人|法人|法定代表人|姓名|名叫|叫做|请找|请问|直接找|找到|去找|找|联系|打给|通知|转给|转告|交给|告诉|抄送|咨询|询问|拜托|麻烦|同事|员工|工人|司机|会计|出纳|厂长|经理|主管|组长|班长|老板|技术员|业务员|采购|质检员|签收人|安全员|电工|焊工'

/**
 * What says who or where somebody is, wherever it stands, in the order in which it is taken out. Sources of the forms: GB 32100-2015 (credit
 * codes), GB 11643-1999 (identity numbers), GA 36-2018 (number plates), 电信网编号计划 2017 (telephone numbers).
 */
export const PERSON_PATTERNS: readonly PersonPattern[] = [
  [/[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\]|艾特)\s?[\w-]{1,63}(?:\s?(?:\.|点)\s?[\w-]{1,63}){1,4}/gi, ''],
  [/(?:https?:\/\/|www\.)[^\s，。；、]{1,200}/gi, ''],
  [/(?<![\w.])(?:[a-z0-9-]{1,40}\.){1,3}(?:com|cn|net|org|top|vip|shop|xyz|cc|io|me|wang|tech)(?![\w])(?:\/[^\s，。；、]{0,100})?/gi, ''],
  [new RegExp(`${CREDIT}{2}[- ]?(?:\\d[- ]?){6}(?:${CREDIT}[- ]?){9}${CREDIT}`, 'gi'), ''],
  [/(?<!\d)\d{6}[- ]?\d{8}[- ]?\d{3}[\dXx](?!\d)/g, ''],
  [/(?<!\d)\d{4}(?:[- ]\d{4}){3}(?:[- ]?\d{1,3})?(?!\d)/g, ''],
  [/\d{15,19}[0-9xX]?/g, ''],
  [new RegExp(`(?<![\\d.])(?:\\+?86${PART})?[1一幺壹]${PART}[3-9三四五六七八九叁肆伍陆柒捌玖](?:${PART}${DIGIT}){9}(?!\\d)`, 'g'), ''],
  [/(?<!\d)[48]00[- ]?\d{3,4}[- ]?\d{3,4}(?!\d)/g, ''],
  [/[（(]?(?:\+?86[- ]?)?0\d{2,3}[）)]?[-\s—]{0,2}\d{3,4}[- ]?\d{4}(?:[-转\s]{1,2}\d{1,6}|分机\d{1,6})?(?!\d)/g, ''],
  [/[零〇○一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖]{7,13}/g, ''],
  [new RegExp(`(?<![\\d.,-])\\d{7,8}(?:[-转]\\d{1,6})?(?![\\d.]|\\s?(?:${UNITS}))`, 'g'), ''],
  [/(?:分机|转)\s?\d{3,6}(?!\d)/g, ''],
  [/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·\s-]?[A-Z0-9]{5,6}(?![A-Z0-9])/gi, ''],
  [/(?:微信|[薇威徽]信|V信|weixin|wechat|VX|WX|加V|QQ|扣扣|企鹅|抖音|钉钉|快手|小红书|支付宝)(?:群|账号|帐号|号码|号|ID)?\s{0,4}[是为:：]?\s{0,4}[A-Za-z0-9][\w-]{4,20}/gi, ''],
  [/[\p{Script=Han}A-Za-z0-9（）()]{2,20}(?:有限责任公司|股份有限公司|有限公司|股份公司|集团公司|合作社|事务所)/gu, '某企业'],
  [new RegExp(`(免贵姓|我姓|姓)${SURNAME}(?=[，,。；;、\\s的]|$)`, 'gu'), `$1某`],
  [new RegExp(`${SURNAME}[${GIVEN}]{0,2}(?:${JOBS})`, 'gu'), SOMEBODY],
  [new RegExp(`${SURNAME}(?:总|工|董|姐|哥|叔|姨|局|处|科|院|队|所|行)${AFTER}`, 'gu'), SOMEBODY],
  [new RegExp(`[老小阿大](?![于万方毛石马江白金])${SURNAME}${AFTER}`, 'gu'), SOMEBODY],
  [new RegExp(`(${CALL})([:：是叫为]?\\s{0,4})${NAME}${AFTER}`, 'gu'), `$1$2${SOMEBODY}`],
  [new RegExp(`(${SOMEBODY}\\s{0,4}[或和跟与及、/]\\s{0,4})${NAME}${AFTER}`, 'gu'), `$1${SOMEBODY}`],
  [new RegExp(`${LIKELY_NAME}`, 'gu'), SOMEBODY],
  [new RegExp(`[\\p{Script=Han}]{1,6}(?:大街|大道|路|街|巷|道|弄|胡同)\\s{0,4}(?:[\\d甲乙丙-]+|[一二三四五六七八九十百]+)\\s{0,4}(?:号|弄)(?:之\\d+)?(?:楼|院)?`, 'gu'), SOMEWHERE],
  [new RegExp(`${NUMERAL}{1,4}\\s{0,4}(?:号楼|栋|座|单元|号厂房|号院|号库|号车间)\\s{0,4}(?:${NUMERAL}[\\dA-Za-z一二三四五六七八九十-]{0,6}\\s{0,4}(?:层|楼|室|单元|号|房)\\s{0,2}){0,4}(?:\\d{2,4}(?!\\d))?`, 'gu'), SOMEWHERE],
  [/[\p{Script=Han}]{2,8}(?:大厦|公寓|写字楼|小区|花园|家园)\s{0,4}[A-Za-z]?\d{1,4}(?:[-\d]{0,6})\s{0,4}(?:室|层|楼|房|号)?/gu, SOMEWHERE],
  [/(?<!\d)\d{3,4}(?:室|房间|房)/g, SOMEWHERE],
] // prettier-ignore
