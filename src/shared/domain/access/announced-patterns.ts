import { wordsOf, type PersonPattern } from './person-pattern'

const DIGIT = '[\\d零〇○一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖]'
const GAP = '[-.·_*\\s/—–~()（）]{0,3}'
const UNITS = '元|万|千|百|吨|件|个|平|人|台|套|只|公斤|米|份|张|次|箱|kg|度|块|年|月|部|条|家|户|路|瓦|兆'
const TELEPHONE =
  '电话|手机|座机|固话|总机|热线|传真|短号|小号|尾号|来电|致电|拨打|拨|号码|联系方式|[Tt]el|TEL|[Ff]ax|FAX|[Pp]hone|[Mm]obile|打给|打'
const ACCOUNT =
  '微信|薇信|威信|徽信|卫星|V信|v信|weixin|wechat|WeChat|VX|vx|Vx|WX|wx|\\+[Vv]|加\\s?[Vv]|[Qq]\\s?[Qq]|扣扣|企鹅|抖音|快手|小红书|钉钉|飞书|微博|淘宝|旺旺|支付宝|陌陌|[Tt]elegram|TG|LINE|[Ww]hats[Aa]pp|[Ss]kype|视频号|公众号|绿泡泡|绿色软件'
const PAPER =
  '统一社会信用代码|社会信用代码|信用代码|税号|纳税人识别号|身份证|护照|通行证|驾驶证|驾照|银行账号|银行卡|账号|帐号|账户|卡号|工号|员工号|学号|合同号|合同编号|订单号|单号|快递单号|注册号|社保号|医保号|公积金号|执照号|证件号|证号'

/** Trading names that say what the business does. They end in these words, and no register is needed to find them. */
const SHOP = '厂|店|商行|经营部|工作室|门市部|批发部|加工部|修理部|超市|饭店|酒店|宾馆|诊所'
const CITY =
  '沈阳|大连|鞍山|抚顺|本溪|丹东|锦州|营口|阜新|辽阳|盘锦|铁岭|葫芦岛|长春|吉林市|哈尔滨|北京|天津|上海|重庆|济南|青岛|苏州|南京|无锡|杭州|宁波|温州|广州|深圳|东莞|佛山|武汉|郑州|西安|成都|铁西|浑南|沈北|和平区?|皇姑|大东|于洪|苏家屯'

/**
 * Numbers and codes that a word before them announces: a number after “电话”, an account after “微信”, a code after “身份证”. Such a number may
 * have any length and form, because the word says what it is.
 */
export const ANNOUNCED_PATTERNS: readonly PersonPattern[] = [
  [/(?<!\d)1[3-9]\d[\s-]{0,2}[*xX×•●＊#]{2,8}[\s-]{0,2}\d{2,4}(?!\d)/g, ''],
  [new RegExp(`(${TELEPHONE})([号码]{0,2}[是为:：.]?\\s{0,3})(?:\\+?\\d{1,3}${GAP})?${DIGIT}(?:${GAP}${DIGIT}){5,13}(?!\\s?(?:${UNITS}|${DIGIT}))`, 'g'), '$1$2', wordsOf(TELEPHONE)],
  [/(?<![\d.-]|\/T\s?|GB\s?|ISO\s?)(?!(?:19|20)\d\d[- ](?:19|20)\d\d|\d\d00[- ]\d\d00)\d{4}[- ]\d{4}(?![\d-]|\s?[元万千百吨件个平人台套只米年月])/g, ''],
  [new RegExp(`(${ACCOUNT})((?:群|账号|帐号|号码|号|ID|id|\\s?[Ii][Dd]|名|搜)?\\s{0,3}[是为:：]?\\s{0,3})@?[A-Za-z0-9](?:[\\w-]{3,30}|(?:\\s?\\d){5,11})`, 'g'), '$1$2'],
  [new RegExp(`(${ACCOUNT}|群名|店铺|网名|昵称)([^，。；“"「]{0,6})[“"「][^”"」]{2,30}[”"」]`, 'g'), '$1$2'],
  [/(公众号|视频号)([:：]\s{0,2})(?!怎|如何|认证|注册|申请|备案)[\p{Script=Han}A-Za-z0-9]{2,16}/gu, '$1$2', ['公众号', '视频号']],
  [/(?<![\w@])@[A-Za-z][\w-]{3,30}/g, ''],
  [/(邮箱|邮件|[Ee]-?mail)([是为:：]?\s{0,3})(?=[A-Za-z]{0,30}[\d#_.+-])(?=[\d_.+-]{0,30}[A-Za-z#])[A-Za-z0-9][\w.+#*-]{3,60}/g, '$1$2'],
  [new RegExp(`(${PAPER})((?:号码|号)?[是为:：]?\\s{0,3})(?=[A-Za-z-]{0,6}[ -]?[\\dA-Za-z]{0,3}\\d)[A-Za-z0-9](?:[ -]?[A-Za-z0-9]){5,29}`, 'g'), '$1$2'],
  [/(?<![A-Za-z])SF\s?\d{10,15}(?!\d)|(?<![A-Za-z])(?:YT|ZTO|JD|EMS)\s?\d{10,15}(?!\d)/g, ''],
  [/(?<![A-Za-z0-9])ZL\s?\d{8,12}(?:\.[\dXx])?/g, ''],
  [new RegExp(`(?:${CITY})(?!附近|周边|当地|本地|市内|哪|所有|各|的|有|没|这|那|几|老|大型|小型)[\\p{Script=Han}]{2,8}(?:${SHOP})(?!房|区|址|长|家)`, 'gu'), '某企业'],
  [new RegExp(`[“"「][\\p{Script=Han}A-Za-z0-9]{3,14}(?:${SHOP})[”"」]`, 'gu'), '某企业', ['“', '"', '「']],
] // prettier-ignore
