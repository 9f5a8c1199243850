import * as z from 'zod/mini'

// The page's content security policy forbids `eval`, which zod would otherwise try for its speed.
z.config({ jitless: true })
