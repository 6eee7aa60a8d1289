import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Tells the service worker which files the application has. Old font formats, other alphabets and what is only looked at
// with a network (charts) are not kept.
function filesOfServiceWorker(): Plugin {
  return {
    name: 'files-of-service-worker',
    writeBundle: ({ dir }, bundle) => {
      if (!dir || !('sw.js' in bundle)) return;
      const wanted = Object.keys(bundle)
        .filter((name) => /^assets\/.*\.(js|css|woff2)$/.test(name))
        .filter((name) => !/echarts|latin-ext/.test(name) && !/-italic-/.test(name))
        .map((name) => `/${name}`)
        .sort();
      const build = createHash('sha256').update(wanted.join()).digest('hex').slice(0, 16);
      const file = join(dir, 'sw.js');
      const text = readFileSync(file, 'utf8').replaceAll('BONTOT_FILES', JSON.stringify(wanted)).replaceAll('BONTOT_BUILD', `"${build}"`);
      writeFileSync(file, text);
    },
  };
}

// The built files go into the program (CMakeLists.txt); `npm run dev` talks to a server that runs beside it.
export default defineConfig({
  plugins: [react(), filesOfServiceWorker()],
  resolve: { alias: { '@': here('./src') } },
  build: {
    outDir: process.env.BONTOT_WEB_OUT ?? '../build/web/dist',
    emptyOutDir: true,
    target: ['chrome109', 'firefox115', 'safari15.6'],
    // A data: address is no file of ours to compress and cache.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      input: { index: here('./index.html'), sw: here('./src/offline/service_worker.ts') },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        manualChunks: (id) => {
          if (/node_modules\/(react|react-dom|scheduler|react-router|@tanstack\/(?:react-)?query(?:-core)?|i18next|react-i18next)\//.test(id)) return 'base';
          return undefined;
        },
      },
    },
  },
  // The server compares Origin with Host (cross-site request forgery): the proxy leaves Host as it is.
  server: { proxy: { '/api': { target: process.env.BONTOT_SERVER ?? 'http://127.0.0.1:8080', changeOrigin: false } } },
});
