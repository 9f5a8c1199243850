/** Fields and dialogs keep their own copy and paste. */
export function isForCanvas({ target }: ClipboardEvent): boolean {
  const element = target instanceof Element ? target : null
  if (element?.closest('input, textarea, select, [contenteditable="true"]')) return false
  return document.querySelector('[aria-modal="true"]') === null
}

/** What is selected on the page is what a copy is about. */
export const isTextSelected = (): boolean => document.getSelection()?.isCollapsed === false
