import type { ComponentType } from 'react'

/**
 * What a feature brings to the session: its buttons in the bar at the bottom (`bar-button.tsx`),
 * and what it shows on every stage while it is under way. The app lists them in `session-tools.ts`.
 */
export interface SessionTool {
  id: string
  /** In the facilitators' bar. */
  LeaderButton: ComponentType
  /** In the bar of participants and observers; renders nothing while there is nothing to do. */
  Button?: ComponentType
  /** Last in the bar of participants, where a thumb finds it; renders nothing unless it is asked for. */
  Ready?: ComponentType
  /** Over the surface of every stage: banners, panels, dialogs. */
  Layer?: ComponentType
}
