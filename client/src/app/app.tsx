import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTexts } from '../ui/texts.ts'
import { themeWith } from '../ui/theme.ts'
import { appTexts } from './app-texts.ts'
import { Notices } from './notices.tsx'
import { createQueryClient } from './query-client.ts'
import { createAppRouter } from './router.tsx'

export function App() {
  const t = useTexts(appTexts)
  const close = t('close')
  const theme = useMemo(() => themeWith({ close }), [close])
  const [queryClient] = useState(createQueryClient)
  const [router] = useState(createAppRouter)
  return (
    // The variables come from ui/mantine.css: nothing is written into the page by scripts.
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
      <Notices />
    </MantineProvider>
  )
}
