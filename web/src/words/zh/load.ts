/** 中文：内核为什么没有载入，怎么办。 */

import type { loadEn } from '../en/load.js'

export const loadZh: typeof loadEn = {
  reasons: {
    'policy-wasm': "这个网页的安全策略（CSP）不许运行 WebAssembly：script-src 里要加上 'wasm-unsafe-eval'。",
    'policy-fetch': '这个网页的安全策略（CSP）不许读取内核的文件：connect-src 里要加上它的地址。',
    file: '网页是直接从文件打开的（file://），浏览器不让这样的网页读取别的文件：请用 npm start 打开，放到网页服务器上，或者改用单文件版 playground.html。',
    'left-out': '单文件版和受沙箱限制的嵌入框都放不下这份数据：请在完整的网站里打开（npm start）。',
    offline: '现在没有网络连接。',
    'no-answer': '服务器没有应答。请检查网络连接。',
  },
  dataOffline: '现在没有网络连接，这台设备上又还没用过这份数据：联网时用过一次，以后离线也能用。',
  failed: (reason) => `内核没能载入，这里什么都算不了。${reason}`,
  languageLost: (reason) => `英文的文字没能载入：${reason}`,
  again: '再试一次',
}
