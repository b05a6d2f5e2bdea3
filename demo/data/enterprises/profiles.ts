import type { EnterpriseProfile } from '@/shared/domain/policy/eligibility/facts'

/** A profile of staff, revenue and assets (millions of yuan), and further facts. Invented like the enterprises. */
const facts = (
  staff: number,
  revenueMillions: number,
  assetsMillions: number,
  more: EnterpriseProfile = {},
): EnterpriseProfile => ({
  staff,
  revenueYuan: revenueMillions * 1_000_000,
  assetsYuan: assetsMillions * 1_000_000,
  ...more,
})
const HIGH_TECH: EnterpriseProfile = { qualifications: ['high_tech'] }
const NONE: EnterpriseProfile = { qualifications: [] }

/**
 * Profiles of some enterprises, by key of the roster. Some fit the demo's policies, some lack one fact, some fail one condition.
 * Enterprises without an entry have told nothing yet.
 */
export const PROFILES: Readonly<Record<string, EnterpriseProfile>> = {
  'yunqi-soft': facts(86, 41, 28, { ...HIGH_TECH, products: [] }),
  'shuyi-data': facts(42, 18, 11, HIGH_TECH),
  'zhiwei-ai': facts(120, 76, 90, HIGH_TECH),
  'feiyan-uav': facts(64, 33, 40, { qualifications: ['high_tech', 'gazelle'] }),
  'qiming-sensor': facts(150, 98, 120, HIGH_TECH),
  'guangyu-laser': facts(210, 160, 185, HIGH_TECH),
  'liaoxin-material': facts(95, 120, 140, { qualifications: ['provincial_rd_body'] }),
  'anhe-med': facts(180, 130, 110, { ...HIGH_TECH, products: ['medical_equipment'] }),
  jingce: facts(72, 36, 30),
  'lvyuan-env': facts(55, 29, 33),
  'zhuoxin-testing': facts(61, 24, 19),
  'tongda-iot': facts(38, 15, 12),
  'beichen-robot': facts(620, 180, 190, HIGH_TECH),
  'haotian-aero': facts(310, 260, 190, HIGH_TECH),
  'tailun-auto': facts(480, 150, 230, HIGH_TECH),
  'dongke-power': facts(340, 420, 510, NONE),
  'yuandong-valve': facts(90, 60, 45, NONE),
  'kuaipin-ecom': facts(35, 88, 20, NONE),
}
