import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { pageGroups } from './build/page-groups.ts'
import { splitTexts } from './build/split-texts.ts'

// In development Vite serves the page and passes everything else on to the server.
const port = process.env.PORT ?? '3000'
const target = `http://127.0.0.1:${port}`

export default defineConfig({
  plugins: [react(), splitTexts()],
  root: import.meta.dirname,
  worker: { format: 'es' },
  server: {
    // The browser's own Host and Origin reach the server, which checks both.
    proxy: {
      '/api': { target, changeOrigin: false },
      '/sync': { target, changeOrigin: false, ws: true },
    },
  },
  build: {
    outDir: 'dist',
    target: 'es2023',
    // Source maps would double what the server has to serve; the sources are at hand anyway.
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600, // weight.spec.ts weighs what a page loads
    rolldownOptions: {
      output: {
        // What every page needs is one file, and not thirty that are packed one by one.
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            pageGroups(),
            { name: 'icons', test: /node_modules[\\/]lucide-react/, priority: 1 },
          ],
        },
      },
    },
  },
})
