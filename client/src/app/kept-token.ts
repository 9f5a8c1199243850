/** Where a secret of a link is kept for this tab, until it closes. */
const INVITE = 'hb.invite'
const SHARE = 'hb.share'

/**
 * The token of an invite, for this tab until it is used: a phone that reloads the page before its
 * owner has joined finds the link again. Only invites are kept, never the key of the workspace.
 */
export const keepToken = (token: string): void => keep(INVITE, token)

/** Empty when none is kept. */
export const keptToken = (): string => kept(INVITE)

export function forgetToken(): void {
  try {
    sessionStorage.removeItem(INVITE)
  } catch {
    // Then none was kept.
  }
}

/** The same for a link to a report, as long as the tab is there: its reader may load it again. */
export const keepShare = (token: string): void => keep(SHARE, token)
export const keptShare = (): string => kept(SHARE)

function keep(key: string, token: string): void {
  try {
    sessionStorage.setItem(key, token)
  } catch {
    // Storage is off in this browser: after a reload the link is needed again.
  }
}

function kept(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}
