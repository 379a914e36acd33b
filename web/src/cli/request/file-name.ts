/** An option's value that names a file of one kind. @param ending  of its name, without the dot */
export const fileName = (ending: string) => ({
  wanted: { zh: `一个以 .${ending} 结尾的文件名`, en: `the name of a file that ends in .${ending}` },
  read: (text: string) => (new RegExp(`[^/\\\\]\\.${ending}$`).test(text) ? text : undefined),
})
