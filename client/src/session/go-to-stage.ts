import type { StageId } from '@herringbone/shared/model/stage.ts'
import { createContext, use } from 'react'

/** The app knows the way; features ask for it here. */
export const GoToStageContext = createContext<(stage: StageId) => void>(() => {})

export const useGoToStage = (): ((stage: StageId) => void) => use(GoToStageContext)
