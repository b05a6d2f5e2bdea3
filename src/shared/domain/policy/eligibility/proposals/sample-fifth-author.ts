/**
 * Lines by an author who had not seen the readers: those that are partly understood, and one from which nothing may be read. Labelled by hand. `?`:
 * something more is asked.
 */
export const LINES_OF_A_FIFTH_AUTHOR = `
（一）在中华人民共和国境内工商注册登记、连续经营3年以上、具有独立法人资格的中小企业，符合《中小企业划型标准规定》； => region CN; establishedOn at_least 3y; size medium,small,micro; ?
企业申请认定时须注册成立一年以上。 => establishedOn at_least 1y
企业从事研发和相关技术创新活动的科技人员占企业当年职工总数的比例不低于10%； => rdStaffShare at_least 0.1
最近一年销售收入小于5,000万元（含）的企业，近三个会计年度研究开发费用总额占同期销售收入总额的比例不低于5%； => ?
近一年高新技术产品（服务）收入占企业同期总收入的比例不低于60%，且企业申请认定前一年内未发生重大安全、重大质量事故或严重环境违法行为。 => highTechIncomeShare at_least 0.6; lastMajorIncidentOn at_least 1y
上年度营业收入1000万元以上，且近2年主营业务收入平均增长率不低于10%；从事特定细分市场时间达到2年以上。 => revenueYuan at_least 10000000; ?
参保职工30人（含）以下的企业，裁员率不高于参保职工总数20%的，可申请失业保险稳岗返还。 => ?
失业保险稳岗返还发放条件：企业及其职工依法参加失业保险并足额缴纳失业保险费12个月（含）以上，上年度未裁员或裁员率不高于上年度全国城镇调查失业率控制目标（5.5%）。 => insuredMonths at_least 12; layoffShare at_most 0.055
未被列入经营异常名录、严重违法失信名单，未被“信用中国”网站列为失信被执行人。 => abnormalOperation false; dishonest false; ?
注册地、税务征管关系及统计关系在高新区范围内，有健全的财务制度、实行独立核算，具有独立法人资格，符合信用管理相关规定，并承诺10年内不迁离注册及办公地址。 => region CN2101G1; ?
2015年1月1日以后登记注册的工业企业，2020年度首次纳入规模以上统计，且纳统后连续两年未退库。 => establishedOn on_or_after 2015-01-01; industry B,C,D; ?
省级企业技术中心申报条件：年主营业务收入2亿元以上（软件业1亿元以上），年度研究与试验发展经费支出额不低于600万元，专职研究与试验发展人员数不少于30人，技术开发仪器设备原值不低于500万元。 => rdSpendYuan at_least 6000000; ?
除国家另有规定外，申请企业职工总数不超过500人、年销售收入不超过2亿元、资产总额不超过2亿元。 => staff at_most 500; revenueYuan at_most 200000000; assetsYuan at_most 200000000
企业在填报上一年及当年内未发生重大安全、重大质量事故和严重环境违法、科研严重失信行为，且企业未列入经营异常名录和严重违法失信企业名单。 => abnormalOperation false; dishonest false; ?
小微企业当年新招用符合条件人员数量达到企业现有在职职工人数15%（超过100人的企业达到8%）以上，并与其签订1年以上劳动合同的，可申请创业担保贷款。 => size small,micro; ?
首次创办小微企业或从事个体经营，营业执照在本市登记且正常运营1年以上的离校2年内高校毕业生，可申请一次性创业补贴。 => region CN2101; ?
申报企业须为2023年度纳入我区“四上”统计库的服务业企业，2023年度营业收入达到5000万元且同比增长20%以上。 => annualRevenueYuan:2023 at_least 50000000; annualRevenueYuan:2023 grows 1 at_least 0.2; ?
示范企业应通过GB/T 29490《企业知识产权管理规范》认证且证书在有效期内，有效发明专利拥有量10件以上，近3年无侵犯他人知识产权的生效判决。 => inventionPatents at_least 10; ?
上一年度实缴税收不少于300万元，亩均税收不低于15万元/亩。 => taxYuan sum 1 at_least 3000000; ?
申报主体为依法登记满两年的农民专业合作社，成员数量100户以上，其中农民占成员总数的80%以上，可分配盈余按交易量（额）返还成员的比例不低于60%。 => establishedOn at_least 2y; ?
牵头申报单位应为广东省内（不含深圳）注册的企业，注册时间在2021年12月31日之前，上年度研发投入不少于1000万元。 => establishedOn on_or_before 2021-12-31; rdSpendYuan at_least 10000000; ?
申报对象|在我市登记注册的规上制造业企业|设备投入500万元以上|项目建设期不超过2年|补助比例10% => region CN2101; aboveScale true; industry C; ?
对上一年度首次上规入统且当年营业收入同比正增长的工业企业，一次性奖励10万元。 => industry B,C,D; ?
申请企业上年末在职参保员工不少于50人，其中本科及以上学历人员占比达到40%以上。 => insuredStaff at_least 50; ?
未上市，且未被上市公司控股；成立时间不超过10年；获得过私募投资，最近一轮投后估值达到10亿美元。 => not qualifications listed; establishedOn at_most 10y; ?
瞪羚企业应满足：成立3至10年，起始年收入不低于1000万元，近四年营业收入复合增长率不低于20%或雇员人数复合增长率不低于30%。 => establishedOn at_least 3y; establishedOn at_most 10y; ?
申报单位在2019年至2021年连续三年盈利，上年度纳税总额（不含代扣代缴）不低于200万元，且无欠税。 => taxYuan sum 1 at_least 2000000; ?
申请政府质量奖的组织应在本市行政区域内合法注册并正常运行5年以上；实施卓越绩效管理模式3年以上；近三年无重大质量、安全、环保、公共卫生等责任事故。 => region CN2101; establishedOn at_least 5y; ?
被改造企业应为试点行业内的规上中小工业企业，改造后数字化水平达到二级及以上，且未享受过同类中央财政资金支持。 => aboveScale true; size medium,small,micro; industry B,C,D; ?
享受小型微利企业所得税优惠的，应从事国家非限制和禁止行业，且同时符合年度应纳税所得额不超过300万元、从业人数不超过300人、资产总额不超过5000万元等三个条件。 => staff at_most 300; assetsYuan at_most 50000000; ?
软件企业：汇算清缴年度软件产品开发销售（营业）收入占企业收入总额的比例不低于55%，其中软件产品自主开发销售（营业）收入占比不低于45%；研究开发费用总额占销售（营业）收入总额的比例不低于7%。 => rdIntensity at_least 0.07; ?
新型研发机构上年度研究开发经费支出占年收入总额比例不低于30%；常驻研发人员占职工总人数比例不低于30%；研发场地不少于500平方米。 => rdIntensity at_least 0.3; ?
民营控股企业（国有资本持股比例不超过30%），近三年研发经费年均增长10%以上，企业主导制定国际、国家或行业标准1项以上。 => annualRdSpendYuan grows 3 yearly at_least 0.1; ?
工业设计中心申报条件：从业人员20人以上，其中具有大学本科以上学历、中级以上专业技术职称及高级技师以上职业资格的从业人员比例不低于80%；近2年内获得专利授权不少于10项。 => ?
申报单位须为在本市行政区域内注册、具有独立法人资格的工业企业，且成立时间不少于两年。 => region CN2101; industry B,C,D; establishedOn at_least 2y
单个企业近三年累计固定资产投资超过5亿元、亩均税收高于25万元的，用地用能指标予以优先保障。 => investmentYuan sum 3 more_than 500000000; ?
截至申报之日，企业未处于经营异常名录，亦无未执行完毕的行政处罚。 => abnormalOperation false; ?
以民办非企业单位形式设立的新型研发机构，常驻研发人员占比不低于30%，办公和科研场地不少于500平方米。 => premisesM2 at_least 500; ?
对上一年度实缴税收超过100万元且同比增幅高于20%的楼宇入驻企业，按其租金支出的三成补贴。 => taxYuan sum 1 more_than 1000000; taxYuan grows 1 more_than 0.2
`
