import { eligibility } from './eligibility'

// Run as a bundle by `eligibilityFigures`.
console.log(JSON.stringify(eligibility()))
