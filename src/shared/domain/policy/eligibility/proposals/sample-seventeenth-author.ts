/**
 * One more list of lines, labelled by hand before it was run. `?`: something more is asked, or of somebody else. The labels leave out tests that
 * are one of several alternatives.
 */
export const LINES_OF_A_SEVENTEENTH_AUTHOR = `
（1）在我省登记注册且正常经营满三年的制造业企业； => region CN21; establishedOn at_least 3y; industry C
（2）近三年累计上缴税金600万元以上，上年度税收增长5%以上； => taxYuan sum 3 at_least 6000000; taxYuan grows 1 at_least 0.05
（3）企业研发机构有独立场所，面积200平方米以上，研发人员占比10%以上； => rdStaffShare at_least 0.1; ?
（4）无重大失信行为，近两年未受过行政处罚。 => lastPenaltyOn at_least 2y; ?
企业主导产品国内市场占有率10%以上，年营业收入2亿元以上，出口占比20%以上。 => revenueYuan at_least 200000000; ?
本区企业牵头组建的创新联合体，成员单位不少于5家，牵头企业年营业收入5亿元以上。 => ?
上年度研发费用1000万元以上、占营业收入5%以上的规上工业企业。 => rdSpendYuan at_least 10000000; rdIntensity at_least 0.05; aboveScale true
认定满三年的省级企业技术中心，评价结果为优秀。 => ?
获得CNAS认可满一年的检测机构，年检测收入300万元以上。 => ?
企业为职工购买商业保险100人以上。 => ?
未享受过区级扶持、成立时间在2019年之后的科技企业。 => ?
2018年1月1日（含）以后在本市设立，职工30人以上。 => region CN2101; establishedOn on_or_after 2018-01-01; staff at_least 30
企业上年度营业收入不足500万元的，补助上限为10万元。 => ?
营业收入300万元以上500万元以下的企业补助3万元。 => ?
注册资本500万元以上，参保职工20人以上，办公面积300平方米以上。 => insuredStaff at_least 20; premisesM2 at_least 300; ?
区外企业在我区设立的全资子公司，上年度纳税50万元以上。 => taxYuan sum 1 at_least 500000
在我市连续纳税两年以上，累计纳税额200万元以上。 => ?
企业上年度纳税总额位居全市前500名，且为民营企业。 => ?
年内新签订单5000万元以上，完成出口报关3000万元以上。 => ?
企业近三年平均利润率5%以上，平均研发投入强度3%以上。 => ?
2023年、2024年连续两年研发费用均超过200万元。 => ?
企业职工总数300人以下，上年度营业收入4000万元以下的餐饮业企业。 => staff at_most 300; revenueYuan at_most 40000000; industry H62
建筑业总部企业上年度在市外产值占50%以上，纳税2000万元以上。 => ?
住宿业企业上年度营业额1000万元以上且同比增长。 => industry H61; revenueYuan at_least 10000000; annualRevenueYuan grows 1 more_than 0
科研院所转制企业，科技人员不少于100人，年研发经费1000万元以上。 => rdStaff at_least 100; rdSpendYuan at_least 10000000; ?
申报产品已获发明专利授权，产品上市销售满一年，年销售收入500万元以上。 => ?
本批次仅限成立两年以上的小型、微型企业申报。 => establishedOn at_least 2y; size small,micro
优质企业条件：上年度营业收入1亿元以上；后备企业条件：上年度营业收入5000万元以上。 => ?
企业须与第三方机构无关联关系，审计报告为上年度标准无保留意见。 => ?
企业年用电量500万千瓦时以上，单位电耗低于行业平均。 => ?
外资研发中心累计投资200万美元以上，全职研发人员50人以上。 => ?
持续经营满一年，最近一期财务报表显示资产总额3000万元以上。 => establishedOn at_least 1y; assetsYuan at_least 30000000
企业拥有著作权20项以上，其中软件著作权不少于10项。 => softwareCopyrights at_least 10; ?
企业累计获得风险投资2000万元以上，最近一轮在两年内。 => ?
职工持股计划覆盖30人以上，核心技术人员占比20%以上。 => ?
申报单位成立党组织，职工代表大会制度健全，参保率100%。 => ?
企业信用评级AA级以上，且不得列入经营异常名录。 => abnormalOperation false; ?
工业企业连续两年产值增速高于全市5个百分点，上年度产值1亿元以上。 => industry B,C,D; outputYuan sum 1 at_least 100000000; ?
年销售收入3000万元以上或年出口额200万美元以上的农产品加工企业。 => ?
除国有企业、上市公司外的高新技术企业，上年度营业收入3亿元以下。 => ?
`
