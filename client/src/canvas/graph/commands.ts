/** What every graph canvas can be asked for; a surface adds words of its own with `spec.keys`. */
export type GraphCommand =
  | 'select'
  | 'hand'
  | 'add'
  | 'edit'
  | 'delete'
  | 'duplicate'
  | 'all'
  | 'clear'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'first'
  | 'last'
  /** Tab and Shift+Tab. */
  | 'tab'
  | 'backTab'
  /** Alt and an arrow: among its siblings. */
  | 'moveUp'
  | 'moveDown'
  | 'fold'
  | 'link'
  | 'fit'
  | 'fitSelection'
  | 'full'
  | 'zoomIn'
  | 'zoomOut'
  | 'list'
  | (string & {})

type KeyLike = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

const PLAIN: Readonly<Record<string, GraphCommand>> = {
  v: 'select',
  h: 'hand',
  n: 'add',
  a: 'link',
  l: 'list',
  Enter: 'edit',
  F2: 'edit',
  Delete: 'delete',
  Backspace: 'delete',
  Escape: 'clear',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
  Tab: 'tab',
  '.': 'fold',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
}

const SHIFTED: Readonly<Record<string, GraphCommand>> = {
  Digit1: 'fit',
  Digit2: 'fitSelection',
  Digit0: 'full',
  Tab: 'backTab',
}

/**
 * What a key means on a graph canvas, with the keys that the surface adds. Shifted digits go by
 * their place, which differs by layout.
 */
export function commandFor(
  event: KeyLike,
  more: Readonly<Record<string, GraphCommand>> = {},
): GraphCommand | undefined {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey } = event
  const named = key.length === 1 ? key.toLowerCase() : key
  if (altKey) {
    if (ctrlKey || metaKey || shiftKey) return undefined
    return named === 'ArrowUp' ? 'moveUp' : named === 'ArrowDown' ? 'moveDown' : undefined
  }
  if (ctrlKey || metaKey) {
    if (shiftKey) return undefined
    return named === 'a' ? 'all' : named === 'd' ? 'duplicate' : undefined
  }
  if (shiftKey) return SHIFTED[code] ?? (named === '+' ? 'zoomIn' : undefined)
  return more[named] ?? PLAIN[named]
}
