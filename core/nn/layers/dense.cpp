#include "nn/layers/dense.h"

#include "nn/layers/common.h"

namespace prune {

template <class Scalar>
Dense<Scalar>::Dense(Shape input, Index units)
    : Layer<Scalar>(input, {1, units}), weights_(units, input.size()), bias_(Vector<Scalar>::Zero(units)) {}

template <class Scalar>
void Dense<Scalar>::forward(const Scalar* x, Scalar* y, Index batch, LayerCache<Scalar>& /*cache*/,
                            const Pass& /*pass*/) {
  weights_.multiply(x, y, batch);
  addToRows(bias_.data(), y, bias_.size(), batch);
}

template <class Scalar>
void Dense<Scalar>::backward(const Scalar* x, const Scalar* /*y*/, Scalar* dy, Scalar* dx, Scalar* gradient,
                             Index batch, LayerCache<Scalar>& /*cache*/) const {
  weights_.gradient(dy, x, gradient, batch);
  sumRows(dy, gradient + weights_.trainableCount(), bias_.size(), batch, false);
  if (dx) weights_.multiplyTransposed(dy, dx, batch);
}

template <class Scalar>
void Dense<Scalar>::addTrainables(std::vector<Trainable<Scalar>>& list) {
  list.push_back({"weights", weights_.trainable(), weights_.trainableCount(), &weights_});
  list.push_back({"bias", bias_.data(), bias_.size(), nullptr});
}

template <class Scalar>
void Dense<Scalar>::initialise(const Initialisation& scheme, Rng& rng) {
  weights_.setValue(
      drawn<Scalar>(weights_.rows(), weights_.columns(), weights_.columns(), weights_.rows(), scheme, rng));
  initialiseBias(bias_, weights_.columns(), scheme, rng);
}

template class Dense<float>;
template class Dense<double>;

}  // namespace prune
