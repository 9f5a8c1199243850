import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  mergeThemeOverrides,
  type VariantColorsResolver,
} from '@mantine/core'

/** Mantine asks for ten shades; every one is the token, so that none slips past it. */
const shades = (token: string): MantineColorsTuple => {
  const [soft, full] = [`var(--hb-${token}-soft)`, `var(--hb-${token})`]
  return [soft, soft, full, full, full, full, full, full, full, full]
}

/** Filled controls carry the text colour that the token promises, in both themes. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const color = input.color ?? input.theme.primaryColor
  const token = color === 'brand' || color === 'red' ? color : undefined
  if (token && input.variant === 'filled') {
    return {
      background: `var(--hb-${token})`,
      hover: `var(--hb-${token}-hover)`,
      color: `var(--hb-on-${token})`,
      border: '1px solid transparent',
    }
  }
  if (token && input.variant === 'light') {
    return {
      background: `var(--hb-${token}-soft)`,
      hover: `var(--hb-${token}-soft)`,
      color: `var(--hb-${token}-ink)`,
      border: '1px solid transparent',
    }
  }
  if (input.variant === 'subtle') {
    return {
      background: 'transparent',
      hover: 'var(--hb-hover)',
      color: token === 'red' ? 'var(--hb-red-ink)' : 'var(--hb-ink)',
      border: '1px solid transparent',
    }
  }
  return defaultVariantColorsResolver(input)
}

const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: 6,
  colors: { brand: shades('brand'), red: shades('red') },
  fontFamily: 'var(--hb-font)',
  fontFamilyMonospace: 'var(--hb-font-mono)',
  defaultRadius: 'var(--hb-radius-control)',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Button: { defaultProps: { fw: 600 } },
    InputWrapper: { defaultProps: { styles: { label: { marginBottom: 4 } } } },
    Modal: {
      defaultProps: {
        radius: 'var(--hb-radius-panel)',
        transitionProps: { duration: 150 },
        styles: { title: { fontSize: 'var(--hb-text-title)', fontWeight: 600 } },
        overlayProps: { color: 'var(--hb-scrim)', backgroundOpacity: 1 },
      },
    },
    Menu: {
      defaultProps: {
        shadow: 'md',
        transitionProps: { duration: 120 },
        // The placeholder is a child that a menu may not have; the first item takes the focus.
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 120 } } },
    Tooltip: { defaultProps: { openDelay: 350, transitionProps: { duration: 120 } } },
  },
})

/** The theme with the words that Mantine's own buttons need. */
export function themeWith(words: { close: string }) {
  const closeButtonProps = { 'aria-label': words.close }
  return mergeThemeOverrides(theme, {
    components: {
      Modal: {
        // A dialog's head is no banner of the page.
        defaultProps: { closeButtonProps, attributes: { header: { role: 'none' } } },
      },
      Notification: { defaultProps: { closeButtonProps } },
    },
  })
}
