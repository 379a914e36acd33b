#pragma once

#include <optional>
#include <vector>

#include "base/types.h"
#include "nn/kernels/compressed_rows.h"

namespace prune {

/// The weight matrix of an engine layer, out x in, with its mask, and with compressed rows when it is sparse enough.
///
/// `value()` is 0 where a weight is removed; the weight's last value is stored separately, so that it can be restored.
/// When enough weights are removed, the products run on the kept ones alone; that form is rebuilt only when the mask
/// changes.
template <class Scalar>
class Weights {
 public:
  Weights(Index rows, Index columns);

  Index rows() const { return value_.rows(); }
  Index columns() const { return value_.cols(); }
  Index size() const { return value_.size(); }
  Index kept() const { return kept_; }

  /// The weights, 0 where removed; out x in.
  const Matrix<Scalar>& value() const { return value_; }
  const Mask& mask() const { return mask_; }

  /// Sets all weights. Removed ones stay removed; their new value is the one that they are restored with.
  void setValue(const Matrix<Scalar>& value);

  /// Sets the mask. Weights that it restores have the value that they had when they were removed.
  void setMask(const Mask& mask);

  /// Whether the products run on the kept weights alone.
  bool isCompressed() const { return compressed_.has_value(); }

  /// The length of `trainable()`: the number of kept weights when compressed, else of all.
  Index trainableCount() const { return isCompressed() ? kept_ : size(); }

  /// The array that training changes, row-major: the kept weights when compressed, else all.
  Scalar* trainable() { return isCompressed() ? values_.data() : value_.data(); }

  /// The row-major index in the matrix of entry k of `trainable()`.
  Index place(Index k) const;

  /// Sets the entries of removed weights to 0 in an array laid out like `trainable()`, such as a gradient.
  void clearRemoved(Scalar* numbers) const;

  /// Updates `value()` after `trainable()` was changed; until this call `value()` is out of date.
  void publish();

  /// y = W x, or y += W x; x in x batch, y out x batch.
  void multiply(const Scalar* x, Scalar* y, Index batch, bool add = false) const;

  /// dx = W^T dy, or dx += W^T dy; dy out x batch, dx in x batch. Once `trainable()` has changed, call
  /// `prepareTransposed` first.
  void multiplyTransposed(const Scalar* dy, Scalar* dx, Index batch, bool add = false) const;

  /// The gradient of each entry of `trainable()`, the sum over the batch of dy x, or added to `gradient`.
  void gradient(const Scalar* dy, const Scalar* x, Scalar* gradient, Index batch, bool add = false) const;

  /// Copies the present `trainable()` into the transposed form that `multiplyTransposed` reads.
  void prepareTransposed();

 private:
  Matrix<Scalar> value_;
  Matrix<Scalar> aside_;  ///< the last value of each removed weight
  Mask mask_;
  Index kept_;
  std::optional<kernels::CompressedRows> compressed_;
  std::vector<Scalar> values_;      ///< the kept weights, row-major, when compressed
  std::vector<Scalar> transposed_;  ///< the same, column-major
};

}  // namespace prune
