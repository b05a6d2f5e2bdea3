import type { LabelledNotice } from './sample-heads'

const BODY = (words: string) => `关于某事的通知\n各企业：\n${words}\n临河市科技局\n2023年5月6日`
/** Notices labelled for their parts between head and foot. */
export const LABELLED_BODIES: readonly LabelledNotice[] = [
  {
    form: 'before the end of work',
    text: BODY('申报材料请于5月31日下班前报送我局。'),
    dates: ['apply 2023-05-31'],
  },
  { form: 'an hour', text: BODY('请于5月31日17:30前在线提交。'), dates: ['apply 2023-05-31'] },
  { form: 'a weekday in brackets', text: BODY('请于6月2日（星期五）前反馈。'), dates: ['apply 2023-06-02'] },
  {
    form: 'a window',
    text: BODY('申报时间：2023年5月10日至2023年6月9日。'),
    dates: ['apply 2023-05-10…2023-06-09'],
  },
  {
    form: 'a window inside a month',
    text: BODY('网上申报时间为5月10日至31日。'),
    dates: ['apply 2023-05-10…2023-05-31'],
  },
  {
    form: 'from now on',
    text: BODY('申报时间：即日起至2023年6月30日。'),
    dates: ['apply 2023-05-06…2023-06-30'],
  },
  {
    form: 'a label with a day',
    text: BODY('三、截止时间\n截止时间：2023年6月1日。'),
    dates: ['apply 2023-06-01'],
  },
  { form: 'the end of a month', text: BODY('请在6月底前提交申请。'), dates: ['apply 2023-06-30'] },
  {
    form: 'every year',
    text: BODY('每年3月受理申报，请关注通知。'),
    dates: ['yearly 2023-03-01…2023-03-31'],
  },
  {
    form: 'objections are no application',
    text: BODY('现予公示，公示期为2023年5月6日至2023年5月12日。'),
    dates: ['public 2023-05-06…2023-05-12'],
    kind: 'publicity',
  },
  { form: 'validity', text: BODY('本办法有效期至2025年12月31日。'), dates: ['valid_until 2025-12-31'] },
  { form: 'past, of another paper', text: BODY('原定2023年4月1日前申报的项目不再受理。'), dates: [] },
  { form: 'a condition', text: BODY('申报企业须在2023年12月31日前注册成立。'), dates: [] },
  {
    form: 'a report of what was done',
    text: BODY('截至2022年12月31日，企业资产总额不低于一亿元。'),
    dates: [],
  },
  {
    form: 'a statute with its day',
    text: BODY('根据2018年1月1日起施行的《某某条例》，制定本办法。'),
    dates: [],
  },
  { form: 'a target', text: BODY('力争到2025年底，全市企业达到一千家。'), dates: [] },
  { form: 'a duration is no day', text: BODY('公示期为5个工作日。'), dates: [] },
  {
    form: 'December speaks of January',
    text: '关于某事的通知\n各企业：\n请于1月15日前提交申请。\n临河市科技局\n2022年12月20日',
    dates: ['apply 2023-01-15'],
  },
  {
    form: 'two local numbers in a line',
    text: BODY('联系电话：83721100、83721101'),
    contacts: ['|83721100 83721101'],
  },
  {
    form: 'an area code',
    text: BODY('联系人：李小明，电话：024-83721100'),
    contacts: ['李小明|024-83721100'],
  },
  {
    form: 'two persons, each with a number',
    text: BODY('联系人：李小明 024-83721100；王大伟 024-83721101'),
    contacts: ['李小明|024-83721100', '王大伟|024-83721101'],
  },
  {
    form: 'persons on the line before',
    text: BODY('联系人：李小明、王大伟\n联系电话：0416-2688001'),
    contacts: ['李小明、王大伟|0416-2688001'],
  },
  {
    form: 'an office glued to a name',
    text: BODY('联系人：高新处李小明 83721100'),
    contacts: ['李小明|83721100'],
  },
  {
    form: 'spaced labels and a spaced name',
    text: BODY('联 系 人：李 明\n电 话：8372110'),
    contacts: ['李明|8372110'],
  },
  {
    form: 'fax and post are no telephones',
    text: BODY('联系人：李小明，电话：024-83721100，传真：024-83721102，邮编：110000'),
    contacts: ['李小明|024-83721100'],
  },
  {
    form: 'in brackets at the end',
    text: BODY('请抓紧申报。\n（联系人：李小明；联系电话：8372110；邮箱：a@b.gov.cn）'),
    contacts: ['李小明|8372110'],
  },
  { form: 'a mobile', text: BODY('技术支持：王工 13800138000'), contacts: ['王工|13800138000'] },
  {
    form: 'a table',
    text: BODY('单位\t联系人\t联系电话\n区科技局\t李小明\t83721100\n区财政局\t王大伟\t83721101'),
    contacts: ['李小明|83721100', '王大伟|83721101'],
  },
  {
    form: 'money and years are no numbers',
    text: BODY('总投资12345678元，其中2023年20230501元，联系实际使用。'),
    contacts: [],
  },
  {
    form: 'the page’s hotline is not the document’s',
    text: `${BODY('请申报。')}\n免责声明：\n本站(某某网)转载\n服务热线：400-123-4567`,
    contacts: [],
  },
  {
    form: 'attachments, numbered like clauses',
    text: BODY('一、甲\n做。\n二、乙\n做。\n附件：1．申请表\n2．承诺书'),
    attachments: ['申请表', '承诺书'],
    paths: '一 二',
  },
  {
    form: 'attachments with a label each',
    text: BODY('请申报。\n附件1：申请表\n附件2：承诺书'),
    attachments: ['申请表', '承诺书'],
  },
  {
    form: 'articles beyond a hundred',
    text: BODY('第九十九条 甲。\n第一百条 乙。\n第一百零一条 丙。'),
    paths: '第九十九条 第一百条 第一百零一条',
  },
  {
    form: 'chapters, sections, articles',
    text: BODY('第一章 总则\n第一节 目的\n第一条 甲。\n第二条 乙。\n（一）丙；\n（二）丁。'),
    paths:
      '第一章 第一章第一节 第一章第一节第一条 第一章第一节第二条 第一章第一节第二条（一） 第一章第一节第二条（二）',
  },
  {
    form: 'numbers in brackets and in circles',
    text: BODY('一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n②己\n（2）庚'),
    paths: '一 一（一） 一（一）1. 一（一）1.（1） 一（一）1.（1）① 一（一）1.（1）② 一（一）1.（2）',
  },
  {
    form: 'a list without full stops',
    text: BODY('一、材料\n申请表\n承诺书\n营业执照\n二、其他\n无。'),
    paths: '一 二',
  },
  {
    form: 'a text that lost its breaks',
    text: '关于组织申报创新券的通知各有关企业：现将有关事项通知如下：一、申报条件在本市注册，有研发活动，上年度研发投入占比不低于百分之三，并且按时报送统计报表。二、申报材料（一）申请表；（二）承诺书。三、申报时间请于2023年6月1日前提交申报材料，逾期不再受理。特此通知。临河市科学技术局2023年5月6日',
    paths: '一 二 二（一） 二（二） 三',
    title: '关于组织申报创新券的通知',
    on: '2023-05-06',
    bodies: ['临河市科学技术局'],
  },
  {
    form: 'a text that was cut at its beginning',
    text: '三、申报材料\n申请表。\n四、申报时间\n请于2023年6月1日前提交。\n临河市科技局\n2023年5月6日',
    paths: '三 四',
    title: null,
  },
]

/** Texts that are no notice, or notices of another kind. */
export const LABELLED_KINDS: readonly LabelledNotice[] = [
  {
    form: 'news',
    text: '临河高新区举行银企对接会\n本报讯（记者 王芳）6月3日，临河高新区举行银企对接会，二十家企业参加。据了解，今年以来已放款三亿元。区领导表示，将继续做好服务。',
    kind: 'news',
  },
  {
    form: 'a statute',
    text: '中华人民共和国某某促进法\n第一条 为了促进发展，制定本法。\n第二条 本法所称企业，是指依法设立的组织。\n第三条 国家支持企业。',
    kind: 'statute',
  },
  {
    form: 'an award list',
    text: '关于公布2023年度专精特新企业名单的通知\n各区工信局：\n现将名单予以公布。\n1.甲公司\n2.乙公司',
    kind: 'award_list',
  },
  {
    form: 'a publicity',
    text: '2023年度科技奖拟奖项目公示\n经评审，现将拟奖项目予以公示，公示期7天。',
    kind: 'publicity',
  },
  {
    form: 'a consultation',
    text: '关于公开征求《某某管理办法（征求意见稿）》意见的公告\n现向社会公开征求意见，请于2023年7月1日前反馈。',
    kind: 'consultation',
  },
  {
    form: 'an explanation',
    text: '《支持企业若干措施》政策解读\n一、背景\n为了发展。',
    kind: 'interpretation',
  },
]
