import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { prerender } from './miniapp/build/prerender.ts'
import { pwa } from './miniapp/build/pwa.ts'
import { vantByComponent } from './miniapp/build/vant.ts'

/** The H5: built to dist/h5, or served with hot reload in front of a running server. */
export default defineConfig(({ isSsrBuild }) => ({
  root: 'miniapp',
  // The oldest engine of the host apps reads ES2018 and no newer syntax.
  build: {
    outDir: isSsrBuild ? '../dist/h5-prerender' : '../dist/h5',
    emptyOutDir: true,
    target: 'es2018',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 2048,
    manifest: !isSsrBuild,
    reportCompressedSize: false,
    // main.ts shows the page, and start.ts, the program, is fetched by it: nothing of Vue may ride in the first.
    ...(isSsrBuild ? {} : { rolldownOptions: { input: ['miniapp/index.html', 'miniapp/start.ts'] } }),
  },
  json: { stringify: true },
  // The modules of miniapp/api live under the same first word as the API itself.
  server: { port: 5173, proxy: { '^/api/(?!\\w+\\.ts)': process.env.API_URL ?? 'http://127.0.0.1:8080' } },
  plugins: [vue(), vantByComponent(), ...(isSsrBuild ? [] : [prerender(), pwa()])],
}))
