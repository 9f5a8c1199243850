import './app/start.ts'
import '@fontsource-variable/inter'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './ui/tokens.css'
import './ui/mantine.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { restoreLanguage } from './ui/language.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root"')

await restoreLanguage()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
