#pragma once
/// Entries of `dataSources()` that are read from files.

#include <array>

#include "data/breast_cancer.h"
#include "data/digits.h"
#include "data/names.h"

namespace prune::catalogue {

inline constexpr std::string_view kLeCun =
    "LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document recognition, Proc. IEEE 86(11), 1998";
inline constexpr std::string_view kStreet =
    "Street, Wolberg, Mangasarian: Nuclear feature extraction for breast tumor diagnosis, IS&T/SPIE 1993";

inline constexpr std::array<DataSource, 2> kAssets{{
    {.id = "mnist",
     .name = {"MNIST 手写数字", "MNIST digits"},
     .summary = {"一万张 28×28 的 MNIST 手写数字，16 级灰度；不是原来的训练集与测试集划分。",
                 "Ten thousand handwritten digits of MNIST, 28 x 28 pixels with 16 shades; not the original split."},
     .citation = kLeCun,
     .classes = names::kDigits,
     .asset = "digits.bin",
     .samples = 10'000,
     .network = "784-dropout(0.3)-300-100-10",  // LeNet-300-100 of LeCun et al. 1998
     .training = {.learningRate = 2e-3, .batchSize = 128, .epochs = 25, .schedule = "cosine"},
     .draw = digits},
    {.id = "breast-cancer",
     .name = {"威斯康星乳腺癌", "Wisconsin breast cancer"},
     .summary = {"569 份乳腺细胞样本，每份 30 个细胞核测量值，判断良性或恶性。",
                 "569 breast cell samples with 30 measures of their nuclei each: malignant or benign?"},
     .citation = kStreet,
     .channels = names::kBreastFeatures,
     .classes = names::kTumour,
     .asset = "breast-cancer.csv",
     .samples = 569,
     .network = "30-32-16-2",
     .training = {.learningRate = 3e-3, .batchSize = 32, .epochs = 40},
     .draw = breastCancer},
}};

}  // namespace prune::catalogue
