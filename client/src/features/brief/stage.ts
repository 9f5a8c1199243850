import type { StageDescriptor } from '../../canvas/stage.ts'
import { Brief } from './brief.tsx'

export const briefStage: StageDescriptor = { id: 'brief', Surface: Brief, keys: [] }
