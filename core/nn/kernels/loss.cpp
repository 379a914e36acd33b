#include "nn/kernels/loss.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/arithmetic/elementary_float.h"
#include "nn/kernels/activation_kernels.h"
#include "nn/layers/activation_layer.h"
#include "nn/network.h"

namespace prune {

namespace {

// L = mean over samples of (log sum_j e^(z_j - max z) - (z_class - max z)), dL/dz_i = (softmax(z)_i - [i is the class])
// / n
template <class Scalar>
double crossEntropy(const Block<Scalar>& z, const GroundTruth<Scalar>& truth, Scalar* gradient) {
  constexpr Index kTile = 32;
  const Index outputs = z.rows();
  const Index batch = z.cols();
  const auto share = Scalar(1) / static_cast<Scalar>(batch);
  std::array<Scalar, kTile> largest;
  std::array<Scalar, kTile> total;
  double loss = 0;
  for (Index start = 0; start < batch; start += kTile) {
    const Index width = std::min(kTile, batch - start);
    const Scalar* rows = z.data() + start;
    std::copy_n(rows, width, largest.begin());
    for (Index i = 1; i < outputs; ++i)
      for (Index b = 0; b < width; ++b) {
        Scalar& best = largest[static_cast<std::size_t>(b)];
        best = std::max(best, rows[i * batch + b]);
      }
    total.fill(0);
    for (Index i = 0; i < outputs; ++i)
      for (Index b = 0; b < width; ++b) {
        const auto lane = static_cast<std::size_t>(b);
        const Scalar e = elementary::exp(rows[i * batch + b] - largest[lane]);
        total[lane] += e;
        if (gradient) gradient[i * batch + start + b] = e;
      }
    for (Index b = 0; b < width; ++b) {
      const auto lane = static_cast<std::size_t>(b);
      const Scalar right = rows[truth.labels[start + b] * batch + b];
      loss += elementary::log(static_cast<double>(total[lane])) - static_cast<double>(right - largest[lane]);
    }
    if (!gradient) continue;
    for (Index b = 0; b < width; ++b) total[static_cast<std::size_t>(b)] = share / total[static_cast<std::size_t>(b)];
    for (Index i = 0; i < outputs; ++i)
      for (Index b = 0; b < width; ++b) gradient[i * batch + start + b] *= total[static_cast<std::size_t>(b)];
    for (Index b = start; b < start + width; ++b) gradient[truth.labels[b] * batch + b] -= share;
  }
  return loss / static_cast<double>(batch);
}

template <class Scalar>
Scalar target(const GroundTruth<Scalar>& truth, Index output, Index sample, Index outputs, Index batch) {
  if (truth.targets) return truth.targets[output * batch + sample];
  // One output tells class 1 from class 0; several are one for each class.
  const int label = truth.labels[sample];
  return static_cast<Scalar>(outputs == 1 ? label != 0 : label == output);
}

// L = mean of log(1 + e^-|z|) + max(z, 0) - y z, dL/dz = (sigmoid(z) - y) / count
template <class Scalar>
double binaryCrossEntropy(const Block<Scalar>& z, const GroundTruth<Scalar>& truth, Scalar* gradient) {
  const auto count = static_cast<Scalar>(z.size());
  double loss = 0;
  for (Index i = 0; i < z.rows(); ++i)
    for (Index b = 0; b < z.cols(); ++b) {
      const Scalar value = z(i, b);
      const Scalar y = target(truth, i, b, z.rows(), z.cols());
      const Scalar e = elementary::exp(-std::abs(value));
      loss += elementary::log(1 + static_cast<double>(e)) + static_cast<double>(std::max(value, Scalar(0)) - y * value);
      if (gradient) gradient[i * z.cols() + b] = ((value < 0 ? e : Scalar(1)) / (1 + e) - y) / count;
    }
  return loss / static_cast<double>(z.size());
}

// L = mean of (z - y)^2, dL/dz = 2 (z - y) / count
template <class Scalar>
double meanSquaredError(const Block<Scalar>& z, const GroundTruth<Scalar>& truth, Scalar* gradient) {
  const auto factor = Scalar(2) / static_cast<Scalar>(z.size());
  double loss = 0;
  for (Index i = 0; i < z.rows(); ++i)
    for (Index b = 0; b < z.cols(); ++b) {
      const Scalar off = z(i, b) - target(truth, i, b, z.rows(), z.cols());
      loss += static_cast<double>(off) * static_cast<double>(off);
      if (gradient) gradient[i * z.cols() + b] = factor * off;
    }
  return loss / static_cast<double>(z.size());
}

// diag(p) - p p^T = S S^T with the columns sqrt(p_k) (e_k - p)
template <class Scalar>
void crossEntropyRoot(const Block<Scalar>& z, Index factor, Scalar* column) {
  Block<Scalar> p(column, z.rows(), z.cols());
  p = z;
  activationKernel<Scalar>("loss", "softmax").apply(column, z.rows(), z.cols());
  for (Index b = 0; b < z.cols(); ++b) {
    const Scalar own = p(factor, b);
    const Scalar root = std::sqrt(own);
    for (Index i = 0; i < z.rows(); ++i) p(i, b) = root * (static_cast<Scalar>(i == factor) - p(i, b));
  }
}

// p (1 - p) / outputs on the diagonal
template <class Scalar>
void binaryCrossEntropyRoot(const Block<Scalar>& z, Index factor, Scalar* column) {
  Block<Scalar> root(column, z.rows(), z.cols());
  root.setZero();
  for (Index b = 0; b < z.cols(); ++b) {
    const Scalar e = elementary::exp(-std::abs(z(factor, b)));
    root(factor, b) = std::sqrt(e / ((1 + e) * (1 + e)) / static_cast<Scalar>(z.rows()));
  }
}

// 2 / outputs on the diagonal
template <class Scalar>
void meanSquaredErrorRoot(const Block<Scalar>& z, Index factor, Scalar* column) {
  Block<Scalar> root(column, z.rows(), z.cols());
  root.setZero();
  root.row(factor).setConstant(std::sqrt(Scalar(2) / static_cast<Scalar>(z.rows())));
}

template <class Scalar>
constexpr std::array<Loss<Scalar>, 3> kLosses{{
    {"cross-entropy",
     {"交叉熵", "cross-entropy"},
     "-log softmax(z)_class",
     "softmax",
     crossEntropy<Scalar>,
     crossEntropyRoot<Scalar>},
    {"binary-cross-entropy",
     {"二元交叉熵", "binary cross-entropy"},
     "-y log s(z) - (1 - y) log(1 - s(z))",
     "sigmoid",
     binaryCrossEntropy<Scalar>,
     binaryCrossEntropyRoot<Scalar>},
    {"mean-squared-error",
     {"均方误差", "mean squared error"},
     "(z - y)^2",
     "identity",
     meanSquaredError<Scalar>,
     meanSquaredErrorRoot<Scalar>},
}};

}  // namespace

template <class Scalar>
std::span<const Loss<Scalar>> losses() {
  return kLosses<Scalar>;
}

template <class Scalar>
const Loss<Scalar>& loss(std::string_view where, std::string_view id) {
  return findById(where, "loss", losses<Scalar>(), id);
}

template <class Scalar>
Index layersBeforeLoss(const Network<Scalar>& network, const Loss<Scalar>& loss) {
  const Index count = network.layerCount();
  const auto* last = dynamic_cast<const ActivationLayer<Scalar>*>(&network.layer(count - 1));
  return last && count > 1 && loss.link != "identity" && last->function() == loss.link ? count - 1 : count;
}

template Index layersBeforeLoss(const Network<float>&, const Loss<float>&);
template Index layersBeforeLoss(const Network<double>&, const Loss<double>&);
template std::span<const Loss<float>> losses();
template std::span<const Loss<double>> losses();
template const Loss<float>& loss(std::string_view, std::string_view);
template const Loss<double>& loss(std::string_view, std::string_view);

}  // namespace prune
