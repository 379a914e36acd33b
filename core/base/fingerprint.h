#pragma once
/// One number for all the bits of a result: equal results have equal fingerprints, whatever machine made them.

#include <cstdint>
#include <string>

#include "base/types.h"

namespace prune {

/// FNV-1a over 64 bits (Fowler, Noll, Vo), fed with little-endian bytes and the shapes of what is added.
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

  /// 16 hexadecimal digits.
  std::string text() const;

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325U;
};

}  // namespace prune
