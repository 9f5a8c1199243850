import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'

// One worker more than cores, for each waits now and then; but each has a browser and a server.
const WORKERS = Math.min(availableParallelism() + 1, 6)

export default defineConfig({
  testDir: './tests',
  outputDir: './test-results',
  fullyParallel: true,
  workers: WORKERS,
  retries: 0,
  timeout: 120_000, // what is waited for has ten seconds; this is for machines that are busy
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json']],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    // Recording every test takes a fifth of the time of all; `TRACE=1` does it to look into one.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
})
