import type { CanvasKeys } from '../../../canvas/use-canvas-keys.ts'
import type { NotesSurface } from '../surface/surface.ts'
import { type ItemId, toggleSelected } from '../view-store.ts'
import { type Command, commandFor } from './commands.ts'
import { runCommand } from './run-command.ts'

/** Keys that act on what is selected or in view. */
const ON_SURFACE: ReadonlySet<Command> = new Set<Command>([
  'edit',
  'left',
  'right',
  'up',
  'down',
  'farLeft',
  'farRight',
  'farUp',
  'farDown',
  'next',
  'previous',
  'delete',
  'all',
])

/** What the canvas of notes makes of the keyboard. */
export const notesCommandKeys = (surface: NotesSurface): CanvasKeys<Command> => ({
  commandFor,
  isOnSurface: (command) => ON_SURFACE.has(command),
  run: (command, onItem) => runCommand(surface, command, onItem),
  toggle: (item) => toggleSelected(item as ItemId), // written by the element from its own id
  hold: (spaceHeld) => surface.gestures.setState({ spaceHeld }),
})
