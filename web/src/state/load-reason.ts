/** Why the core could not be loaded, and what helps, in the language of the page. */

import { LoadError, type Obstacle } from '../core/load/load-error.js'
import type { Lang } from './settings.js'

interface LoadText {
  reasons: Record<Obstacle, string>
  /** Of the button that tries again. */
  again: string
}

export const loadTexts: Record<Lang, LoadText> = {
  zh: {
    reasons: {
      'policy-wasm': "这个网页的安全策略（CSP）不许运行 WebAssembly：script-src 里要加上 'wasm-unsafe-eval'。",
      'policy-fetch': '这个网页的安全策略（CSP）不许读取内核的文件：connect-src 里要加上它的地址。',
      file: '网页是直接从文件打开的（file://），浏览器不让这样的网页读取别的文件：请用 npm start 打开，放到网页服务器上，或者改用单文件版 playground.html。',
      'left-out': '单文件版放不下这份数据：请在完整的网站里打开（npm start）。',
      offline: '现在没有网络连接。',
      'no-answer': '服务器没有应答。请检查网络连接。',
    },
    again: '再试一次',
  },
  en: {
    reasons: {
      'policy-wasm': "The page's security policy (CSP) forbids WebAssembly: its script-src needs 'wasm-unsafe-eval'.",
      'policy-fetch':
        "The page's security policy (CSP) forbids reading the core's file: its connect-src needs the address.",
      file: 'The page was opened as a file (file://), and browsers let such a page read no other file: open it with npm start or from a web server, or take playground.html, which is all in one file.',
      'left-out': 'These data are too large for the edition in one file: the whole site has them (npm start).',
      offline: 'There is no network connection.',
      'no-answer': 'The server does not answer. Check the network connection.',
    },
    again: 'Try again',
  },
}

/** An error without a known cause says what it says, in English. */
export function loadReason(error: unknown, lang: Lang): string {
  if (error instanceof LoadError) return loadTexts[lang].reasons[error.obstacle]
  return error instanceof Error ? error.message : String(error)
}
