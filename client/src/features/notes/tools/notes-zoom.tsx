import { ZoomTools } from '../../../canvas/zoom-tools.tsx'
import { runCommand } from '../keys/run-command.ts'
import { useNotesSurface } from '../surface/context.ts'
import { useNotesView, viewStore } from '../view-store.ts'

/** Zoom, and how the notes are shown. */
export function NotesZoom() {
  const surface = useNotesSurface()
  const nothing = useNotesView((view) => view.selection.size === 0)
  const cursors = useNotesView((view) => !view.cursorsHidden)
  return (
    <ZoomTools
      plane={surface.plane}
      onFit={() => runCommand(surface, 'fit', false)}
      onFitSelection={nothing ? undefined : () => runCommand(surface, 'fitSelection', false)}
      showsCursors={cursors}
      onShowCursors={(shows) => viewStore.setState({ cursorsHidden: !shows })}
    />
  )
}
