import { deviceZh } from '../../words/zh/lab/device.js'
import type { LessonWords } from '../lesson.js'
import type { textEn } from './en.js'

const lesson: LessonWords = {
  title: '戴到手腕上：装得下吗？',
  lead: '会听心跳的手表，处理器慢，只腾得出几千字节，电池像一枚硬币。这一课训练一个分辨心搏的网络，再用一张卡片列出它在一块真实的板子上要占多少。请把它缩到手表带得动，又不许它漏掉该发现的心搏。信号是合成的；时间、能量和天数是估计，都给出范围。',
  steps: [
    {
      title: '训练，看看账单',
      text: '先训练网络。图下方的卡片列出它刚训练好时要占多少：这时用的是 32 位浮点数。',
      hint: '按“训练”，要等几秒；进度条显示做到哪里，“取消”可以中止。',
    },
    {
      title: '换成 8 位整数',
      text: '在卡片的“网络的形式”里选 8 位整数。看看闪存少了多少，回答变了没有。',
      hint: '每个权重变成 −127 到 127 的整数，每层再存一个比例：原来四个字节，现在一个。整数网络的回答就是用整数算出来的。',
    },
    {
      title: '剪掉神经元',
      text: '剪掉一半神经元和滤波器，再训练剩下的。层变窄了，时间和内存也跟着少。',
      hint: '先按“剪神经元”，再按“重训练”。拿掉以后损失变化最小的先剪。一次剪几成，可以在上面选。',
    },
    {
      title: '剪掉权重',
      text: '再剪掉单个的权重，然后重训练。只有代码不存零，零才省闪存：条形图里，这样的层只画轮廓。',
      hint: '先按“剪权重”，再按“重训练”。不存零的层，每个剩下的权重要一个字节，它的位置还要一个字节：剪掉大半以后才划算。',
    },
    {
      title: '达到目标',
      text: '不许漏掉的那一类、闪存、电池：三个限制同时满足，而且估计的整个范围都要满足。',
      hint: '用 8 位整数：神经元剪一半，重训练；权重剪 80%，重训练。剪得太狠，就“退回上一步”，少剪一点。',
    },
  ],
  end: '网络起初占的，大半用不着。字节从三处省下来：数变短，层变窄，不存零；每省一次，都量一量它还认得出多少。电池说的却是另一回事：网络小了以后，每秒推理一次耗的电，还不如两次之间休眠耗的多。再往下缩，电池也多撑不了几天。',
}

const points = (before: string, after: string) => (before === after ? `仍是 ${after}` : `是 ${after}（原来 ${before}）`)

export const textZh: typeof textEn = {
  lesson,
  device: deviceZh,
  goal: {
    title: '目标',
    recall: (name, least) => `找出“${name}”至少 ${least}，现在`,
    flash: (most) => `闪存至多 ${most} 字节，现在`,
    days: (least) => `电池至少 ${least} 天，现在`,
    reached: '已达到',
  },
  figure: {
    task: '手表听什么',
    seed: '种子',
    neurons: '一次剪多少神经元',
    weights: '一次剪多少权重',
    share: (percent) => `剩下的 ${percent}%`,
    actGroup: '能对网络做的事',
    acts: { train: '训练', neurons: '剪神经元', weights: '剪权重', retrain: '重训练' },
    refusals: {
      trained: '已训练',
      'train-first': '先训练',
      'cut-first': '先剪',
      'nothing-left': '没有可剪的了',
    },
    weighing: '正在称重',
    takeBack: '退回上一步',
  },
  says: {
    start: (weights) => `一个还没训练的网络，有 ${weights} 个权重。`,
    train: ({ recall, accuracy, flash }) =>
      `训练好了：测试窗口答对 ${accuracy}，不许漏掉的那一类找出 ${recall}，占闪存 ${flash} 字节。`,
    neurons: ({ taken, before, recall, flash, flashBefore }) =>
      `剪掉 ${taken} 个神经元和滤波器：闪存从 ${flashBefore} 字节降到 ${flash}；还没重训练，那一类找出的比例${points(before, recall)}。`,
    weights: ({ taken, kept, before, recall, flash, flashBefore }) =>
      `剪掉 ${taken} 个权重，剩 ${kept} 个：闪存从 ${flashBefore} 字节变为 ${flash}；还没重训练，那一类找出的比例${points(before, recall)}。`,
    retrain: ({ before, recall, accuracy }) =>
      `重训练以后，那一类找出的比例${points(before, recall)}；全部窗口答对 ${accuracy}。`,
  },
  beats: {
    title: '每一类各一个窗口，以及网络找出了多少',
    watched: '（不许漏掉）',
    trace: (name) => `“${name}”类的一个窗口`,
    found: (found, all) => `${all} 个中 ${found} 个`,
    notYet: '还没训练',
  },
  card: {
    title: '放到板子上',
    form: '网络的形式',
    forms: deviceZh.forms,
    board: '板子',
    anyBoard: 'Nordic nRF52840',
    every: '多久看一次',
    pauses: { 1: '每秒一次', 10: '每 10 秒一次', 60: '每分钟一次' },
    cell: '纽扣电池',
    cells: { 25: '25 毫安时，3 伏', 225: '225 毫安时，3 伏' },
    about: (core, megahertz) => `${core}，${megahertz} MHz`,
    empty: '网络训练好以后，就在这里称重。',
    flash: '闪存',
    flashNote: (most) => `要求至多 ${most}；算权重、偏置、比例和表，不算程序本身`,
    ram: '内存',
    ramNote: '导出程序所用的静态内存，不含栈',
    time: '推理一次',
    timeNote: (isCounted) => (isCounted ? '估计：按所有层的指令数算' : '估计：只算乘法，激活函数和池化另加'),
    energy: '一次的能量',
    energyNote: '估计：芯片计算时的能量',
    days: '电池',
    daysNote: (least) => `要求至少 ${least} 天；估计：只算网络和 10 微安的休眠，传感器、无线和屏幕另加`,
    zeros: (done, all) => `${all} 次乘法只做 ${done} 次：划算的地方跳过零`,
    noZeros: (all) => `${all} 次乘法全做`,
    of: (room) => `共 ${room}`,
    unknown: '没有核对过的数据可以推算',
    rests: '这些数的依据',
    notes: '范围有多宽，取决于知道多少：同样的指令，前后相邻的指令不同，所需周期也不同。最坏的一端也满足，才算满足。',
  },
  way: {
    title: (form) => `闪存，一步一步（${form}）`,
    acts: {
      train: () => '训练',
      neurons: (count) => `− ${count} 个神经元`,
      weights: (count) => `− ${count} 个权重`,
      retrain: () => '重训练',
    },
    recall: (recall) => `找出 ${recall}`,
    dense: '整层都存',
    sparse: '不存零',
    limit: (bytes) => `上限 ${bytes}`,
    table: '每一步以后的网络',
    done: '做了什么',
    taken: '剪掉几个',
    weights: '剩下的权重',
    macs: '乘法次数',
    macsDone: '其中要做的',
    accuracy: '准确率',
    recallOf: (name) => `召回率：${name}`,
  },
  seen: {
    train: (bytes, ram, recall) => `用浮点数时占闪存 ${bytes} 字节、内存 ${ram} 字节，不许漏掉的那一类找出 ${recall}。`,
    int8: (from, to, before, after) => `${from} 字节变成 ${to} 字节；那一类找出 ${after}，用浮点数时是 ${before}。`,
    neurons: (macs, macsBefore, recall) => `乘法从 ${macsBefore} 次降到 ${macs} 次；重训练以后，那一类找出 ${recall}。`,
    weights: (done, all, bytes) => `现在 ${all} 次乘法只做 ${done} 次，闪存 ${bytes} 字节。`,
    goal: (bytes, recall, days) => `${bytes} 字节，找出 ${recall}，纽扣电池能用 ${days}。`,
  },
}
