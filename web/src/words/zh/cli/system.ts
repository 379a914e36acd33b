/** 中文：操作系统不让读写文件的原因，按代码。 */

import type { systemEn } from '../../en/cli/system.js'

export const systemZh: typeof systemEn = {
  ENOENT: '没有这个文件或文件夹',
  ENOTDIR: '路径里有一段不是文件夹',
  EISDIR: '这是一个文件夹',
  EEXIST: '已经存在',
  ENAMETOOLONG: '名字太长',
  EINVAL: '系统不接受这个名字，或不能这样使用它',
  EILSEQ: '名字里有文件系统不接受的字符',
  ELOOP: '符号链接绕成了圈',
  EACCES: '没有权限',
  EPERM: '系统不允许',
  EROFS: '那里是只读的',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EFBIG: '文件太大，系统不允许',
  EMFILE: '本程序打开的文件太多',
  ENFILE: '系统里打开的文件太多',
  EBUSY: '正被别的程序占用',
  ETXTBSY: '它是一个正在运行的程序',
  ENOMEM: '系统内存不足',
  EIO: '磁盘或设备读写出错',
  ENXIO: '没有这个设备',
  ENODEV: '没有这个设备',
  EPIPE: '接收的一方已经关闭',
  EAGAIN: '暂时没有数据可读，也不能等待',
  ESTALE: '网络文件系统上的这个文件已经不在了',
  ETIMEDOUT: '等待超时',
  EBADF: '它没有打开',
}
