#pragma once
/// Fine-tuning after weight sharing: the centroids are trained, which weight has which stays. Source: Han, Mao, Dally:
/// Deep compression, ICLR 2016, arXiv 1510.00149, section 3.3.

#include <span>
#include <vector>

#include "deploy/compact/shared_weights.h"
#include "train/trainer.h"

namespace prune::deploy {

/// Computes dL/dC of each centroid: the sum of dL/dw over the weights that have it, in their order, in double
/// precision.
///
/// @param gradient  dL/dw, one for each of `indices`
/// @param indices   0 = removed, i + 1 = centroid i
/// @param result    one for each centroid
template <class Scalar>
void centroidGradient(const Scalar* gradient, std::span<const std::uint8_t> indices, std::span<Scalar> result) {
  std::vector<double> sums(result.size() + 1, 0.0);
  for (std::size_t k = 0; k < indices.size(); ++k) sums[indices[k]] += static_cast<double>(gradient[k]);
  for (std::size_t i = 0; i < result.size(); ++i) result[i] = static_cast<Scalar>(sums[i + 1]);
}

/// Trains the centroids of all layers, and biases and batch norms, at a constant rate.
///
/// The optimiser has one state for each centroid. There are no penalties and no weight decay; masks stay.
class CentroidTraining {
 public:
  /// @param network  takes the shared weights, and is trained in place; must outlive this
  /// @param layers   of each weight layer; trained in place; must outlive this
  /// @param data     must outlive this
  /// @param options  schedule, regulariser and patience are not looked at
  CentroidTraining(Network<float>& network, std::vector<SharedWeights>& layers, const TrainData& data,
                   const TrainOptions& options, Rng rng);

  /// Trains at most so many mini-batches.
  ///
  /// @return how many were trained; fewer only when the last epoch has ended
  Index advance(Index maxSteps);

 private:
  /// An array that is trained: the centroids of a layer, or the numbers themselves.
  struct Part {
    Trainable<float> trainable;
    SharedWeights* layer;               ///< or null
    std::vector<std::uint8_t> indices;  ///< in `layer`, of each entry of the trainable
    std::vector<float> gradient;        ///< of each centroid
    std::vector<float> first;           ///< of the optimiser
    std::vector<float> second;
  };

  void addPart(const Trainable<float>& trainable, SharedWeights* layer);
  void step(std::span<const Index> rows);
  void update();
  static void spread(const Part& part);

  Network<float>& network_;
  TrainData data_;
  TrainOptions options_;
  Rng rng_;
  Index lossLayers_;
  Workspace<float> workspace_;
  std::vector<Part> parts_;
  std::vector<Index> order_;
  Answers answers_;
  Index epoch_ = 0;
  std::size_t trained_ = 0;  ///< samples of this epoch
  Index steps_ = 0;
};

}  // namespace prune::deploy
