/** How esbuild bundles: for any browser of today, and for Node. */

import { readFileSync } from 'node:fs'

/**
 * Emscripten's module names its file for when nobody gives it the compiled one, which our loader always does: the
 * name is taken out, or each bundler after ours would put the file in once more.
 */
const withoutFileOfGlue = {
  name: 'without-file-of-glue',
  setup(build) {
    build.onLoad({ filter: /\/core\/(core|deploy)\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', '""'),
    }))
  },
}

/** Style sheets stand in templates, where a bundler leaves lines and indents. */
const withoutLines = {
  name: 'without-lines',
  setup(build) {
    build.onLoad({ filter: /styles(\/[\w-]+)?\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/\bcss`[^`]*`/g, (sheet) => sheet.replace(/([{};])\n\s*/g, '$1')),
      loader: 'ts',
    }))
  },
}

export const bundleSettings = {
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  external: ['node:*'],
  target: 'es2022',
  minify: true,
  charset: 'utf8', // Chinese as it is, in half the bytes of its escapes
  legalComments: 'linked',
  logLevel: 'warning',
  logOverride: { 'ignored-bare-import': 'error' }, // what is imported for its effects must be listed as having some
  plugins: [withoutFileOfGlue, withoutLines],
}
