#pragma once
/// A specialisation of Eigen's matrix storage that survives a failed allocation.

#include <Eigen/Core>

namespace Eigen {

/// Eigen's `resize` frees the old memory before it allocates the new. When that allocation throws, the matrix still
/// holds the freed pointer, and its destructor frees it a second time. Here the matrix is empty before the allocation.
template <typename T, int Rows, int Cols, int Options>
class DenseStorage<T, Dynamic, Rows, Cols, Options, true>
    : public internal::DenseStorage_impl<T, Dynamic, Rows, Cols, Options> {
  using Base = internal::DenseStorage_impl<T, Dynamic, Rows, Cols, Options>;

 public:
  DenseStorage() = default;
  DenseStorage(const DenseStorage&) = default;
  DenseStorage(DenseStorage&&) noexcept = default;
  DenseStorage(Index size, Index rows, Index cols) : Base(size, rows, cols) {}
  ~DenseStorage() = default;
  DenseStorage& operator=(DenseStorage&&) noexcept = default;
  DenseStorage& operator=(const DenseStorage& other) {
    if (this != &other) {
      resize(other.size(), other.rows(), other.cols());
      Base::operator=(other);  // of the same size now
    }
    return *this;
  }

  void resize(Index size, Index rows, Index cols) {
    if (size != this->size()) DenseStorage().swap(*this);
    Base::resize(size, rows, cols);
  }
};

}  // namespace Eigen
