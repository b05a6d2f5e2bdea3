import { becomeTaroBuild } from '../environment'

// Imported before src/app.config.ts, which reads what this sets.
becomeTaroBuild()
