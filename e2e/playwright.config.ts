import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { FEATURES_OFF } from './support/features-off.ts'

// One worker more than cores, for each waits now and then; but each has a browser and a server.
const WORKERS = Math.min(availableParallelism() + 1, 6)

// What takes longest begins first: one of it waits for a real minute, and nothing waits for it then.
const LONGEST = /(whole-session|black-friday|report)\.spec\.ts$/

export default defineConfig({
  testDir: './tests',
  outputDir: './test-results',
  fullyParallel: true,
  workers: WORKERS,
  retries: 0,
  timeout: 120_000, // what is waited for has twenty seconds; this is for machines that are busy
  // Most is there within half a second. Where ten others used the two cores, a board took four to
  // open: how busy a machine is says nothing about the product.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json']],
  projects: [
    { name: 'longest', testMatch: LONGEST },
    { name: 'others', testIgnore: LONGEST },
  ],
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
        FEATURES_OFF,
      ],
    },
    // Recording every test takes a fifth of the time of all; `TRACE=1` does it to look into one.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
})
