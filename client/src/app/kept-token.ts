const KEY = 'hb.invite'

/**
 * The token of an invite, for this tab until it is used: a phone that reloads the page before its
 * owner has joined finds the link again. Only invites are kept, never the key of the workspace.
 */
export function keepToken(token: string): void {
  try {
    sessionStorage.setItem(KEY, token)
  } catch {
    // Storage is off in this browser: after a reload the link is needed again.
  }
}

/** Empty when none is kept. */
export function keptToken(): string {
  try {
    return sessionStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

export function forgetToken(): void {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // Then none was kept.
  }
}
