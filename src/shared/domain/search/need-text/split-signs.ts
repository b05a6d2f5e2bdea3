import type { NeedField } from './need-fields'

// The words by which people join needs, ask, and tell what belongs to a need. Each is written for clauses, without what ends them.

/** After these another need begins, whatever it is about: anywhere, or opening a clause. */
export const TURN =
  /([，,、。；;\s]{0,8}(?:另外(?![一两几那的家个\d])|此外|除此之外|顺便再?|顺带|顺道|捎带脚?|再就是|别的[^，,。]{0,6}[，,]就是|另一方面(?![^。！？!?]{0,30}所以))[，,：:、]?|[，,。；;！!？?\n \u3000]\s{0,8}(?:(?:哦|噢|对|嗯|啊|哎|诶)?还有(?![一两几]|没有|[^，,。；;]{0,8}一[起块])(?:就是)?|其次|再者|再有|再一个(?:就是)?|外加|加上|对了|完了(?=[^，,。]{4})|另(?=[，,有需想要请找]))是?[，,：:、]?)/
export const NUMBERED =
  /(?:^|[\s，,。；;])(?:(?:\d{1,2}[.、）)](?!\d)|[①②③④⑤]|[（(]\d{1,2}[)）])\s*|(?:第[一二三四](?=[，,、：:])|[一二三四]是|(?:头一?|二一|第[一二三四])[个件条](?:是|[，,、：:])|其[一二三四](?=[，,、：:]))[，,、：:]?)/
/** “1.空压机维修2.申请贷款” */
export const NUMBERED_WITHIN = /([\u4e00-\u9fff])(?=[2-5][.、．][\u4e00-\u9fff])/g
/** “我这边俩事，”: says only that needs follow. */
export const ANNOUNCES =
  /^[^，,。：:]{0,8}(?:俩|[两二三几]个?|[两二三几]件)(?:事儿?|问题|需求|诉求|难处)[，,。：:\s]{1,3}/
/** Said while one thinks. */
export const FILLER = /([，,。；;\s])(?:那个|就是说|嗯|呃|哦)[，,]/g
/** What opens the first of several needs. */
export const FIRST = /^(?:首先(?:是|要|，)?|一方面(?![^。！？!?]{0,60}所以)|除了)/
/** “不光没车拉货，连包装箱都断供了”: the first of two, and what opens the second. */
export const NOT_ONLY = /^(?:不光|不但|不仅)/
export const BUT_ALSO = /^(?:连|而且|还|也)/
/** “先把热水修好，再给推荐个律师”: the first of two. */
export const BY_TURNS = /^先/
/** These open a clause that may be another need, or more of the same. */
export const MORE =
  /^(?:(?:跟着|接着|回头|完了|之后)(?:再|还)|还得|还要|还想|还缺|还需要?|还差|也得|也想|也要|也缺|也需要?|也(?=[请帮找问给办招租买])|还(?=[请帮找问给办招租买])|同时(?:还|也)?|并且|以及(?:还|也)?|然后再?|再(?=[给帮请找办来介招买租修换申])|又(?=[想要缺得]))/
/** What of it is left out where it opens another need. */
export const JOINING =
  /^(?:(?:跟着|接着|回头|完了|之后)再?|还得|也得|同时(?:还|也)?|并且|以及(?:还|也)?|然后再?|[还也再又])/
/** The same in the middle of a clause. */
export const MORE_WITHIN = /([^，,。！？!?；;\n]{3})(?=还要|还想|还缺|还得|也想|以及|并且)/g
/** One more wish after a wish is another need, whatever it is about: “要办环评，还要办排污权交易”. */
export const ONE_MORE =
  /^(?:还[要想缺差需]|还得(?=[找请办招租买借修换装])|也[要想缺得需]|再[给帮请找招买租]|再申请|(?:跟着|接着|回头|完了|之后)再|同时(?:还|也)?[想要需缺])/
/** Somebody or something else is looked for, in as many words: whatever stands before, this is another need. */
export const ANOTHER =
  /^再[给帮](?:我们|咱们?|俺们?)?(?:找|介绍|推荐|联系|安排|办|弄)|^(?:(?:还|也|同时)(?:要|想|得|需要)?(?:找|请|租|招|买|借|订)|还缺)(?:人|[一二两三几个批家台间](?![份张])|\d)/
export const WISHES =
  /^(?:我们|我司|我)?(?:想|准备|打算|计划|先?帮|要|缺|求|急需|需要|找|招|租|买|办|请|借|订)|不够|没有|没了/
/** “缺测温枪，想请人来消毒”: a wish of its own. */
export const WISH = /^(?:想|要(?!多久|等)|缺|求|急需|需要)/
/** “网也断了”, “客户又拖着货款”: a clause with a subject of its own. */
export const OWN_SUBJECT = /^[^，,]{1,8}?[也又](?!许)/
/** “员工的居住证也该续了”: a wish with a subject of its own. */
export const OWN_WISH = /^[^，,也]{2,12}也(?:想(?![好过])|该|得|需要?)[^，,]{2}/
/** What went wrong, without a wish. */
export const TROUBLE = /[不没难停断坏卡慢]|到期|[压拖欠堵]/
/** What is in order already, or only wished for beside the need, is no need: “验收也过了”, “最好还能带宿舍”. */
const NO_NEED =
  /^(?:最好|就是|要是|如果|只要)|[也都](?:够|过了|有了|做了|办了|行|可以)|不要太|黄了|没到|^(?:要不要|能不能|是不是|可不可以)/
/** What is asked of whoever is looked for: “招保安，还要有保安证”, “还得会用金蝶”. */
const REQUIREMENT =
  /^(?:还|也)?[要得]有(?!人)|^(?:今天|明天|马上|立刻|尽快|越快|这周)[^，,]{0,4}(?:要|行|越好)|^(?:还|也|再|同时)?(?:要|得|需要|必须|最好)(?:会|懂|能|有[^，,]{0,8}(?:证|经验|资质|资格|学历)|带[^，,]{1,8}的$)/
/** A question about what stands before: “今年到期，还要重新申报吗”. */
const QUESTION = /^(?:还|也)(?!想?再?问)[^，,]{0,16}(?:吗|么|没有)[？?]?$/
/** More of the same: “还有配偶和孩子一起”, “也想先调解”. */
const SAME = /(?:一起|一块)$|^(?:还|也)想先/
/** What follows from the trouble before it: “网络断了，视频会议也开不了”, “资金也紧张”. */
export const CONSEQUENCE =
  /^[^，,]{0,8}[也都]还?(?:[^，,]{1,3}不(?:了|出|来|去|进|起|上|成|动|下|住|到|着|回来?|开)|下不来|进不来?|推迟|耽误|紧张|着急|受影响|跟着|没抢到|没批|没下来|没到账|没拿到|没(?:人|钱|法|空|时间|办法|动静|回音|消息|用)|[压堆停卡拖搁闲空]着|停了|黄了)/
/** More of the trouble: “还要加班”. */
const BURDEN =
  /^(?:还|又)(?:要|得)(?:加班|熬夜|赔|罚|挨|等|排队|倒贴|垫钱|退货)|^[^，,]{0,6}[还也]得(?:蹚|绕|走|等|跑|挤|熬|加班|站|爬)/
/** What others do or want is part of the story: “客户要罚款”, “对方也不付款”. */
export const OTHERS = /^(?:客户|对方|甲方|乙方|房东|业主|银行|担保公司|人家|他们)(?!又?[欠拖])/
/** Asked about what stands before: “还得交哪些费用”, “什么时候截止”. */
export const ABOUT_IT =
  /(?:哪些|什么|啥|几|多少|多久|多长)[^，,]{0,3}(?:费用?|钱|时间|流程|步骤|材料|资料|手续|条件|时候|截止|下来|办完|能?修好|能?弄好|能到)|(?:收费|费用|周期|流程)[^，,]{0,4}[吗呢多怎][^，,]{0,3}[？?]?$/
/** What somebody who is looked for does, too: “能接受出差”. */
export const CAN = /^要求|^(?:能|会|可以|得会|要会)(?!不)[^，,吗]*$/
/** So many of something. */
export const QUANTITY = /(?:\d|[一二两三四五六七八九十百千几])[台个份箱件只套张把桶吨]/
/** What waits for the need before it: “能先受理吗”, “许可还能延期吗”. */
const DEPENDS = /^[^，,]{0,6}(?:能先|还能|还得|还要)[^，,]{0,12}[吗么][？?]?$|^还能不能/
/** More of what is asked for, in no more words than that: “还要两间单人的”, “也要两名学徒”. */
export const LISTED = /^(?:还|也|同时)?(?:要|缺|需要?)[^，,办找请做租申问报教修懂]*$/
/** What is not only said but asked for, or wrong: a clause without any of these tells of something else. */
export const ASKS =
  /想|要(?!求)|需|缺|求|找|招(?!牌)|租(?!金|约)|办(?!公)|问|请(?!假)|帮|申[请领报]|咨询|怎么|如何|哪|谁|[咋啥]|几[号天点]|注册|注销|变更|弄|整|冰|凉|[还也]得|掉线|[老差难慢贵低旧满]|取消|少了|卡[在住着]|报警|故障|毛病|出错|吗|呢|能不能|可以|[不没难断坏堵漏慢堆]|停|到期|过期|该|得[了换]|压|拖|欠|驳回|丢|涨|抢|被|报修|维修/
export const WISH_WITHIN =
  /想|需要|该[^，,]{1,6}了|(?:^|[^不])要(?!不回|罚|是)|求|怎么|如何|哪|[谁咨]|申[请领报]|^(?:找|招|租|办|请|帮|报|订|修|买|借)/
/** What one needs for something else: “想买设备，想贷款” is one need. */
export const MEANS: ReadonlySet<NeedField> = new Set(['loan', 'investor', 'subsidy', 'people'])
/** What is to be done, in so many words. */
export const DOES = /^(?:找|请|申请|办|招|租|报名|修)/
/** Whoever comes looks at what stands before: “还得让专家来看看”. */
export const LOOKS = /(?:看看|瞧瞧|指导一?下)[呗吧吗]?$/
export const SAME_NEED = [NO_NEED, REQUIREMENT, QUESTION, SAME, BURDEN, OTHERS, DEPENDS]
/** What says who asks, or what was: “去年刚搬来”. */
export const BACKGROUND =
  /下周|下个?月|明天|后天|月底|^(?:我们|我司|公司|去年|前年|上次|之前|曾|听说|刚)|[在是有]|[过了的]$/
/** What only leads to the need: “再好的设备也得有人会用”, “因为资金紧张”. */
export const LEADING = /^(?:再[^，,]{1,6}也|哪怕|即使|虽然|尽管|因为|由于|如果|要是|只要|自从)/
/** Who asks: “我们企业主要做口罩”. */
export const WHO =
  /^(?:我们?|我司|我方|我厂|本公司|本厂|俺们?|咱们?)(?:公司|企业|厂子?|单位)?(?:是(?![不否想要缺没])|主要|主营|专[门注]|从事|做[^，,不没]{1,12}$|位于|成立)/
