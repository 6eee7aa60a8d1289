import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The built files go into the program (CMakeLists.txt); `npm run dev` talks to a server that runs beside it.
export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: process.env.BONTOT_WEB_OUT ?? '../build/web/dist',
    emptyOutDir: true,
    target: ['chrome109', 'firefox115', 'safari15.6'],
    // A data: address is no file of ours to compress and cache.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      output: {
        manualChunks: (id) => {
          if (/node_modules\/(react|react-dom|scheduler|react-router|@tanstack|i18next|react-i18next)\//.test(id)) return 'base';
          return undefined;
        },
      },
    },
  },
  // The server compares Origin with Host (cross-site request forgery): the proxy leaves Host as it is.
  server: { proxy: { '/api': { target: process.env.BONTOT_SERVER ?? 'http://127.0.0.1:8080', changeOrigin: false } } },
});
