import type { Category } from '@/shared/domain/need/category'

/**
 * Needs of enterprises that parks rarely serve, by the category under which a park would handle them. A text that is more like one of
 * these than like the phrases of any service in the catalogue is a need without a service. A service whose own words say the same wins.
 */
export const RARELY_GIVEN: readonly { category: Category; needs: readonly string[] }[] = (
  [
    [
      'labour',
      '劳务派遣公司 劳务外包 人事代理 代发工资 代缴社保 海外劳务 背景调查 考勤机 工作服 工装定制 员工商业保险 意外险 雇主责任险 团体保险 补充医疗 员工体检 入职体检 健身卡 员工福利 节日礼品 生日会 团建 拓展训练 年会 聚餐场地 司仪主持',
    ],
    [
      'finance',
      '对公账户 银行开户 账户冻结 解冻账户 POS机 收款码 承兑汇票贴现 银票贴现 上市辅导 IPO 券商 新三板挂牌 发行债券 并购 收购公司 公司估值 破产清算 债务重组 融资租赁 财务外包 代理记账 代账公司 记账报税代理 审计报告 验资 资产评估 税务筹划 税务稽查 车险 财产险 信用评级',
    ],
    [
      'supply_chain',
      '二手设备 买旧机床 卖旧设备 设备租赁 挖掘机租赁 吊车租赁 叉车买卖 发电机租赁 废品回收 废纸箱回收 废铁回收 钢结构安装 彩钢房 集装箱房 模具钢 货架 托盘 包装设计 劳保用品批发',
    ],
    [
      'logistics',
      '车辆挂靠 道路运输许可证 货车年审 货车保险 司机资格证 ETC 国际搬家 设备搬运 邮政编码 买车 公车租赁',
    ],
    [
      'supplies',
      '办公用品 办公桌椅 办公家具 打印机 硒鼓墨盒 复印机租赁 桶装水 饮水机 茶叶 文具 灭火器 灭火器年检 急救箱 空调采购 空调维修 电脑采购 投影仪',
    ],
    ['policy', '统计局报表 工会经费 残保金 工商年检代办 招商引资落户奖励谈判 上访'],
    [
      'permits',
      '食品经营许可证 食品生产许可证 卫生许可证 烟草证 酒类许可 出版物许可 道路运输证 危化品经营许可证 药品经营许可 人防验收 取水许可 排水许可 户外广告审批 门头招牌审批 房产证 不动产登记 建筑资质 资质升级 安防资质 保密资质 武器装备资质 人力资源许可 ICP备案 增值电信许可 网络文化许可 特许经营备案 拍卖许可 爆破许可 计量认证 CMA认证 检定计量器具 强检',
    ],
    [
      'technology',
      'ISO认证 ISO9001 ISO14001 体系认证 质量体系认证 CCC认证 3C认证 CE认证 FDA认证 UL认证 RoHS 有机认证 绿色食品认证 商标注册 注册商标 商标转让 版权登记 软件著作权登记 软件产品登记 双软认定 做网站 网站建设 企业官网 小程序开发 APP开发 软件外包 域名 云服务器购买 企业邮箱 企业微信 公众号认证 条形码 监控安装 门禁系统 电话总机 工业设计 产品外观设计',
    ],
    [
      'talent',
      '技能竞赛 出国签证 居住证 积分落户外省 公务员招考 事业编 驾照报名 英语培训 MBA 总裁班 学历提升',
    ],
    [
      'premises',
      '办公室装修公司 室内设计 绿植租赁 保洁公司 保洁外包 保安公司 物业公司 玻璃幕墙清洗 除草 园林绿化工程 灭鼠 白蚁防治 除虫 会议室预订 年会场地 店面转让 商铺买卖 住宅出租',
    ],
    [
      'market',
      '设计logo 品牌设计 VI设计 宣传片 拍宣传片 产品拍照 宣传册 画册印刷 印名片 广告投放 户外广告 百度推广 公关公司 市场调研 展台搭建 礼品定制 翻译 同声传译 礼仪模特 制作横幅 媒体发稿',
    ],
    [
      'facilities',
      '屋顶光伏 太阳能板 充电桩安装 食堂承包 自动售货机 快餐加盟 空调清洗 中央空调安装 电梯安装 厂房防水 房屋漏雨维修 刷墙 门锁维修 水电工程施工 景观设计',
    ],
    [
      'other',
      '翻译公司 私家侦探 保镖 公司注销转让 买壳公司 宗教活动 商会 行业协会入会 慈善捐款 志愿者招募 采访记者',
    ],
  ] satisfies [Category, string][]
).map(([category, needs]) => ({ category, needs: needs.split(' ') }))
