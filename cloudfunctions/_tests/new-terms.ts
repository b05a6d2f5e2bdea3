/** For tests: valid service terms of a zone. */
export const newTerms = {
  urgentResponseHours: 2,
  responseHours: 7.5,
  resolutionDays: [],
  ladder: [{ afterHours: 2, tells: 'above' as const }],
}
