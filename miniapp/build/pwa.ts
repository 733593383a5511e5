import { VitePWA } from 'vite-plugin-pwa'
import shell from '../../locales/zh-CN/shell.json' with { type: 'json' }

/** Chunks that must open without a network: the shell, home, the guide, the last 幸福码 and 幸福清单. */
const OFFLINE = ['index', 'Guide', 'Help', 'Code', 'List', 'guide', 'pages-guide', 'pages-code', 'pages-list']

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
      globPatterns: ['*.html', 'icon.svg', `assets/{${OFFLINE.join(',')}}*.{js,css}`],
      globIgnores: ['**/*.br'],
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
