#pragma once

#include <optional>
#include <vector>

#include "base/types.h"
#include "nn/kernels/compressed_rows.h"

namespace prune {

/// The weight matrix of a layer, out x in, with its mask, in the form in which it is multiplied.
///
/// What counts is `value()`: 0 where a weight is removed. A removed weight's last value is kept aside, so that it can
/// be brought back. When enough weights are removed, the products run on the kept ones alone; that form is made again
/// only when the mask changes.
template <class Scalar>
class Weights {
 public:
  Weights(Index rows, Index columns);

  Index rows() const { return value_.rows(); }
  Index columns() const { return value_.cols(); }
  Index size() const { return value_.size(); }
  Index kept() const { return kept_; }

  /// The weights as they count; out x in.
  const Matrix<Scalar>& value() const { return value_; }
  const Mask& mask() const { return mask_; }

  /// Sets all weights; those that are removed stay removed, and come back with the new value.
  void setValue(const Matrix<Scalar>& value);

  /// Says which weights are kept. The ones that come back have the value that they had.
  void setMask(const Mask& mask);

  /// Whether the products run on the kept weights alone.
  bool isCompressed() const { return compressed_.has_value(); }

  /// How many numbers training may change: the kept weights when compressed, else all.
  Index trainableCount() const { return isCompressed() ? kept_ : size(); }

  /// Those numbers: row after row.
  Scalar* trainable() { return isCompressed() ? values_.data() : value_.data(); }

  /// Where trainable number k is in the matrix, row-major.
  Index place(Index k) const;

  /// Sets to 0 what stands for removed weights in an array like `trainable()`.
  void clearRemoved(Scalar* numbers) const;

  /// Tells that `trainable()` was changed; `value()` follows. Between the two `value()` is out of date.
  void publish();

  /// y = W x, or y += W x; x in x batch, y out x batch.
  void multiply(const Scalar* x, Scalar* y, Index batch, bool add = false) const;

  /// dx = W^T dy, or added.
  void multiplyTransposed(const Scalar* dy, Scalar* dx, Index batch, bool add = false) const;

  /// The gradient of each trainable number, sum over the batch of dy x, or added.
  void gradient(const Scalar* dy, const Scalar* x, Scalar* gradient, Index batch, bool add = false) const;

  /// Makes the transposed values current before `multiplyTransposed` is called; `trainable()` may have changed.
  void prepareTransposed();

 private:
  Matrix<Scalar> value_;
  Matrix<Scalar> aside_;  ///< the last value of each removed weight
  Mask mask_;
  Index kept_;
  std::optional<kernels::CompressedRows> compressed_;
  std::vector<Scalar> values_;      ///< of the kept weights, when compressed
  std::vector<Scalar> transposed_;  ///< the same in the order of the columns
};

}  // namespace prune
