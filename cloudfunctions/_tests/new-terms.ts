/** For tests: what a zone may promise, and whom it tells when that is late. */
export const newTerms = {
  urgentResponseHours: 2,
  responseHours: 7.5,
  resolutionDays: [],
  ladder: [{ afterHours: 2, tells: 'above' as const }],
}
