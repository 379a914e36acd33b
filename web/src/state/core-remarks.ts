/** Words in the core's formulas, sources and notes, in Chinese; symbols, names and titles stay as they are. */

import type { Lang } from './settings.js'

const chinese: Readonly<Record<string, string>> = {
  '|w_ij| / ||w_i||_2, row i of W': '|w_ij| / ||w_i||_2，w_i 是 W 的第 i 行',
  '|w_ij| / ||w_j||_2, column j of W': '|w_ij| / ||w_j||_2，w_j 是 W 的第 j 列',
  "|w_ij| / sigma, sigma = root mean square of the layer's weights that are left":
    '|w_ij| / σ，σ 是本层余下权重的均方根',
  'w_u^2 / sum of w_v^2 over v in the layer with |w_v| >= |w_u|': 'w_u^2 / Σ w_v^2，对本层满足 |w_v| ≥ |w_u| 的 v 求和',
  '|w_ij| ||row j of the layer before||_2 ||column i of the layer after||_2':
    '|w_ij| · ||前一层的第 j 行||_2 · ||后一层的第 i 列||_2',
  'uniform in [0, 1)': '[0, 1) 上的均匀分布',
  '|w_ij| ||X_j||_2, compared within row i': '|w_ij| ||X_j||_2，只在第 i 行之内比较',
  '|w dL/dw| / sum of |w dL/dw| over all weights': '|w dL/dw| / Σ |w dL/dw|，对所有权重求和',
  'mean over samples n of (w dL_n/dw)^2': '(w dL_n/dw)^2 对各样本 n 取平均',
  'mean over mini-batches B of (w dL_B/dw)^2': '(w dL_B/dw)^2 对各小批量 B 取平均',
  'w^2 F / 2, F = mean over samples n of (dL_n/dw)^2': 'w^2 F / 2，F 是 (dL_n/dw)^2 对各样本 n 的平均',
  '-w dL/dw + h w^2 / 2, h = diagonal of the Gauss-Newton matrix, exact':
    '-w dL/dw + h w^2 / 2，h 是高斯-牛顿矩阵的对角元，精确计算',
  'h w^2 / 2, h = diagonal of the Gauss-Newton matrix, exact': 'h w^2 / 2，h 是高斯-牛顿矩阵的对角元，精确计算',
  'sum of w_q^2 / (2 [H^-1]_qq) over all that go before it and itself, w and H^-1 anew after each':
    'Σ w_q^2 / (2 [H^-1]_qq)，对先剪的各个和它自己求和；每剪一个，w 和 H^-1 都更新一次',
  '-w (H g), g = dL/dw; the highest go first': '-w (H g)，g = dL/dw；先剪最高的',
  '-sum over training steps t of w_t (dL/dw)_t': '-Σ w_t (dL/dw)_t，对训练的每一步 t 求和',
  'sum over j of |w_ij|, row i of the layer': 'Σ_j |w_ij|，本层的第 i 行',
  '||w_i||_2, row i of the layer': '||w_i||_2，本层的第 i 行',
  'mean over k of |v_ki|, column i of the next layer': '|v_ki| 对 k 取平均，下一层的第 i 列',
  '||v_i||_2, column i of the next layer': '||v_i||_2，下一层的第 i 列',
  'share of outputs with a_i = 0; the highest go first': 'a_i = 0 的输出所占的比例；先剪最高的',
  'variance of a_i over the samples': 'a_i 在各样本上的方差',
  'sum ||a_i v_i||^2 / sum ||z||^2, z = V a + b of the next layer':
    'Σ ||a_i v_i||^2 / Σ ||z||^2，z = V a + b 属于下一层',
  'sum <a_i v_i, z> / sum ||z||^2, z = V a + b of the next layer': 'Σ <a_i v_i, z> / Σ ||z||^2，z = V a + b 属于下一层',
  'mean over samples n of (sum of a_i dL_n/da_i)^2': '(Σ a_i dL_n/da_i)^2 对各样本 n 取平均',
  'mean over mini-batches B of (mean over samples n in B of sum of a_i dL_n/da_i)^2':
    '先把 Σ a_i dL_n/da_i 在小批量 B 的样本 n 上取平均，平方后再对各小批量取平均',
  'mean over samples n of |sum of a_i dL_n/da_i|, over its L2 norm in the layer':
    '|Σ a_i dL_n/da_i| 对各样本 n 取平均，再除以它在本层的 L2 范数',
  'L(without unit i) - L': 'L(去掉神经元 i) - L',
  'L(without layer l, over the first of: least squares, identity, nothing that fits) - L':
    'L(去掉第 l 层，依次试最小二乘、直接连接、不接，用第一个接得上的) - L',
  'area under L(smallest s of layer l removed) - L, over s = 0 ... 95 %':
    'L(第 l 层剪去最小的 s) - L 的曲线下面积，s 从 0 到 95 %',
  "Of each sample's own gradient, squared before the mean, for at a minimum the mean gradient is 0. Twice the score of fisher: the same order.":
    '每个样本各算各的梯度，先平方再平均，因为到了极小点平均梯度是 0。恰好是 fisher 的两倍，次序相同。',
  'Of the mean gradient of each mini-batch, as large as in training: what pulls its samples apart cancels, so that larger batches tell less near a minimum.':
    '用每个小批量的平均梯度，批量大小和训练时一样。同一批里方向相反的梯度会抵消，所以接近极小点时批量越大，看到的越少。',
  "The square of a sum over the unit's weights, of each sample's own gradient: not the sum of the squares of gradient-weight.":
    '每个样本各算各的梯度，先对神经元的权重求和再平方，和 gradient-weight 先平方再求和不是一回事。',
  'Of the mean slope of each mini-batch, as large as in training: what pulls its samples apart cancels, so that larger batches tell less near a minimum.':
    '用每个小批量的平均斜率，批量大小和训练时一样。同一批里方向相反的会抵消，所以接近极小点时批量越大，看到的越少。',
  'Half the score of gradient-weight: the same order. It stands for the curvature near a fit of a likelihood.':
    '恰好是 gradient-weight 的一半，次序相同。似然拟合得好时，它可以代表曲率。',
  "Keeps the gradient of a network that is still to be trained; of a trained one little gradient is left, and its order says as little. At half of a trained network worse than cuts at random on most presets. The authors' code divides the outputs by a temperature of 200; ours is 1 unless asked otherwise.":
    '它要保住的是训练之前的梯度；训练好的网络几乎没有梯度了，这个排名也就说明不了什么。把训练好的网络剪去一半，在多数预设上不如随机剪枝。论文作者的代码把输出除以温度 200；这里不另行指定就是 1。',
  'Meant for fine-tuning what was trained on something else: of a network trained from new weights it takes large ones that shrank. At half worse than cuts at random on mnist after 5 epochs. Summed over a training in which nothing is masked; in the paper the mask follows the scores at every step.':
    '它是为微调已在别处训练过的网络设计的：对从头训练的网络，它会剪掉变小了但仍然很大的权重。在 MNIST 上训练 5 轮后剪去一半，不如随机剪枝。求和的这段训练里什么都不遮；论文里掩码每一步都跟着分数变。',
  'Up to one constant for all scores: each layer is divided by its largest row sum, so that nothing overflows.':
    '所有分数只差一个公共的倍数：每层都除以最大的行和，免得数值溢出。',
  'Made for a network before training: at a minimum all slopes are 0, and it says nothing.':
    '为训练之前的网络设计：到了极小点斜率全是 0，它就什么也说明不了。',
  "The authors rank within each layer, or divide each layer's scores by their norm; here they are as they are, and a layer of large ones keeps all.":
    '论文作者在每层之内排名，或者先把每层的分数除以它们的范数；这里不除，分数普遍大的那一层可能一个也不剪。',
  'Says what thinning a layer costs, not what taking it out over a bridge does: on mnist it takes the layer out whose absence costs more. Trapezoids between losses at every tenth and at 95 %. One layer at a time: two that are safe alone may fail together.':
    '它量的是把一层剪稀的代价，不是整层拿掉、搭桥接上的代价：在 MNIST 上，它选中的恰是拿掉后损失更大的那一层。每隔十分之一以及在 95 % 处各算一次损失，按梯形求面积。一次只剪一层：单独剪都没事的两层，一起剪可能就不行了。',
  'The standard deviation is taken about 0, as by the sigma rule for amounts; about the mean it hardly differs.':
    '标准差对 0 来算，和数量里的 σ 倍数是同一个规则；对均值来算相差无几。',
  'Foretells what one weight does alone; in a large cut the gains of many do not add up. At half worse than cuts at random on gaussian, heart, motion and mnist.':
    '它预测的是单独剪去一个权重的结果；一次剪去很多时，各自的好处并不能相加。在高斯丘陵、心搏、运动状态和 MNIST 上剪去一半，不如随机剪枝。',
  'Rare is not useless: what tells a rare case is silent most of the time. At half, by layer, worse than cuts at random on xor, moons, monk-1, pulse, stress and mnist. Counted right after the activation, before any pooling. For units that can be exactly 0.':
    '少响应不等于没用：专认少见情形的神经元，大多数时候输出都是 0。逐层剪去一半时，在异或点云、双月、MONK 问题 1、脉搏波质量、压力和 MNIST 数据上不如随机剪枝。紧接在激活之后统计，在池化之前。只适合输出会正好是 0 的神经元。',
  'Measured one at a time: what many do together it does not say. At half worse than cuts at random on mnist.':
    '每次只量拿掉一个的结果，一起拿掉很多会怎样，它说不了。在 MNIST 上剪去一半，不如随机剪枝。',
  'Of what the next layer is told, after any pooling. A variance has the scale of its layer.':
    '看的是传给下一层的输出，在池化之后。方差的大小随层而变。',
  'The shares of a layer do not add up to 1, for contributions cancel or add up.':
    '一层里各个占比加起来不等于 1，因为贡献之间会抵消或叠加。',
  "The most negative go first, though they cancel what others say too much. At half worse than cuts at random on gaussian, heart, motion and mnist. They add up to 1 with the bias's own share, which no unit has. The lowest pull against the sum: that is not the order of least harm.":
    '负得最多的先剪，而它们正在抵消别的神经元说得过头的部分。剪去一半时，在高斯丘陵、心搏、运动状态和 MNIST 上不如随机剪枝。连同偏置的那一份才加成 1，偏置的份额不属于任何神经元。分数最低的是在和总和唱反调，并不等于剪掉它损害最小。',
  "Of magnitudes: Han's rule with the standard deviation about 0, as in magnitude-sigma.":
    '用在幅值上就是韩松规则，标准差对 0 来算，和 magnitude-sigma 一致。',
  'Of weight matrices as encoded, and 4 each for biases and for the scale, shift, mean and variance of a batch norm. N:M and Huffman codes are not among these formats, nor is what describes the layers counted.':
    '权重矩阵按编码后的大小算；偏置，以及批归一化的缩放、平移、均值和方差，每个数算 4 字节。这些格式不包括 N:M 和哈夫曼编码，描述各层结构的内容也不算。',
  'Of weights that are left, once for each place where a filter lies. Biases, batch norms, activations and pools are not counted.':
    '只算余下的权重，卷积核每放一个位置算一次。偏置、批归一化、激活和池化不算。',
  'Hardware is faster by 2:4 alone; any other N:M is a way to store.':
    '硬件只对 2:4 加速，其他的 N:M 只是一种存储方式。',
  'What deleting one after the other leaves, on the same H. Above 1,024 weights layer by layer. Biases do not move.':
    '在同一个 H 上，和一个接一个剪掉的结果一样。权重超过 1024 个就逐层来做。偏置不动。',
  'H is made anew after each weight, in a network of more than some 100 weights after several. Above 1,024 weights it is the OBS update. Biases do not move.':
    '每剪一个权重，H 就重新算一次；权重超过一百个左右，就剪几个才重算一次。超过 1024 个时，和“OBS 更新”一样。偏置不动。',
  'Exact for a unit that never changes. It looks at whole units; weights that go one by one are not made up for.':
    '对输出从不变化的神经元是精确的。只管整个神经元，单独剪掉的权重不补。',
  'The ridge r, which is ours, pulls towards the weights W_0 that were left.':
    '岭项 r 是我们加的，把结果往余下的权重 W_0 拉。',
  'H = Gauss-Newton matrix of up to 1,024 weights, without biases; above that layer by layer, H = mean of x x^T, each row by itself on the H of before the cut, and a cut at once where that takes too long. That layers then compete is our choice.':
    '不超过 1024 个权重时，H 是高斯-牛顿矩阵，不含偏置；再多就逐层来做，H 是 x x^T 的平均，每行各剪各的，H 取剪之前的，太费时就一次剪完。这时各层放在一起比，是我们的选择。',
  'Each score is of a weight that goes alone: of two that do the same, both look free, and a large cut takes both.':
    '每个分数都只算单独剪它一个：两个作用相同的权重看上去都可有可无，一刀剪得多就会一起剪掉。',
  'After each weight all others move, and H is made anew: after each in a network of some 100 weights, after several in a larger one.':
    '每剪一个权重，其余的都跟着调整，H 也重新算一次；权重超过一百个左右，就剪几个才重算一次。',
  'All that go leave together, and the others move once.': '要剪的一起剪掉，其余的只调整一次。',
  'Above 1,024 weights: each row against the squared change of its own output.':
    '权重超过 1024 个：每行只看自己输出变化的平方。',
  'Above 1,024 weights, and one at a time takes too long or was not asked for: a plan of several rounds comes nearer.':
    '权重超过 1024 个，逐个剪太费时，或者没有要求逐个剪；分几轮来剪会更接近。',
  'Ye, Lu, Lin, Wang: Rethinking the smaller-norm-less-informative assumption in channel pruning of convolution layers, ICLR 2018, arXiv 1802.00124 (constant channels go into the next biases; the variance as their score is common practice)':
    'Ye, Lu, Lin, Wang: Rethinking the smaller-norm-less-informative assumption in channel pruning of convolution layers, ICLR 2018, arXiv 1802.00124（恒定的通道并入下一层的偏置；用方差打分是通行做法）',
  'A norm has the scale of its layer: ranked across layers, the layer with the smaller norms can be left with one unit.':
    '范数的大小随层而变：若把各层放在一起排名，范数普遍较小的那一层可能只剩一个神经元。',
  'A norm has the scale of its layer: ranked across layers, the layer with the smaller norms can be left with one unit. It says nothing of who listens: at half, by layer, worse than cuts at random on gaussian.':
    '范数的大小随层而变：若把各层放在一起排名，范数普遍较小的那一层可能只剩一个神经元。它看不到后一层怎样用这个神经元：在高斯丘陵上逐层剪去一半，不如随机剪枝。',
  'A norm has the scale of its layer: ranked across layers, the layer with the smaller norms can be left with one unit. At half, by layer, worse than cuts at random on practice, whose target has nothing to be learned.':
    '范数的大小随层而变：若把各层放在一起排名，范数普遍较小的那一层可能只剩一个神经元。在第 5 课练习数据上逐层剪去一半，不如随机剪枝；那里的目标本来就无规律可学。',
  'Each weight over its own norm is 1: a tie, which goes in index order, the first layers whole. At half worse than cuts at random on circle, clusters, xor, moons, breast-cancer and the wearable sets.':
    '每个权重除以它自己的范数都是 1：不分高下，只能按下标先后剪，前面的层整层剪光。剪去一半时，在圆环、两簇、异或点云、双月、乳腺癌和各穿戴数据上都不如随机剪枝。',
  'One ranking of all layers: fails where scores do not compare between layers, for one layer can lose nearly all.':
    '所有层一起排名。分数在层与层之间不可比时会失效：某一层可能几乎被剪光。',
  'The same share of each layer: fails where a small layer on which all depends has to give as much as a wide one.':
    '每层剪去同样的比例。窄而关键的层也要和宽层剪得一样多，这时会失效。',
  'The same share of each row: fails where whole units are idle, for they keep as many weights as busy ones.':
    '每行剪去同样的比例。有的神经元整个闲置，却和忙碌的留下一样多的权重，这时会失效。',
  'round(f n), those removed before counted in': 'round(f n)，先前剪掉的计算在内',
  'exactly k, those removed before counted in': '正好 k 个，先前剪掉的计算在内',
  'every score strictly below t (above, where the highest go first)': '严格低于 t 的每个分数（先剪最高的准则则是高于）',
  "every score strictly below q times the root mean square of its layer's": '严格低于本层分数均方根 q 倍的每个分数',
  'as few as bring the smallest 32-bit format to so many bytes': '尽量少剪，直到最小的 32 位格式不超过这么多字节',
  'as few as leave so many multiply-accumulates for one sample': '尽量少剪，直到一个样本只需这么多次乘加',
  'in each run of M inputs the N highest stay': '每 M 个输入里留下分数最高的 N 个',
  'everything in one cut': '一刀剪完',
  'kept(r) = (1 - f)^(r/n)': '第 r 轮留下 (1 - f)^(r/n)',
  'each round: f of what is left in the layer whose loss grows least, scanned anew':
    '每轮重新扫描，从损失增加最少的那一层剪去余下的 f',
  'w stays as it is': 'w 保持不变',
  'w = new draw m': 'w = 重新抽取的值 · m',
  'the shrunk network, new draw': '缩小后的网络，重新抽取权重',
  'y = W x, W before the first cut': 'y = W x，W 是第一刀之前的权重',
  'y = W x, 0 in W for what is removed': 'y = W x，剪掉的在 W 里是 0',
  'y_i = sum of w_ij x_j over the kept j, in each matrix where that pays':
    'y_i = Σ w_ij x_j，只对留下的 j 求和，用在划算的矩阵上',
  "y = W' x, W' without the rows and columns of removed units": "y = W' x，W' 没有已剪神经元的行和列",
  'dw = -H^-1_S (H^-1_SS)^-1 w_S; halved until the loss does not grow':
    'dw = -H^-1_S (H^-1_SS)^-1 w_S；损失若变大，步子就一再减半',
  'dw = -w_q / [H^-1]_qq H^-1 e_q for one q after the other; halved until the loss does not grow':
    'dw = -w_q / [H^-1]_qq H^-1 e_q，q 一个接一个；损失若变大，步子就一再减半',
  '(W, b) = argmin sum_n ||W x_n + b - z_n||^2 + N r ||W - W_0||^2, r = damping x mean variance of x':
    '(W, b) = argmin Σ_n ||W x_n + b - z_n||^2 + N r ||W - W_0||^2，r = 阻尼 × x 的平均方差',
  '(W, b) = argmin sum_n ||W a_n + b - z_n||^2 + 1e-10 N v ||W||^2, v = mean variance of a':
    '(W, b) = argmin Σ_n ||W a_n + b - z_n||^2 + 1e-10 N v ||W||^2，v 是 a 的平均方差',
  '4 + both codes + (coded gaps + coded values) / 8': '4 + 两张码表 + (间隔的编码 + 数值的编码) / 8',
  '(rows + 1) p + kept (c + b)': '(行数 + 1) p + 留下的个数 (c + b)',
  'ceil(N / 8) + kept b': 'ceil(N / 8) + 留下的个数 b',
  '4 + (kept + fillers) (indexBits / 8 + b)': '4 + (留下的个数 + 填充的个数) (索引位数 / 8 + b)',
  'runs n (b + ceil(log2 m) / 8)': '段数 n (b + ceil(log2 m) / 8)',
  'the source article, section 4.1.1 (L1 norm over L2 norm)': '原文 4.1.1 节（L1 范数除以 L2 范数）',
  'the source article, section 4.1.2 (contribution), taken over samples': '原文 4.1.2 节（贡献度），对样本取值',
  'the source article, section 4.1.2 (contribution), as shares that add up to 1':
    '原文 4.1.2 节（贡献度），写成相加为 1 的份额',
  'the expansion of LeCun, Denker, Solla: Optimal Brain Damage, NIPS 1989, with its first-order term kept and without the terms of pairs':
    'LeCun, Denker, Solla: Optimal Brain Damage, NIPS 1989 里的展开式，保留一阶项，略去两两交叉的项',
  'common practice: ablation of a layer; the bridge is ours': '通行做法：去掉一层看损失；桥接方式是我们的',
  'none: the control of every comparison': '没有出处：一切比较的对照',
  'after Han et al. 2015 (sensitivity scan), one layer a round': '取法 Han 等 2015（敏感度扫描），每轮一层',
  'Frankle, Carbin 2019 (control)': 'Frankle, Carbin 2019（对照）',
}

/** A formula, a source or a note of the core's tables in a language. */
export function remark(text: string, lang: Lang): string {
  return lang === 'zh' ? (chinese[text] ?? text) : text
}

/** The language that such a text is then in. */
export function spoken(text: string, lang: Lang): string {
  return lang === 'zh' && text in chinese ? 'zh-CN' : 'en'
}

/** The texts that have Chinese ones. */
export const remarks: ReadonlySet<string> = new Set(Object.keys(chinese))
