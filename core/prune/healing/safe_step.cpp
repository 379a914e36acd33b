#include "prune/healing/safe_step.h"

#include "prune/derivatives/parameters.h"
#include "prune/surgery/structure.h"

namespace prune {

template <class Scalar>
double stepSafely(const Network<Scalar>& from, Network<Scalar>& to, const Calibration<Scalar>& calibration) {
  constexpr double kShortest = 1.0 / 256;
  const double loss = meanLoss(from, calibration);
  if (meanLoss(to, calibration) <= loss) return 1;
  const std::vector<Matrix<double>> start = weightsOf(from);
  const std::vector<Matrix<double>> end = weightsOf(to);
  const std::vector<Index> layers = weightLayers(from);
  for (double step = 0.5; step >= kShortest; step /= 2) {
    to = from;
    for (std::size_t i = 0; i < layers.size(); ++i)
      addToKept(*to.layer(layers[i]).weights(), step * (end[i] - start[i]));
    if (meanLoss(to, calibration) <= loss) return step;
  }
  to = from;
  return 0;
}

template double stepSafely(const Network<float>&, Network<float>&, const Calibration<float>&);
template double stepSafely(const Network<double>&, Network<double>&, const Calibration<double>&);

}  // namespace prune
