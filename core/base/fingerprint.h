#pragma once
/// A hash over all bits of a result: equal results have equal fingerprints on every machine.

#include <cstdint>
#include <string>

#include "base/types.h"

namespace prune {

/// The 64-bit FNV-1a hash (Fowler, Noll, Vo). Numbers are hashed as little-endian bytes, matrices and vectors together
/// with their shape.
class Fingerprint {
 public:
  void add(std::uint64_t bits);
  void add(double value);
  void add(float value);

  template <class Scalar>
  void add(const Matrix<Scalar>& matrix) {
    add(static_cast<std::uint64_t>(matrix.rows()));
    add(static_cast<std::uint64_t>(matrix.cols()));
    for (Index i = 0; i < matrix.size(); ++i) add(matrix.data()[i]);
  }

  template <class Scalar>
  void add(const Vector<Scalar>& vector) {
    add(static_cast<std::uint64_t>(vector.size()));
    for (const Scalar value : vector) add(value);
  }

  void add(std::uint8_t value) { add(static_cast<std::uint64_t>(value)); }

  std::uint64_t bits() const { return hash_; }

  /// The hash so far, as 16 hexadecimal digits.
  std::string text() const;

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325U;
};

}  // namespace prune
