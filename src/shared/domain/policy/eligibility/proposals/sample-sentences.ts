import { LINES_OF_CLASSES } from './sample-classes'
import { LINES_OF_A_FIFTH_AUTHOR } from './sample-fifth-author'
import { LINES_OF_A_SIXTH_AUTHOR } from './sample-sixth-author'
import { LINES_OF_A_SEVENTH_AUTHOR } from './sample-seventh-author'
import { LINES_OF_AN_EIGHTH_AUTHOR } from './sample-eighth-author'
import { LINES_OF_A_NINTH_AUTHOR } from './sample-ninth-author'
import { LINES_OF_A_TENTH_AUTHOR } from './sample-tenth-author'
import { LINES_OF_AN_ELEVENTH_AUTHOR } from './sample-eleventh-author'
import { LINES_OF_A_TWELFTH_AUTHOR } from './sample-twelfth-author'
import { LINES_OF_A_THIRTEENTH_AUTHOR } from './sample-thirteenth-author'
import { LINES_OF_A_FOURTEENTH_AUTHOR } from './sample-fourteenth-author'
import { LINES_OF_A_FIFTEENTH_AUTHOR } from './sample-fifteenth-author'
import { LINES_OF_A_SIXTEENTH_AUTHOR } from './sample-sixteenth-author'
import { LINES_OF_A_SEVENTEENTH_AUTHOR } from './sample-seventeenth-author'
import { LINES_OF_ONE_AUTHOR } from './sample-first-author'
import { LINES_OF_NOTICES } from './sample-notices'
import { LINES_OF_PROVINCES } from './sample-provinces'
import { LINES_OF_ANOTHER_AUTHOR } from './sample-second-author'
import { LINES_OF_A_FOURTH_AUTHOR } from './sample-fourth-author'
import { LINES_OF_A_THIRD_AUTHOR } from './sample-third-author'
import { LINES_OF_TRAPS } from './sample-traps'
import { LINES_OF_VARIANTS } from './sample-variants'

/**
 * Sentences in the manner of conditions in notices, written for the tests. Each has the tests that express it exactly, and `?` where no shared
 * fact does. `not` marks an exclusion.
 */
const LINES = `
在本市注册，具有独立法人资格。 => region CN2101; ?
注册地在本市的企业。 => region CN2101
在本市行政区域内依法登记注册满1年。 => region CN2101; establishedOn at_least 1y
注册登记地须在我区。 => region CN2101G1
本省注册的独立法人。 => region CN21
在我省境内注册、具有独立法人资格的工业企业。 => region CN21; industry B,C,D; ?
产品在本市范围内销售。 => ?
须承诺注册地十年内不迁出本区。 => ?
属于制造业企业。 => industry C
从事软件和信息技术服务业的企业。 => industry I65
主营业务属于批发业的企业。 => industry F51
住宿和餐饮业企业。 => industry H
属于建筑业企业。 => industry E
文化、体育和娱乐业企业。 => industry R
从事科学研究和技术服务业的企业。 => industry M
租赁和商务服务业企业。 => industry L
属于战略性新兴产业。 => ?
从事智能制造装备研发生产。 => ?
除房地产业外。 => not industry K
不含金融业企业。 => not industry J
属于中小企业。 => size medium,small,micro
属于中小微企业。 => size medium,small,micro
小微企业。 => size small,micro
企业规模为小型微型企业。 => size small,micro
大中型企业。 => size large,medium
大型企业。 => size large
属于小型微利企业。 => ?
中小企业公共服务平台运营单位。 => ?
注册成立满两年。 => establishedOn at_least 2y
成立时间满3年以上。 => establishedOn at_least 3y
成立时间不超过5年。 => establishedOn at_most 5y
注册时间在3年以内。 => establishedOn at_most 3y
登记注册满6个月。 => establishedOn at_least 6m
成立两年（含）以上。 => establishedOn at_least 2y
2020年1月1日以后注册成立。 => establishedOn on_or_after 2020-01-01
2023年12月31日前登记注册。 => establishedOn on_or_before 2023-12-31
项目于2023年1月1日后开工。 => ?
持续经营满2年。 => establishedOn at_least 2y
有效期内的高新技术企业。 => qualifications high_tech
应为国家高新技术企业。 => qualifications high_tech
获得高新技术企业认定且在有效期内。 => qualifications high_tech
已入库的科技型中小企业。 => qualifications tech_sme
省级以上专精特新中小企业。 => qualifications specialised_sme
国家级专精特新“小巨人”企业。 => qualifications little_giant
制造业单项冠军企业。 => qualifications single_champion
属于创新型中小企业。 => qualifications innovative_sme
省级瞪羚企业。 => qualifications gazelle
建有省级以上企业技术中心。 => qualifications technology_centre
拥有市级以上工程技术研究中心。 => qualifications engineering_centre
高新技术企业或专精特新中小企业。 => qualifications high_tech,specialised_sme
具备高新技术企业、科技型中小企业、专精特新中小企业资质之一。 => qualifications high_tech,tech_sme,specialised_sme
同时为高新技术企业和专精特新中小企业。 => qualifications high_tech,specialised_sme
首次认定的高新技术企业。 => ?
拟申报高新技术企业。 => ?
未认定为高新技术企业。 => not qualifications high_tech
高新技术企业或农业龙头企业。 => ?
上年度营业收入2000万元以上。 => revenueYuan at_least 20000000
上年营业收入不低于500万元。 => revenueYuan at_least 5000000
上一年度主营业务收入不少于1亿元。 => ?
上年度销售收入超过3000万元。 => revenueYuan more_than 30000000
年营业收入在4亿元以下。 => revenueYuan at_most 400000000
2023年度营业收入5000万元以上。 => annualRevenueYuan:2023 at_least 50000000
近三年营业收入累计不低于3000万元。 => annualRevenueYuan sum 3 at_least 30000000
近两年年均营业收入不低于1000万元。 => annualRevenueYuan mean 2 at_least 10000000
近三年每年营业收入均不低于1000万元。 => ?
上年度营业收入同比增长10%以上。 => annualRevenueYuan grows 1 at_least 0.1
营业收入增长率不低于20%。 => annualRevenueYuan grows 1 at_least 0.2
近两年营业收入平均增长率不低于5%。 => annualRevenueYuan grows 2 yearly at_least 0.05
近三年销售收入年均增长15%以上。 => annualRevenueYuan grows 3 yearly at_least 0.15
2023年营业收入较2022年增长10%以上。 => annualRevenueYuan:2023 grows 1 at_least 0.1
上年度营业收入实现正增长。 => annualRevenueYuan grows 1 more_than 0
近三年营业收入连续增长。 => ?
主导产品销售收入增长10%以上。 => ?
上年度工业总产值1亿元以上。 => outputYuan sum 1 at_least 100000000
上年度产值同比增长8%以上。 => outputYuan grows 1 at_least 0.08
2020年工业总产值较2019年增长5%以上。 => outputYuan:2020 grows 1 at_least 0.05
上年度纳税额不低于100万元。 => taxYuan sum 1 at_least 1000000
近三年累计纳税总额500万元以上。 => taxYuan sum 3 at_least 5000000
2023年度纳税额50万元以上。 => taxYuan:2023 at_least 500000
上年度税收同比增长10%以上。 => taxYuan grows 1 at_least 0.1
亩均税收10万元以上。 => ?
纳税信用等级为A级。 => ?
上年度出口额100万元以上。 => exportYuan sum 1 at_least 1000000
上年度出口额同比增长20%以上。 => exportYuan grows 1 at_least 0.2
上年度固定资产投资额不低于1000万元。 => investmentYuan sum 1 at_least 10000000
项目总投资不低于1000万元。 => ?
项目固定资产投资额500万元以上。 => ?
资产总额4000万元以下。 => assetsYuan at_most 40000000
总资产不低于1000万元。 => assetsYuan at_least 10000000
净资产不低于500万元。 => ?
注册资本不低于100万元。 => ?
上年度研发费用不低于100万元。 => rdSpendYuan at_least 1000000
研发投入占营业收入比例不低于3%。 => rdIntensity at_least 0.03
研发费用占销售收入的比例达到5%以上。 => rdIntensity at_least 0.05
近三年研发费用总额占同期营业收入总额的比例不低于4%。 => annualRdSpendYuan/annualRevenueYuan 3 at_least 0.04
近三个会计年度研究开发费用总额占同期销售收入总额的比例不低于5%。 => annualRdSpendYuan/annualRevenueYuan 3 at_least 0.05
近两年研发费用合计不低于200万元。 => annualRdSpendYuan sum 2 at_least 2000000
研发费用同比增长10%以上。 => annualRdSpendYuan grows 1 at_least 0.1
近三年平均研发费用占比不低于3%。 => ?
科技人员占职工总数的比例不低于10%。 => rdStaffShare at_least 0.1
科技人员占企业当年职工总数比例不低于20%。 => rdStaffShare at_least 0.2
境内研发费用总额占全部研发费用总额的比例不低于60%。 => domesticRdShare at_least 0.6
高新技术产品（服务）收入占企业同期总收入的比例不低于60%。 => highTechIncomeShare at_least 0.6
职工人数不少于20人。 => staff at_least 20
在职员工50人以上。 => staff at_least 50
从业人员300人以下。 => staff at_most 300
从业人数不超过1000人。 => staff at_most 1000
员工总数超过100人。 => staff more_than 100
本科以上学历人员占职工总数30%以上。 => ?
新增就业人员10人以上。 => ?
研发人员不少于10人。 => ?
缴纳社会保险的职工不少于10人。 => insuredStaff at_least 10
参保人数30人以上。 => insuredStaff at_least 30
参保职工不超过30人。 => insuredStaff at_most 30
连续缴纳社会保险满12个月。 => insuredMonths at_least 12
缴纳社会保险6个月以上。 => insuredMonths at_least 6
已连续缴纳社保1年以上。 => insuredMonths at_least 12
为招用人员缴纳社会保险满3个月。 => ?
参加失业保险并足额缴费12个月以上。 => insuredMonths at_least 12
上年度裁员率不高于5.5%。 => layoffShare at_most 0.055
裁员率低于20%。 => layoffShare less_than 0.2
上年度未裁员。 => layoffShare at_most 0
裁员率不高于上年度全国城镇调查失业率控制目标。 => ?
未被列入经营异常名录。 => abnormalOperation false
未列入严重违法失信企业名单。 => dishonest false
未被列入经营异常名录和严重违法失信名单。 => abnormalOperation false; dishonest false
未被市场监管部门列入经营异常名录，未被纳入严重失信主体名单。 => abnormalOperation false; dishonest false
不属于失信被执行人。 => ?
信用状况良好。 => ?
近三年未受到行政处罚。 => lastPenaltyOn at_least 3y
两年内没有受过行政处罚。 => lastPenaltyOn at_least 2y
近三年未受到环保行政处罚。 => ?
近三年无重大行政处罚。 => ?
近一年内未发生重大安全、重大质量事故或严重环境违法行为。 => lastMajorIncidentOn at_least 1y
近三年未发生重大安全、质量事故和环境污染事件。 => lastMajorIncidentOn at_least 3y
两年内无重大安全、质量、环境污染事故。 => lastMajorIncidentOn at_least 2y
近三年未发生安全生产事故。 => ?
经营场所面积不少于500平方米。 => premisesM2 at_least 500
办公场地面积200平方米以上。 => premisesM2 at_least 200
生产厂房面积不低于1000平方米。 => premisesM2 at_least 1000
孵化场地面积不低于3000平方米。 => ?
租赁办公用房。 => rentsPremises true
租用厂房。 => rentsPremises true
拥有有效发明专利2件以上。 => inventionPatents at_least 2
拥有发明专利不少于3项。 => inventionPatents at_least 3
拥有软件著作权5件以上。 => softwareCopyrights at_least 5
实用新型专利6件以上。 => utilityPatents at_least 6
外观设计专利不少于5件。 => designPatents at_least 5
拥有发明专利、实用新型专利合计5件以上。 => ?
当年新增发明专利2件以上。 => ?
与主导产品相关的Ⅰ类知识产权2项以上。 => ?
对主要产品拥有自主知识产权。 => ownsIntellectualProperty true
累计股权融资额不低于2000万元。 => equityFinancingYuan at_least 20000000
属于规模以上工业企业。 => aboveScale true
新升规工业企业。 => ?
属于科技企业孵化器。 => carrier incubator
众创空间运营机构或孵化器。 => carrier maker_space,incubator
属于个体工商户。 => legalForm household
2024年6月30日前提交申报材料。 => today ..2024-06-30
职工20人以上、上年度营业收入500万元以上。 => staff at_least 20; revenueYuan at_least 5000000
职工总数不少于50人，且上年度研发费用不低于100万元。 => staff at_least 50; rdSpendYuan at_least 1000000
注册满1年，职工不超过300人，上年度营业收入不低于1000万元。 => establishedOn at_least 1y; staff at_most 300; revenueYuan at_least 10000000
有固定的经营场所和健全的财务制度。 => ?
无欠缴税款和社会保险费。 => ?
能够按时报送统计数据。 => ?
法定代表人为高校毕业生。 => ?
上年度亏损企业除外。 => ?
主导产品市场占有率位居全省前列。 => ?
与高校签订产学研合作协议。 => ?
`

/** A sentence and the tests that it says; `open` when no shared fact answers a part of it. */
export interface LabelledSentence {
  words: string
  says: readonly string[]
  open: boolean
}

export const LABELLED_SENTENCES: readonly LabelledSentence[] = [
  LINES,
  LINES_OF_PROVINCES,
  LINES_OF_NOTICES,
  LINES_OF_ONE_AUTHOR,
  LINES_OF_ANOTHER_AUTHOR,
  LINES_OF_A_THIRD_AUTHOR,
  LINES_OF_A_FOURTH_AUTHOR,
  LINES_OF_A_FIFTH_AUTHOR,
  LINES_OF_A_SIXTH_AUTHOR,
  LINES_OF_A_SEVENTH_AUTHOR,
  LINES_OF_AN_EIGHTH_AUTHOR,
  LINES_OF_A_NINTH_AUTHOR,
  LINES_OF_A_TENTH_AUTHOR,
  LINES_OF_AN_ELEVENTH_AUTHOR,
  LINES_OF_A_TWELFTH_AUTHOR,
  LINES_OF_A_THIRTEENTH_AUTHOR,
  LINES_OF_A_FOURTEENTH_AUTHOR,
  LINES_OF_A_FIFTEENTH_AUTHOR,
  LINES_OF_A_SIXTEENTH_AUTHOR,
  LINES_OF_A_SEVENTEENTH_AUTHOR,
  LINES_OF_CLASSES,
  LINES_OF_VARIANTS,
  LINES_OF_TRAPS,
]
  .flatMap((lines) => lines.trim().split('\n'))
  .map((line) => {
    const [words = '', said = ''] = line.split(' => ')
    const parts = said.split('; ')
    return { words, says: parts.filter((part) => part !== '?' && part !== '-'), open: parts.includes('?') }
  })
