import type { Line } from './passage'

/** Lines that a page puts around a document: labels, counters, buttons, its owner. Patterns match whole lines, half-width and without blanks. */
const FURNITURE: readonly RegExp[] = [
  /^(?:您?当前(?:所在)?位置|您(?:现在)?(?:的|所在的?)位置|当前所在位置|首页[>»|])/,
  /^(?:首页|上一篇|下一篇|上一条|下一条|返回(?:首页|顶部|列表|上一页)?|打印(?:本页)?|关闭(?:窗口|本页)?|收藏|分享(?:到|至)?|纠错|更多|导航|登录|注册|搜索|隐藏|微信|微博|地图|信箱|客服|电话|top|qq|无障碍|长者版|繁体|简体|english|中文版?|在线客服|联系我们|网站地图|关于我们)[:：>»]?$/i,
  /^\[?(?:返回首页|关闭窗口|打印本页|大中小|打印|关闭|字体:?.{0,8})\]?$/,
  /^[[【]?字[号体][:：]?[[【]?大/,
  /^(?:浏览(?:量|次数|数)?|点击(?:量|数|次数|率)?|阅读(?:量|次数|数)?|访问量|人气|来源|信息来源|稿件来源|作者|责任编辑|编辑|审核|初审|终审|发布(?:时间|日期|人|单位|机构)|更新时间|时间|日期|索引号|主题(?:分类|词)?|主题词|信息分类|公开(?:方式|类别|范围|形式)|分类|体裁|服务对象|有效性|效力状态|名称|标题)\s{0,4}[:：]?[\d\-:./年月日次\s]{0,60}$/,
  /^(?:浏览(?:量|次数|数)?|点击(?:量|数|次数)?|阅读(?:量|次数|数)?|访问量|来源|信息来源|稿件来源|作者|责任编辑|发布(?:时间|日期|机构|单位)|索引号|主题分类|信息分类|公开方式|体裁|主办单位|承办单位|技术支持|网站标识码|版权所有|备案号|导读|摘要|核心提示|编者按)[:：]/,
  /ICP备?\d|公网安备|网站标识码|版权所有|copyright|©/i,
  /^扫一扫|^扫描二维码|^(?:微信)?二维码$|分享到|^相关(?:新闻|文章|阅读|推荐|附件|链接|文档|信息)[:：]?$|^[【[]?相关附件[】\]]?$/,
  /^(?:星期|周)[一二三四五六日天]$/,
  /^(?:原文链接|免责声明|版权声明|特别声明|声明)[:：]/,
  /^本(?:站|网)(?:\(|部分|所有|转载|信息)/,
  /^(?:服务热线|客服热线|热线电话|客服电话|协会地址|协会传真|投诉\/?咨询电话|投诉电话)/,
  /^浏览\d+$|^阅读\d+$|^\d+(?:次|人)(?:浏览|阅读)$/,
]

/** A line from which on, behind the document, everything belongs to the page. */
const PAGE_ONLY =
  /^(?:原文链接|免责声明|版权声明|特别声明|相关(?:新闻|文章|阅读|推荐|链接)[:：]?$|上一篇|下一篇|上一条|下一条|扫一扫|分享到|责任编辑|版权所有|网站地图|本(?:站|网)\()/

/** Whether the page, not the document, added a line. */
export function isFurniture({ packed }: Line): boolean {
  return packed.length <= 200 && FURNITURE.some((sign) => sign.test(packed))
}

/** Index in `lines`, from `from` on, from which everything belongs to the page; the number of lines when there is none. */
export function pageStart(lines: readonly Line[], from: number): number {
  const at = lines.findIndex(({ packed }, index) => index >= from && PAGE_ONLY.test(packed))
  return at < 0 ? lines.length : at
}
