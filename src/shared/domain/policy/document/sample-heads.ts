import type { PolicyDocument } from './policy-document'

/** A notice of invented offices in a form in which people paste real ones, with the values that have to be read out of it. */
export interface LabelledNotice {
  form: string
  text: string
  title?: string | null
  number?: string | null
  bodies?: readonly string[]
  on?: string | null
  addressees?: readonly string[]
  level?: string | null
  paths?: string
  dates?: readonly string[]
  contacts?: readonly string[]
  attachments?: readonly string[]
  kind?: PolicyDocument['kind']
}

/** Notices labelled for their head and foot. */
export const LABELLED_HEADS: readonly LabelledNotice[] = [
  {
    form: 'the path of the page, its section and the counter glued above',
    text: '当前位置：首页 > 政务公开 > 通知公告\n临河市科学技术局关于组织申报2024年度创新券的通知\n发布时间：2024-03-05 浏览次数：310\n各县（市、区）科技局：\n为做好创新券工作，现通知如下。\n一、申报\n请于4月10日前报送材料。\n临河市科学技术局\n2024年3月4日',
    title: '临河市科学技术局关于组织申报2024年度创新券的通知',
    bodies: ['临河市科学技术局'],
    on: '2024-03-04',
    addressees: ['各县（市、区）科技局'],
    level: 'city',
    paths: '一',
    dates: ['apply 2024-04-10'],
    kind: 'notice',
  },
  {
    form: 'number, title and date of a page in one line each',
    text: '河科发〔2023〕18号《清河省科学技术厅关于支持企业建设研发机构的若干措施》\n清河省科学技术厅关于支持企业建设研发机构的若干措施 发布日期：2023-06-01 来源：科技厅\n河科发〔2023〕18号\n各市科技局，各高新区管委会：\n经厅务会同意，现提出如下措施。\n1.奖励。首次认定奖十万元。\n2.贷款。给予贴息。',
    title: '清河省科学技术厅关于支持企业建设研发机构的若干措施',
    number: '河科发〔2023〕18号',
    bodies: ['清河省科学技术厅'],
    level: 'province',
    addressees: ['各市科技局', '各高新区管委会'],
    paths: '1. 2.',
  },
  {
    form: 'number in brackets behind the title',
    text: '关于开展2023年度绿色工厂评价工作的通知（临工信〔2023〕45号）\n各有关企业：\n现将有关事项通知如下：\n一、范围\n全市规上工业企业。',
    title: '关于开展2023年度绿色工厂评价工作的通知',
    number: '临工信〔2023〕45号',
    level: null,
  },
  {
    form: 'site name behind the title',
    text: '关于申报外贸稳增长专项资金的通知 - 临河市商务局\n各区商务局：\n根据要求，现就申报通知如下。\n临河市商务局\n2023年8月2日',
    title: '关于申报外贸稳增长专项资金的通知',
    bodies: ['临河市商务局'],
  },
  {
    form: 'the title is lost; what is quoted in the first sentence is none',
    text: '根据《清河省工业和信息化厅关于开展质量标杆遴选的通知》（河工信〔2022〕7号）要求，现组织申报，请于2022年9月30日前提交。\n临河市工业和信息化局\n2022年9月1日',
    title: null,
    number: null,
    bodies: ['临河市工业和信息化局'],
    on: '2022-09-01',
    dates: ['apply 2022-09-30'],
  },
  {
    form: 'a letter that carries measures; the title of the measures is not that of the letter',
    text: '各区人民政府，各委、局：\n现将措施印发给你们，请遵照执行。\n临河市人民政府办公室\n2021年2月3日\n关于促进工业稳增长的若干措施\n为稳增长，制定以下措施。\n一、扩大投资\n（一）技改补助\n按投资额补。\n（二）贴息\n给予贴息。\n二、附则\n自发布之日起施行。',
    title: null,
    bodies: ['临河市人民政府办公室'],
    on: '2021-02-03',
    paths: '一 一（一） 一（二） 二',
    addressees: ['各区人民政府', '各委、局'],
  },
  {
    form: 'three bodies, each on its line, a title over two lines',
    text: '清河省财政厅\n清河省科学技术厅\n国家税务总局清河省税务局\n关于落实研发费用加计扣除政策有关事项的\n公告\n现就有关事项公告如下：\n一、适用对象\n居民企业。\n特此公告。\n清河省财政厅 清河省科学技术厅 国家税务总局清河省税务局\n2023年4月7日',
    bodies: ['清河省财政厅', '清河省科学技术厅', '国家税务总局清河省税务局'],
    title: '清河省财政厅清河省科学技术厅国家税务总局清河省税务局关于落实研发费用加计扣除政策有关事项的公告',
    level: 'province',
  },
  {
    form: 'joint bodies glued in the signature',
    text: '关于做好稳岗返还工作的通知\n各有关企业：\n请抓紧办理。\n临河市人力资源和社会保障局临河市财政局\n2022年5月20日',
    bodies: ['临河市人力资源和社会保障局', '临河市财政局'],
    on: '2022-05-20',
    level: 'city',
  },
  {
    form: 'ministries glued in the signature',
    text: '关于发布支持绿色发展税费优惠政策指引的公告\n现予发布。\n财政部税务总局国家发展改革委\n2022年5月31日',
    bodies: ['财政部', '税务总局', '国家发展改革委'],
    level: 'nation',
  },
  {
    form: 'names of an office spaced out, with the note of a seal, Han day',
    text: '关于某项目申报的通知\n各企业：\n请申报。\n临 河 市 科 技 局（盖章）\n二〇二三年十一月二十日',
    bodies: ['临河市科技局'],
    on: '2023-11-20',
  },
  {
    form: 'office and day in one line',
    text: '关于某项目申报的通知\n各企业：\n请申报。\n临河高新技术产业开发区管理委员会 2023年11月2日',
    bodies: ['临河高新技术产业开发区管理委员会'],
    on: '2023-11-02',
    level: 'zone',
  },
  {
    form: 'the year of the day of writing is lost',
    text: '关于某项目申报的通知\n各企业：\n请申报。\n临河市科技局\n年3月8日',
    bodies: ['临河市科技局'],
    on: null,
  },
  {
    form: 'addressee and first sentence in one line',
    text: '关于推荐首台套装备的通知\n各区工信局、各有关企业：为落实要求，现组织推荐，请于2023年7月15日前报送。\n临河市工业和信息化局\n2023年7月1日',
    addressees: ['各区工信局', '各有关企业'],
    dates: ['apply 2023-07-15'],
  },
  {
    form: 'addressees over two lines',
    text: '关于推荐首台套装备的通知\n各区工信局、高新区经济发展局，\n各有关企业、有关单位：\n现组织推荐。',
    addressees: ['各区工信局、高新区经济发展局', '各有关企业、有关单位'],
  },
  {
    form: 'a masthead and a number above a title without a speaker',
    text: '临河高新区管理委员会文件\n临高管〔2022〕9号\n签发人：周明\n关于印发《临河高新区科技创新十条》的通知\n区内各企业：\n现印发给你们。',
    number: '临高管〔2022〕9号',
    title: '关于印发《临河高新区科技创新十条》的通知',
    bodies: ['临河高新区管理委员会'],
    level: 'zone',
  },
  {
    form: 'an announcement with its number',
    text: '临河市市场监督管理局公告2023年第6号\n关于公开征集团体标准试点的公告\n现公开征集。\n临河市市场监督管理局\n2023年6月6日',
    number: '临河市市场监督管理局公告2023年第6号',
    level: 'city',
  },
  {
    form: 'who speaks is named without a place: the level is asked',
    text: '发展和改革委员会关于申报中央预算内投资项目的通知\n各有关单位：\n请抓紧申报。',
    bodies: ['发展和改革委员会'],
    level: null,
  },
  {
    form: 'traditional symbols',
    text: '臨河市經濟局關於申報專項資金的通知\n各有關企業:\n請於2021年9月10日前提交。\n臨河市經濟局\n2021年8月1日',
    title: '臨河市經濟局關於申報專項資金的通知',
    addressees: ['各有關企業'],
    bodies: ['臨河市經濟局'],
    on: '2021-08-01',
    dates: ['apply 2021-09-10'],
  },
]
