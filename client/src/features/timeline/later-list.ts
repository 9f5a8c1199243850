import { lazyPart } from '../../ui/load-later.ts'

/** The list beside the canvas, or alone on a phone. */
export const LaterList = lazyPart(async () => ({
  default: (await import('./list/timeline-list.tsx')).TimelineList,
}))
