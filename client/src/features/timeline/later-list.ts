import { loadLater } from '../../ui/load-later.ts'

/** The list beside the canvas, or alone on a phone. */
export const laterList = loadLater(async () => ({
  default: (await import('./list/timeline-list.tsx')).TimelineList,
}))
