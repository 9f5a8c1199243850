import { SurfaceView } from './surface/surface-view.tsx'

export function TimelineStage() {
  return <SurfaceView>{null}</SurfaceView>
}
