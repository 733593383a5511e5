import { fileURLToPath } from 'node:url'
import { VitePWA } from 'vite-plugin-pwa'
import shell from '../../locales/zh-CN/shell.json' with { type: 'json' }
import { offlineFiles } from './chunks.ts'

const OUT_DIR = fileURLToPath(new URL('../../dist/h5', import.meta.url))

/**
 * The service worker: keeps the shell and the offline pages from the first visit on, other built files once
 * they were used. Nothing under /api is ever kept.
 */
export function pwa() {
  return VitePWA({
    injectRegister: null,
    registerType: 'autoUpdate',
    manifest: {
      name: shell.name.short,
      short_name: shell.name.short,
      lang: 'zh-CN',
      start_url: '/',
      display: 'standalone',
      background_color: '#fbf7f0',
      theme_color: '#0d5549',
      icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
    },
    workbox: {
      globPatterns: ['*.html', 'icon.svg', 'assets/*.{js,css}'],
      manifestTransforms: [
        async (entries) => {
          const offline = await offlineFiles(OUT_DIR)
          const keep = (url: string) => !url.startsWith('assets/') || offline.has(url)
          return { manifest: entries.filter(({ url }) => keep(url)), warnings: [] }
        },
      ],
      navigateFallback: '/app.html',
      navigateFallbackDenylist: [/^\/api\//],
      cleanupOutdatedCaches: true,
      skipWaiting: true,
      clientsClaim: true,
      inlineWorkboxRuntime: true,
      runtimeCaching: [
        {
          urlPattern: /\/assets\/.+/,
          handler: 'CacheFirst',
          options: { cacheName: 'assets', expiration: { maxEntries: 120 } },
        },
      ],
    },
  })
}
