/** 中文：分享页面上的内容。 */

import type { shareEn } from '../en/share.js'

export const shareZh: typeof shareEn = {
  title: '分享',
  close: '关闭',
  part: '放进自己的网页',
  parts: { all: '全部', figure: '只要图', network: '只要网络' },
  link: '链接',
  element: '网页组件',
  iframe: '嵌入框',
  copy: '复制',
  copyOf: (what) => `复制${what}`,
  copied: (what) => `${what}已复制。`,
  cannotCopy: '浏览器不让这个页面复制。文字已经选中，请按 Ctrl+C（Mac 上按 ⌘C）。',
  held: {
    all: '这里的各项设置都在里面。',
    steps: '里面有这里选的各项设置；打开的人要把步骤再走一遍。',
    network: '整个网络、输入和剪掉的部分都在里面。',
    ofSettings: '全部设置都在里面。',
    ofTraining: '全部设置都在里面，按“训练”就能训练出每一位都相同的网络。',
    ofNetwork: '里面有全部设置和现在的网络，连同权重和剪掉的部分；没有训练曲线，也不能撤销。',
    tooLarge: '里面只有设置：这个网络太大，放不进链接。可以在“带走”里存成文件。',
    ofTable: '里面只有设置：没有自己的表和测试文件，没有指定的测试人员，也没有训练出的网络。',
  },
  long: '链接很长，有的软件会截断；存成文件更稳妥。',
  elementNote:
    '用在可以自己加脚本的网页里，数值和链接一样，是现在的。存放这些文件的网站要允许别的网站读取（CORS）；不允许的话，把 package 文件夹复制到自己的网站上。',
  iframeNote: '用在维基、幻灯片和教学平台里。它在沙箱里运行自己的脚本，碰不到你的网页。',
  site: '这里的网页没有自己的网址：请把 https://SITE/ 换成你存放整个网站的地址。',
  picture: '把图存成',
  noPicture: '图片没能生成。',
}
