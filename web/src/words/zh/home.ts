import type { homeEn } from '../en/home.js'

export const homeZh: typeof homeEn = {
  title: '网络学会一件事，用不了那么多权重。哪些可以剪掉？',
  lead: '剪枝，就是从训练好的网络里拿掉一部分权重、神经元乃至整层，再让剩下的部分学一会儿。手表存储小、电池小，又不能让人久等，正用得着剪枝。哪些能剪，靠打分来猜；在这里，猜测与实测并排摆着，每个数字都是当场算出来的。',
  begin: '从六个权重开始',
  hand: '手算：自己的小网络',
  lab: '实验室：数据、训练、剪枝',
  tryIt: '点一条连线就剪掉它，再点一下就接回来。',
  lessons: '课程',
  number: (number) => `第 ${number} 课`,
  reached: '已学完',
  begun: (done) => `完成了 ${done} 步`,
  kept: '学到哪里，只记在这个浏览器里。',
  erase: '清除记录',
}
