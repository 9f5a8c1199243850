import 'react'

declare module 'react' {
  // Components hand values of their own to their stylesheet.
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined
  }
}
