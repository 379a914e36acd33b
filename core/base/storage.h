#pragma once
/// The memory of matrices, when there is no more of it.

#include <Eigen/Core>

namespace Eigen {

/// Eigen's own gives its memory back before it asks for another piece: when there is none, the matrix would keep what
/// it gave back, and give it back again in its destructor. This one is empty by then.
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
