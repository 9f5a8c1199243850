import type { CssVar } from './types.ts'

/** The values of the theme's colours, for what is painted and not styled. */
export interface ThemeColors {
  of(name: CssVar): string
  /** Reads them anew: the theme has changed. */
  forget(): void
}

/** Reads colours from the tokens as they are on this element, each once. */
export function createThemeColors(element: Element): ThemeColors {
  let known = new Map<CssVar, string>()
  let style: CSSStyleDeclaration | undefined
  return {
    of(name) {
      const before = known.get(name)
      if (before !== undefined) return before
      style ??= getComputedStyle(element)
      const value = style.getPropertyValue(name).trim() || '#888888'
      known.set(name, value)
      return value
    },
    forget() {
      known = new Map()
      style = undefined
    },
  }
}
