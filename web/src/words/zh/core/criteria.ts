/** What the core says of criteria in formulas, notes and sources, in Chinese; symbols, names and titles stay as they are. */

import type { CriterionId } from '../../../core/ids.js'
import type { Remarks } from '../../words.js'

const inputNorms =
  '各列的尺度相同（如标准化之后）才比得了；时间窗的通道和静态特征由不同的权重读取，也比不了。两路传感器说的是同一件事时，权重由两路分担：看上去哪一路都可有可无，其实只有另一路还在时才是这样。'

export const criteria: Remarks<CriterionId> = {
  definition: {
    note: '每个权重除以它自己的范数都是 1：不分高下，只能按下标先后剪，前面的层整层剪光。剪去一半时，在圆环、两簇、异或点云、双月、乳腺癌和各穿戴数据上都不如随机剪枝。',
    citation: '原文 4.1.1 节（L1 范数除以 L2 范数）',
  },
  row: { formula: '|w_ij| / ||w_i||_2，w_i 是 W 的第 i 行', citation: '原文 4.1.1 节（L1 范数除以 L2 范数）' },
  column: { formula: '|w_ij| / ||w_j||_2，w_j 是 W 的第 j 列', citation: '原文 4.1.1 节（L1 范数除以 L2 范数）' },
  matrix: { citation: '原文 4.1.1 节（L1 范数除以 L2 范数）' },
  'magnitude-sigma': {
    formula: '|w_ij| / σ，σ 是本层余下权重的均方根',
    note: '这里的标准差以 0 为中心（即均方根），与“剪枝数量”里的“σ 的倍数”同一规则；以均值为中心，相差无几。',
  },
  lamp: { formula: 'w_u^2 / Σ w_v^2，对本层满足 |w_v| ≥ |w_u| 的 v 求和' },
  'look-ahead': {
    formula: '|w_ij| · ||前一层的第 j 行||_2 · ||后一层的第 i 列||_2',
    note: '这一方法的提出者在每层之内排名，或者先把每层的分数除以它们的范数；这里不除，分数普遍大的那一层可能一个也不剪。',
  },
  synflow: { note: '所有分数只差一个公共的倍数：每层都除以最大的行和，免得数值溢出。' },
  random: { formula: '[0, 1) 上的均匀分布', citation: '没有出处：一切比较的对照' },
  wanda: { formula: '|w_ij| ||X_j||_2，只在第 i 行之内比较' },
  snip: {
    formula: '|w dL/dw| / Σ |w dL/dw|，对所有权重求和',
    note: '为训练之前的网络设计：到了极小点斜率全是 0，它就什么也说明不了。',
  },
  'gradient-weight': {
    formula: '(w dL_n/dw)^2 对各样本 n 取平均',
    note: '每个样本各算各的梯度，先平方再平均，因为到了极小点平均梯度是 0。恰好是 fisher 的两倍，次序相同。',
  },
  'gradient-weight-batch': {
    formula: '(w dL_B/dw)^2 对各小批量 B 取平均',
    note: '用每个小批量的平均梯度，批量大小和训练时一样。同一批里方向相反的梯度会抵消，所以接近极小点时批量越大，看到的越少。',
  },
  'taylor-second': {
    formula: '-w dL/dw + h w^2 / 2，h 是高斯-牛顿矩阵的对角元，精确计算',
    note: '它预测的是单独剪去一个权重的结果；一次剪去很多时，各自的好处并不能相加。在高斯丘陵、心搏、运动状态和 MNIST 上剪去一半，不如随机剪枝。',
    citation: 'LeCun, Denker, Solla: Optimal Brain Damage, NIPS 1989 里的展开式，保留一阶项，略去两两交叉的项',
  },
  fisher: {
    formula: 'w^2 F / 2，F 是 (dL_n/dw)^2 对各样本 n 的平均',
    note: '恰好是 gradient-weight 的一半，次序相同。似然拟合得好时，它可以代表曲率。',
  },
  obd: { formula: 'h w^2 / 2，h 是高斯-牛顿矩阵的对角元，精确计算' },
  obs: {
    formula: 'Σ w_q^2 / (2 [H^-1]_qq)，对已剪的各权重和它自己求和；每剪一个，w 和 H^-1 都更新一次',
    note: '不超过 1024 个权重时，H 是高斯-牛顿矩阵，不含偏置；再多就逐层来做，H 是 x x^T 的平均，每行各剪各的，H 取剪之前的，太费时就一次剪完。这时各层放在一起比，是我们的选择。',
  },
  'obs-joint': { note: '每个分数都只算单独剪它一个：两个作用相同的权重看上去都可有可无，一刀剪得多就会一起剪掉。' },
  grasp: {
    formula: '-w (H g)，g = dL/dw；先剪最高的',
    note: '它要保住的是训练之前的梯度；训练好的网络几乎没有梯度了，这个排名也就说明不了什么。把训练好的网络剪去一半，在多数预设上不如随机剪枝。提出者的代码把输出除以温度 200；这里不另行指定就是 1。',
  },
  movement: {
    formula: '-Σ w_t (dL/dw)_t，对训练的每一步 t 求和',
    note: '它是为微调已在别处训练过的网络设计的：对从头训练的网络，它会剪掉变小了但仍然很大的权重。在 MNIST 上训练 5 轮后剪去一半，不如随机剪枝。求和的这段训练里什么都不遮；论文里掩码每一步都跟着分数变。',
  },
  'unit-in-l1': {
    formula: 'Σ_j |w_ij|，本层的第 i 行',
    note: '范数的大小随层而变：若把各层放在一起排名，范数普遍较小的那一层可能只剩一个神经元。它看不到后一层怎样用这个神经元：在高斯丘陵上逐层剪去一半，不如随机剪枝。',
  },
  'unit-in-l2': {
    formula: '||w_i||_2，本层的第 i 行',
    note: '范数的大小随层而变：若把各层放在一起排名，范数普遍较小的那一层可能只剩一个神经元。它看不到后一层怎样用这个神经元：在高斯丘陵上逐层剪去一半，不如随机剪枝。',
  },
  'unit-out-l1': {
    formula: '|v_ki| 对 k 取平均，下一层的第 i 列',
    note: '范数的大小随层而变：若把各层放在一起排名，范数普遍较小的那一层可能只剩一个神经元。',
  },
  'unit-out-l2': {
    formula: '||v_i||_2，下一层的第 i 列',
    note: '范数的大小随层而变：若把各层放在一起排名，范数普遍较小的那一层可能只剩一个神经元。',
  },
  'unit-product': {
    note: '范数的大小随层而变：若把各层放在一起排名，范数普遍较小的那一层可能只剩一个神经元。在第 5 课练习数据上逐层剪去一半，不如随机剪枝；那里的目标本来就无规律可学。',
  },
  'unit-apoz': {
    formula: 'a_i = 0 的输出所占的比例；先剪最高的',
    note: '少响应不等于没用：专认少见情形的神经元，大多数时候输出都是 0。逐层剪去一半时，在异或点云、双月、MONK 问题 1、脉搏波质量、压力和 MNIST 数据上不如随机剪枝。紧接在激活之后统计，在池化之前。只适合输出会正好是 0 的神经元。',
  },
  'unit-variance': {
    formula: 'a_i 在各样本上的方差',
    note: '看的是传给下一层的输出，在池化之后。方差的大小随层而变。',
    citation:
      'Ye, Lu, Lin, Wang: Rethinking the smaller-norm-less-informative assumption in channel pruning of convolution layers, ICLR 2018, arXiv 1802.00124（恒定的通道并入下一层的偏置；用方差打分是通行做法）',
  },
  'unit-energy': {
    formula: 'Σ ||a_i v_i||^2 / Σ ||z||^2，z = V a + b 属于下一层',
    note: '一层里各个占比加起来不等于 1，因为贡献之间会抵消或叠加。',
    citation: '原文 4.1.2 节（贡献度），对样本取值',
  },
  'unit-signed': {
    formula: 'Σ <a_i v_i, z> / Σ ||z||^2，z = V a + b 属于下一层',
    note: '负得最多的先剪，而它们正在抵消别的神经元说得过头的部分。剪去一半时，在高斯丘陵、心搏、运动状态和 MNIST 上不如随机剪枝。连同偏置的那一份才加成 1，偏置的份额不属于任何神经元。分数最低的是在和总和唱反调，并不等于剪掉它损害最小。',
    citation: '原文 4.1.2 节（贡献度），写成相加为 1 的份额',
  },
  'unit-taylor': {
    formula: '(Σ a_i dL_n/da_i)^2 对各样本 n 取平均',
    note: '每个样本各算各的梯度，先对神经元的权重求和再平方，和 gradient-weight 先平方再求和不是一回事。',
  },
  'unit-taylor-batch': {
    formula: '先把 Σ a_i dL_n/da_i 在小批量 B 的样本 n 上取平均，平方后再对各小批量取平均',
    note: '用每个小批量的平均斜率，批量大小和训练时一样。同一批里方向相反的会抵消，所以接近极小点时批量越大，看到的越少。',
  },
  'unit-taylor-abs': { formula: '|Σ a_i dL_n/da_i| 对各样本 n 取平均，再除以它在本层的 L2 范数' },
  'unit-leave-one-out': {
    formula: 'L(去掉神经元 i) - L',
    note: '每次只量拿掉一个的结果，一起拿掉很多会怎样，它说不了。在 MNIST 上剪去一半，不如随机剪枝。',
  },
  'unit-random': { formula: '[0, 1) 上的均匀分布', citation: '没有出处：一切比较的对照' },
  'input-l1': {
    formula: '|w_kj| 对 k 取平均，j 取第一个权重层里读这一路输入的各列',
    citation:
      '做法如 Li, Kadav, Durdanovic, Samet, Graf: Pruning filters for efficient ConvNets, ICLR 2017, arXiv 1608.08710，原文剪的是滤波器',
    note: inputNorms,
  },
  'input-l2': {
    formula: '||w_j||_2，j 取第一个权重层里读这一路输入的各列',
    citation:
      'Scardapane, Comminiello, Hussain, Uncini: Group sparse regularization for deep neural networks, Neurocomputing 2017, arXiv 1607.00485（原文用作惩罚项，让多余的输入特征归零）',
    note: inputNorms,
  },
  'input-taylor': {
    formula: '(Σ x_j dL_n/dx_j)^2 对各样本 n 取平均，x_j 取遍这一路输入的所有数值',
    citation:
      'Molchanov, Mallya, Tyree, Frosio, Kautz: Importance estimation for neural network pruning, CVPR 2019, arXiv 1906.10771（原文剪的是神经元）',
    note: '只看当前位置的斜率：一路输入离平均值很远，或者网络已经很有把握时，它说明不了多少。这里把 Molchanov 的门加在一路传感器上。',
  },
  'input-leave-one-out': {
    formula: 'L(第 j 路输入为 0，即标准化后的训练均值) - L',
    citation:
      'Molchanov, Tyree, Karras, Aila, Kautz: Pruning convolutional neural networks for resource efficient inference, ICLR 2017, arXiv 1611.06440 称之为 oracle（原文剪的是特征图）',
    note: '每次只去掉一路来量，用的还是有全部输入时训练出来的网络：去掉之后再训练能做到多好，两路一起去掉会怎样，它都说不了。',
  },
  'input-random': { formula: '[0, 1) 上的均匀分布', citation: '没有出处：一切比较的对照' },
  'layer-ablation': {
    formula: 'L(去掉第 l 层，依次试最小二乘、直接连接、不接，用第一个接得上的) - L',
    citation: '通行做法：去掉一层看损失；桥接方式是我们的',
  },
  'layer-scan': {
    formula: 'L(第 l 层剪去最小的 s) - L 的曲线下面积，s 从 0 到 95%',
    note: '它量的是把一层剪稀的代价，不是整层拿掉、搭桥接上的代价：在 MNIST 上，它选中的恰是拿掉后损失更大的那一层。每隔十分之一以及在 95% 处各算一次损失，按梯形求面积。一次只剪一层：单独剪都没事的两层，一起剪可能就不行了。',
  },
}
