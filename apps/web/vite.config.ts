import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/** KaTeX brings each font three times, for browsers of ten years ago too: the smallest is kept. */
const onlyWoff2: Plugin = {
  name: 'only-woff2',
  enforce: 'pre',
  transform: {
    filter: { id: /katex\.min\.css/ },
    handler: (css) => css.replaceAll(/,url\([^)]*\.(?:woff|ttf)\) format\("[a-z]+"\)/g, ''),
  },
};

export default defineConfig({
  plugins: [
    onlyWoff2,
    sveltekit({
      adapter: adapter(),
      compilerOptions: { runes: true },
      // The origin is known when the server starts, not when it is built: hooks.server.ts checks it.
      csrf: { trustedOrigins: ['*'] },
      // The styles of a page come with it: the first screen waits for no second request.
      inlineStyleThreshold: 64_000,
      // Registered by features/offline, for those who are signed in.
      serviceWorker: { register: false },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // KaTeX places the parts of a formula by inline styles.
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'worker-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  build: { assetsInlineLimit: 0 },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              // What every page has is one file: thirty small ones compress badly and load slowly.
              groups: [
                {
                  name: 'svelte',
                  test: /node_modules\/(svelte|esm-env|clsx)\//,
                  priority: 3,
                },
                {
                  name: 'site',
                  test: /src\/(routes\/(c\/\[course\]\/)?\+layout\.|ui\/(ActButton|Later|Page|Ribbon|Rich|TagPill|Time)\.|ui\/.*type=style)/,
                  priority: 2,
                },
                {
                  // Parts of the question page whose code comes later look as they should before.
                  name: 'question',
                  test: /src\/features\/question\/.*type=style/,
                  priority: 1,
                },
              ],
            },
          },
        },
      },
    },
  },
});
