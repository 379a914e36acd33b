#pragma once

#include <span>
#include <vector>

#include "data/dataset.h"
#include "data/standardisation.h"
#include "nn/loss.h"

namespace prune {

/// The answers that belong to a batch.
struct Answers {
  std::vector<int> labels;
  std::vector<float> targets;  ///< outputs x batch

  Wanted<float> wanted() const { return {labels.empty() ? nullptr : labels.data(), targets.data()}; }
};

/// Puts samples into a block, standardised, and their answers beside them, targets standardised too. Pixels stay bytes,
/// and a table's numbers doubles, until here.
///
/// @param rows     which samples, as many as the batch has
/// @param x        features x batch
/// @param answers  has room already, or gets it
void drawBatch(const Dataset& data, const Standardisation& standardisation, std::span<const Index> rows, float* x,
               Answers& answers);

/// Puts samples that are not of the data set into a block, standardised.
///
/// @param samples  batch x features
void standardiseInto(const Standardisation& standardisation, const Matrix<double>& samples, float* x);

}  // namespace prune
