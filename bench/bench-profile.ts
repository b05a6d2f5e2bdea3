import type { EnterpriseProfile } from '@/shared/domain/policy/eligibility/facts'

/** Every fifth fact or so is not known, as in a young register. */
export function benchProfile(i: number): EnterpriseProfile {
  const known = (n: number) => (i + n) % 5 !== 0
  return {
    ...(known(1) && { staff: (i * 37) % 1500 }),
    ...(known(2) && { revenueYuan: (i * 7919) % 300_000_000 }),
    ...(known(3) && { assetsYuan: (i * 104_729) % 300_000_000 }),
    ...(known(4) && { rdSpendYuan: (i * 3571) % 15_000_000 }),
    ...(known(5) && { rdStaff: (i * 13) % 200 }),
    establishedOn: `20${String(i % 20).padStart(2, '0')}-${String(1 + (i % 12)).padStart(2, '0')}-15`,
    ownsIntellectualProperty: i % 3 > 0,
    ...(known(6) && { domesticRdShare: (i % 10) / 10, highTechIncomeShare: (i % 11) / 10 }),
    lastMajorIncidentOn: i % 50 ? null : '2019-10-01',
    qualifications: i % 4 ? [] : ['high_tech'],
    products: i % 20 ? [] : ['vaccines'],
    ...(known(7) && { techSmeScore: i % 100, techSmeStaffScore: i % 20 }),
  }
}
