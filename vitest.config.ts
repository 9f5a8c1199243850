import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const repeatable = fileURLToPath(new URL('shared/src/testing/repeatable.ts', import.meta.url))

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'shared',
          root: 'shared',
          include: ['src/**/*.test.ts'],
          setupFiles: [repeatable],
        },
      },
      {
        test: {
          name: 'server',
          root: 'server',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'client',
          root: 'client',
          environment: 'jsdom',
          include: ['src/**/*.test.{ts,tsx}'],
          setupFiles: [repeatable],
          testTimeout: 20_000,
        },
      },
    ],
  },
})
