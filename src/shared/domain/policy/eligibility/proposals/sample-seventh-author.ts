/**
 * Lines in the manner of published notices of 2016 to 2025, modelled on two lists that nobody had seen before; labelled by hand. `?`: something
 * more is asked, or one of several.
 */
export const LINES_OF_A_SEVENTH_AUTHOR = `
上年度营业收入八千万元及以上，拥有有效发明专利3项以上。 => revenueYuan at_least 80000000; inventionPatents at_least 3
申报单位两年内未发生过重大安全、质量、环境污染事故等违法记录。 => lastMajorIncidentOn at_least 2y
企业上年度依法参加失业保险并足额缴纳失业保险费满6个月。 => insuredMonths at_least 6
依法参加失业保险并缴费满1年以上，有欠费的补缴后可以申请。 => insuredMonths at_least 12
严重失信企业不宜享受稳岗返还。 => dishonest false
申报单位仍在规模以上工业企业统计名录库内。 => aboveScale true
首次进入规模以上工业企业名录库的企业。 => ?
申报企业持续经营两年以上（满两个会计年度），且尚未在境内外上市（新三板、区域股权市场除外）。 => establishedOn at_least 2y; not qualifications listed
在辖区内从事合法生产经营3年以上。 => establishedOn at_least 3y
在我市登记注册，合法经营两年以上的企业。 => region CN2101; establishedOn at_least 2y
以农产品加工为主业、具有独立法人资格的企业，正常经营两年以上。 => establishedOn at_least 2y; ?
申报前2年内未被列入严重失信主体名单，未发生重大质量事故、重大生产安全事故和环境污染事件。 => dishonest false; lastMajorIncidentOn at_least 2y
上年度营业收入2000万元至1亿元，近两年利润增长20%；上年度营业收入1亿元至5亿元，近两年利润增长10%。 => ?
上年度营业收入在2亿元至5亿元（含）之间，研发费用占营业收入比例不低于4%；营业收入在5亿元至8亿元之间，比例不低于3%。 => ?
加工型企业总资产3000万元以上，年销售收入5000万元以上；流通型企业总资产2000万元以上，年销售收入8000万元以上。 => ?
小微企业具体指在本市登记注册的小型、微型企业。 => ?
符合《统计上大中小微型企业划分办法》的小型、微型企业。 => size small,micro
汇算清缴年度研究开发费用总额占企业销售（营业）收入（含其他业务收入，下同）总额的比例不低于7%。 => rdIntensity at_least 0.07
研究开发人员月平均数占企业月平均职工总数的比例不低于25%。 => rdStaffShare at_least 0.25
属于国民经济行业分类（GB/T 4754—2017）中的制造业。 => industry C
从新址迁入且经营不满一年，上年度纳税总额不低于1000万元。 => taxYuan sum 1 at_least 10000000; ?
在本区注册且持续经营两年（含两年）以上。 => region CN2101G1; establishedOn at_least 2y
研发投入占营业收入5%以上，或近三年研发投入合计500万元以上。 => ?
企业类型为股份有限公司或有限责任公司，上年末从业人员80人以上。 => legalForm joint_stock,limited; staff at_least 80
汽车制造业、通用设备制造业企业，上年度产值1亿元以上。 => industry C34,C36; outputYuan sum 1 at_least 100000000
属于电气机械和器材制造业的规上工业企业。 => industry C38; aboveScale true
纺织业企业上年度营业收入5000万元以上。 => industry C17; revenueYuan at_least 50000000
住宿业、餐饮业以外的企业。 => not industry H61,H62
申报主体不得为分公司或个体工商户。 => not legalForm branch,household
已上市企业不得申报。 => not qualifications listed
企业参加社会保险的职工不少于15人，全体职工连续缴纳社会保险费满12个月。 => insuredStaff at_least 15; insuredMonths at_least 12
近18个月为职工连续缴纳社会保险费。 => insuredMonths at_least 18
科技人员占职工总人数的百分之二十以上。 => rdStaffShare at_least 0.2
高新收入占比过半。 => highTechIncomeShare more_than 0.5
企业上年度在外省的营业收入不低于2000万元。 => ?
年度网上销售收入不低于500万元。 => ?
上年度留抵退税不低于100万元。 => ?
近一年新增职工不少于20人。 => ?
当年研发费用未达到300万元的，扣减补助。 => -
大型企业不得重复享受。 => ?
对通过高新技术企业认定的，奖励15万元。 => ?
成立8年以上，新产品企业4年以上。 => ?
企业近三年内（2021—2023年）未发生重大安全、环保、质量事故。 => lastMajorIncidentOn at_least 3y
初创企业在商事登记成立5年内。 => establishedOn at_most 5y
实施后企业产值增长12%以上，职工减少10%以上。 => ?
牵头企业上年度营业收入合计2亿元以上，参与企业不少于4家。 => ?
服务商注册满2年，年销售收入800万元以上，服务企业40家以上。 => ?
承租企业须为高新技术企业，租赁面积600平方米以上。 => ?
年销售收入超过2亿元的部分，按2%奖励。 => ?
园区内规上工业企业30家以上，年纳税总额3000万元以上。 => ?
研发投入强度（研发费用占营业收入比重）不低于4%。 => rdIntensity at_least 0.04
对年纳税50万元以下的企业按50%返还；50万元以上的按全额返还。 => ?
`
