import type { CategoryNotes } from './notes'

/** Technology services of the nation and the province: their telephone numbers are the published ones. */
export const TECHNOLOGY_STATE: CategoryNotes = {
  category: 'technology',
  services: [
    {
      key: 'tech-contracts',
      name: '全国技术合同网上登记',
      by: 'torchContracts',
      description:
        '技术开发、转让、咨询、服务合同在网上认定登记，登记后可享受增值税免税等优惠；防控期间电子文本先审，纸质合同可以缓交。',
      offers: '技术合同登记 免税 无纸化',
      situations: '签了技术合同 申请免税 统计成交额',
      says: [
        '技术开发合同怎么登记才能免增值税',
        '合同登记系统的账号怎么申请',
        '技术服务合同纸质件寄不了',
        '技术合同认定要几天',
      ],
      steps: ['注册卖方账号', '上传合同文本', '登记机构审核', '领取登记证明'],
      papers: '合同文本、卖方营业执照',
    },
    {
      key: 'tech-highnew',
      name: '高新技术企业认定',
      by: 'torchHighTech',
      description:
        '国家级认定，有效期三年，按 15% 税率缴企业所得税。受影响的企业在规定日期前提交不算逾期，纸件可以后补。',
      offers: '高企认定 所得税优惠',
      situations: '申报认定 复审 更名',
      says: [
        '高新技术企业认定网上系统打不开',
        '高企更名要走什么程序',
        '认定的批次什么时候开始',
        '高企所得税 15% 从哪一年算起',
      ],
      steps: ['注册账号', '网上填报', '省级评审', '公示备案'],
      papers: '申请书、知识产权、审计报告',
    },
    {
      key: 'tech-small',
      name: '科技型中小企业评价',
      by: 'torchSmall',
      description:
        '自评打分、网上填报，入库后研发费用按更高比例加计扣除。职工不超过 500 人、营收和资产各不超过 2 亿元的可以评。',
      offers: '科小评价 加计扣除 入库编号',
      situations: '首次评价 年度更新 研发费用多',
      says: [
        '科技型中小企业怎么入库',
        '科小评价的分数怎么算',
        '评价系统提示信息不全',
        '入库编号今年要不要重新申请',
      ],
      steps: ['自评', '网上提交', '形式审查', '公示发号'],
      papers: '财务报表、研发人员清单',
    },
    {
      key: 'tech-market',
      name: '东北科技大市场成果转化服务',
      by: 'techMarket',
      description: '技术转移、成果拍卖、技术经纪和作价入股咨询，联通东北三省高校院所的成果库。',
      offers: '成果转化 技术交易 技术经纪 作价评估',
      situations: '买技术 卖成果 找项目',
      says: [
        '想买一项成熟的环保技术',
        '自己的专利想转让出去',
        '高校成果怎么作价入股',
        '找能产业化的科研成果',
      ],
      steps: ['发布供需', '经纪人对接', '评估谈判', '签约登记'],
    },
    {
      key: 'tech-volunteers',
      name: '辽宁科技志愿者平台',
      by: 'volunteers',
      description:
        '高校院所的科研人员以志愿者身份免费帮助企业保产线、排故障、做研发支持，线上答疑为主，需要时到厂。',
      offers: '专家志愿服务 产线保障 技术答疑',
      situations: '设备故障 外地工程师来不了 技术小问题',
      says: [
        '进口机床报警，厂家工程师来不了',
        '复工后生产线调不好，想请专家免费看看',
        '有个工艺问题想找人问问',
        '设备维修的外地师傅隔离了',
      ],
      steps: ['在平台写明问题', '匹配志愿者', '线上或到厂服务', '评价'],
    },
    {
      key: 'tech-achievements',
      name: '省科技成果信息共享服务平台',
      by: 'achievements',
      description:
        '汇集全省可转化的科技成果，含防疫和复工可用的信息技术成果，按行业检索，可以直接联系成果人。',
      offers: '成果检索 信息共享',
      situations: '找成果 了解同行',
      says: ['有没有现成的无接触测温技术', '哪里能查到省内高校的成果', '想找人脸识别考勤的成果落地'],
      steps: ['登录平台', '检索', '留言联系'],
    },
  ],
}
