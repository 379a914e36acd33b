#include "prune/derivatives/sample_gradients.h"

namespace prune {

template <class Scalar>
SampleGradients<Scalar>::SampleGradients(const Network<Scalar>& network, const Calibration<Scalar>& calibration)
    : calibration_(&calibration),
      network_(withoutMasks(network)),
      workspace_(network_, samplesAtATime(network)),
      layers_(weightLayers(network)),
      seen_(layers_.size()) {
  for (const Index layer : layers_) inputs_.emplace_back(network.layer(layer), workspace_.largestBatch());
}

template <class Scalar>
std::vector<Scores> zeroScores(const Network<Scalar>& network) {
  std::vector<Scores> scores;
  for (const Index layer : weightLayers(network)) {
    const Weights<Scalar>& weights = *network.layer(layer).weights();
    scores.push_back(Scores::Zero(weights.rows(), weights.columns()));
  }
  return scores;
}

template class SampleGradients<float>;
template class SampleGradients<double>;
template std::vector<Scores> zeroScores(const Network<float>&);
template std::vector<Scores> zeroScores(const Network<double>&);

}  // namespace prune
