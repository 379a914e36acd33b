#include "prune/derivatives/activation_curvature.h"

#include <array>
#include <cmath>

namespace prune {

namespace {

template <class Scalar>
struct Curvature {
  std::string_view id;
  void (*add)(const Scalar* y, const Scalar* ry, const Scalar* dy, Scalar* rdz, Index count, Index batch);
};

/// With the slope's derivative by y.
template <class Scalar, Scalar (*Derivative)(Scalar)>
void addEach(const Scalar* y, const Scalar* ry, const Scalar* dy, Scalar* rdz, Index count, Index batch) {
  for (Index k = 0; k < count * batch; ++k) rdz[k] += Derivative(y[k]) * ry[k] * dy[k];
}

// y (1 - y)
template <class Scalar>
Scalar sigmoidDerivative(Scalar y) {
  return 1 - 2 * y;
}

// 1 - y^2
template <class Scalar>
Scalar tanhDerivative(Scalar y) {
  return -2 * y;
}

// (1 - |y|)^2
template <class Scalar>
Scalar softsignDerivative(Scalar y) {
  return y < 0 ? 2 * (1 + y) : -2 * (1 - y);
}

// dz_i = y_i (dy_i - sum_j dy_j y_j) gains R{y}_i (dy_i - sum_j dy_j y_j) - y_i sum_j dy_j R{y}_j
template <class Scalar>
void addSoftmax(const Scalar* y, const Scalar* ry, const Scalar* dy, Scalar* rdz, Index count, Index batch) {
  for (Index b = 0; b < batch; ++b) {
    Scalar along = 0;
    Scalar alongMoved = 0;
    for (Index k = b; k < count * batch; k += batch) {
      along += dy[k] * y[k];
      alongMoved += dy[k] * ry[k];
    }
    for (Index k = b; k < count * batch; k += batch) rdz[k] += ry[k] * (dy[k] - along) - y[k] * alongMoved;
  }
}

/// Those that are not made of straight pieces.
template <class Scalar>
constexpr std::array<Curvature<Scalar>, 4> kCurvatures{{
    {"sigmoid", addEach<Scalar, sigmoidDerivative<Scalar>>},
    {"tanh", addEach<Scalar, tanhDerivative<Scalar>>},
    {"softsign", addEach<Scalar, softsignDerivative<Scalar>>},
    {"softmax", addSoftmax<Scalar>},
}};

}  // namespace

template <class Scalar>
void addActivationCurvature(std::string_view function, const Scalar* y, const Scalar* ry, const Scalar* dy, Scalar* rdz,
                            Index count, Index batch) {
  for (const Curvature<Scalar>& curvature : kCurvatures<Scalar>)
    if (curvature.id == function) curvature.add(y, ry, dy, rdz, count, batch);
}

template void addActivationCurvature(std::string_view, const float*, const float*, const float*, float*, Index, Index);
template void addActivationCurvature(std::string_view, const double*, const double*, const double*, double*, Index,
                                     Index);

}  // namespace prune
