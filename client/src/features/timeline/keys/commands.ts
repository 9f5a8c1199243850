/** What can be done on the canvas by key. */
export type Command =
  | 'select'
  | 'hand'
  | 'add'
  | 'edit'
  | 'delete'
  | 'duplicate'
  | 'all'
  | 'clear'
  | 'earlier'
  | 'later'
  | 'laneUp'
  | 'laneDown'
  | 'next'
  | 'previous'
  | 'fit'
  | 'fitSelection'
  | 'full'
  | 'zoomIn'
  | 'zoomOut'
  | 'quiet'
  | 'list'

type KeyLike = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

const PLAIN: Record<string, Command> = {
  v: 'select',
  h: 'hand',
  n: 'add',
  Enter: 'edit',
  F2: 'edit',
  Delete: 'delete',
  Backspace: 'delete',
  Escape: 'clear',
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  ArrowUp: 'laneUp',
  ArrowDown: 'laneDown',
  Tab: 'next',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  q: 'quiet',
  l: 'list',
}

const SHIFTED: Record<string, Command> = {
  Digit1: 'fit',
  Digit2: 'fitSelection',
  Digit0: 'full',
  Tab: 'previous',
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
}

/** What a key means on the canvas. Shifted digits go by their place, which differs by layout. */
export function commandFor({
  key,
  code,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: KeyLike): Command | undefined {
  if (altKey) return undefined
  const named = key.length === 1 ? key.toLowerCase() : key
  if (ctrlKey || metaKey) {
    if (shiftKey) return undefined
    return named === 'a' ? 'all' : named === 'd' ? 'duplicate' : undefined
  }
  if (shiftKey) return SHIFTED[code] ?? (named === '+' ? 'zoomIn' : undefined)
  return PLAIN[named]
}
