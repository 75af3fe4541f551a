import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{core,collect,report,cli,catalogue,tools}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 30_000,
  },
});
