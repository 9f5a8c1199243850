import type { CanvasKeys } from '../use-canvas-keys.ts'
import { commandFor, type GraphCommand } from './commands.ts'
import type { GraphCanvas } from './graph-canvas.ts'
import { toggleSelected } from './graph-view.ts'
import { runCommand } from './run-command.ts'

/** Commands that are about the canvas as a whole, and meant wherever the focus is. */
const ANYWHERE: ReadonlySet<GraphCommand> = new Set<GraphCommand>([
  'select',
  'hand',
  'add',
  'clear',
  'fit',
  'fitSelection',
  'full',
  'zoomIn',
  'zoomOut',
  'list',
])

/** What a graph canvas makes of the keyboard. */
export const commandKeys = (canvas: GraphCanvas): CanvasKeys<GraphCommand> => ({
  commandFor: (event) => commandFor(event, canvas.spec.keys),
  isOnSurface: (command) => !ANYWHERE.has(command),
  run: (command, onItem) => runCommand(canvas, command, onItem),
  toggle: toggleSelected,
  hold: (spaceHeld) => canvas.gestures.setState({ spaceHeld }),
})
