import { becomeTaroBuild } from '../environment'

// Import this before src/app.config.ts, which reads the global that it sets.
becomeTaroBuild()
